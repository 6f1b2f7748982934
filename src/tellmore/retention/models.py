"""What remains of what is gone: that it went, when, and by whom; never a word of it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from tellmore.foundation.models import Record


class Certificate(Record):
    """The keys of a study were destroyed. `keys` is [{id, use, number, made_at}] as they stood before.

    It outlives the study's row, and an account that is closed later keeps its name here.
    """

    organisation = models.ForeignKey(
        "accounts.Organisation", on_delete=models.CASCADE, related_name="certificates"
    )
    study = models.OneToOneField(
        "studies.Study", null=True, on_delete=models.SET_NULL, related_name="certificate"
    )
    title = models.CharField(max_length=120)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    by_name = models.CharField(max_length=150, blank=True)  # empty: the program, on the promised day
    promised_on = models.DateField(null=True, blank=True)
    conversations = models.PositiveIntegerField(default=0)
    notes = models.PositiveIntegerField(default=0)
    answers = models.PositiveIntegerField(default=0)
    keys = models.JSONField(default=list)
    is_cleared_gone = models.BooleanField(default=False)

    class Meta:
        db_table = "certificates"
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.title} {self.at:%Y-%m-%d}"

    @property
    def dated_keys(self) -> list[dict[str, Any]]:
        """The keys with `made_at` as a moment, for a page to write in the reader's language."""
        return [{**key, "made_at": parse_datetime(key["made_at"])} for key in self.keys]


class Erasure(Record):
    """One conversation was erased. `gone` counts what went, by kind; nothing says whose it was."""

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="erasures")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    gone = models.JSONField(default=dict)

    class Meta:
        db_table = "erasures"
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"erased {self.at:%Y-%m-%d}"
