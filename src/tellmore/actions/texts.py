"""Which texts of this room people write from what they read, for words that are masked later."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from tellmore.actions.models import Action, ActionStep
from tellmore.clearing.derived import Holder

HOLDERS = (
    Holder(
        "action",
        Action,
        ("title", "title_es", "description", "description_es", "reason", "reason_es"),
        _("An action"),
        author="created_by_id",
    ),
    Holder(
        "action_step",
        ActionStep,
        ("text",),
        _("A step of an action"),
        study="action__study_id",
        author="by_id",
    ),
)
