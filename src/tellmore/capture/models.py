"""Sessions and their sealed notes. Nothing here can hold an interviewee's name, phone or address."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record

IMPORTED = "imported:"


class Session(Record):
    """One conversation, known by its pseudonym; it has one seat, or one for each person of a group."""

    class Kind(models.TextChoices):
        INDIVIDUAL = "individual", _("one person")
        GROUP = "group", _("a group")

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="sessions")
    kind = models.CharField(_("individual or group"), max_length=10, choices=Kind, default=Kind.INDIVIDUAL)
    pseudonym = models.CharField(_("pseudonym"), max_length=40)
    language = models.CharField(_("language"), max_length=5, default="en")
    interviewer = models.ForeignKey(
        "team.Interviewer",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sessions",
        verbose_name=_("interviewer"),
    )
    current_teachers = models.ManyToManyField(
        "team.Interviewer",
        blank=True,
        related_name="+",
        db_table="session_current_teachers",
        verbose_name=_("interviewers who teach this person now"),
    )
    version = models.ForeignKey(
        "protocols.Version", null=True, blank=True, on_delete=models.RESTRICT, related_name="sessions"
    )
    planned_for = models.DateTimeField(_("when"), null=True, blank=True)
    place = models.CharField(_("where"), max_length=120, blank=True)
    place_checked_at = models.DateTimeField(null=True, blank=True)
    is_imported = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True)  # of a file: IMPORTED and a keyed hash of its words
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "sessions"
        ordering = ["planned_for", "created_at", "id"]
        constraints = [models.UniqueConstraint(fields=["study", "pseudonym"], name="session_pseudonym_once")]

    def __str__(self) -> str:
        return self.pseudonym


class Seat(Record):
    """One interviewee's place. Permission and assent are recorded here, by date only."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="seats")
    label = models.CharField(max_length=12, blank=True)
    categories = models.ManyToManyField(
        "sampling.Category", blank=True, related_name="seats", db_table="seat_categories"
    )
    permission_at = models.DateField(_("guardian's permission"), null=True, blank=True)
    assent_at = models.DateField(_("own agreement"), null=True, blank=True)
    declined_at = models.DateField(null=True, blank=True)

    class Meta:
        db_table = "seats"
        ordering = ["label", "id"]
        constraints = [models.UniqueConstraint(fields=["session", "label"], name="seat_label_once")]

    def __str__(self) -> str:
        return self.locator

    @property
    def locator(self) -> str:
        """What the slip says: the pseudonym, and the seat in a group."""
        return f"{self.session.pseudonym} {self.label}".strip()


class ErasedSession(models.Model):
    """That a conversation was here and was erased: its id and the day, so that a device that still holds
    words of it can be told. Nothing says whose it was."""

    id = models.UUIDField(primary_key=True, editable=False)
    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="erased_sessions")
    erased_on = models.DateField(default=timezone.localdate)

    class Meta:
        db_table = "erased_sessions"

    def __str__(self) -> str:
        return f"erased {self.erased_on}"


class Note(Record):
    """The raw note, sealed. Only its writer and the study's stewards may open it; see `capture.access`."""

    session = models.OneToOneField(Session, on_delete=models.CASCADE, related_name="note")
    writer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    sealed = models.BinaryField()
    revision = models.PositiveIntegerField(default=1)
    lines = models.PositiveIntegerField(default=0)
    words = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "notes"

    def __str__(self) -> str:
        return f"note of {self.session_id}"

    @property
    def binding(self) -> str:
        """What the sealed bytes are bound to, so that two rows cannot be swapped."""
        return f"note:{self.pk}:{self.session_id}"
