"""Which texts of this room people write from what they read, for words that are masked later."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from tellmore.clearing.derived import Holder
from tellmore.reports.models import Edition, Report

HOLDERS = (
    Holder(
        "report",
        Report,
        ("title", "title_es", "summary", "summary_es", "method", "method_es", "discussion"),
        _("The report"),
    ),
    Holder(
        "edition",
        Edition,
        ("outline",),
        _("A published edition of the report"),
        study="report__study_id",
        author="published_by_id",
    ),
)
