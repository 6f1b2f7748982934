"""Which texts of this room people write from what they read, for words that are masked later."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from tellmore.circleback.models import Letter
from tellmore.clearing.derived import Holder

HOLDERS = (
    Holder(
        "letter", Letter, ("greeting", "heard", "doing", "not_doing", "thanks"), _("The letter to everyone")
    ),
)
