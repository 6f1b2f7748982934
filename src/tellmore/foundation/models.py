"""What every room's rows share, and the audit log: who did what to what, never with content."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from tellmore.kernel.ids import uuid7


class Record(models.Model):
    """A row that any device could have named: its id is a UUIDv7."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)

    class Meta:
        abstract = True


class AuditEntry(models.Model):
    """One fact, chained to the one before it (`digest` covers `previous`), so that a gap shows.

    `details` holds counts, codes and identifiers; never a word that somebody said.
    """

    number = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(default=timezone.now)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    actor_name = models.CharField(max_length=150, blank=True)
    organisation_id = models.UUIDField(null=True, blank=True)
    study_id = models.UUIDField(null=True, blank=True, db_index=True)
    verb = models.CharField(max_length=60)
    object_kind = models.CharField(max_length=40, blank=True)
    object_id = models.CharField(max_length=40, blank=True)
    details = models.JSONField(default=dict, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        db_table = "audit_entries"
        ordering = ["-number"]
        verbose_name_plural = "audit entries"

    def __str__(self) -> str:
        return f"{self.number} {self.verb}"
