"""Going back: slips, letters, and what interviewees answered."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class Slip(Record):
    """The paper that one interviewee holds. Only a slow hash of its words is kept."""

    seat = models.OneToOneField("capture.Seat", on_delete=models.CASCADE, related_name="slip")
    locator = models.CharField(max_length=60, db_index=True)  # normalised pseudonym, and seat in a group
    code_hash = models.CharField(max_length=200)
    language = models.CharField(max_length=5, default="en")
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    issued_at = models.DateTimeField(default=timezone.now)
    typed_back_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    closed_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "slips"

    def __str__(self) -> str:
        return f"slip {self.seat_id}"


class Letter(Record):
    """What everyone hears back, once per language."""

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="letters")
    language = models.CharField(max_length=5, default="en")
    greeting = models.TextField(_("greeting"), blank=True)
    heard = models.TextField(_("what we heard"), blank=True)
    doing = models.TextField(_("what we do"), blank=True)
    not_doing = models.TextField(_("what we will not do, and why"), blank=True)
    thanks = models.TextField(_("thanks"), blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        db_table = "letters"
        ordering = ["language"]
        constraints = [models.UniqueConstraint(fields=["study", "language"], name="letter_once")]

    def __str__(self) -> str:
        return f"letter {self.language}"


class Visit(Record):
    """A slip was opened: the day only, so that nobody can be placed at a screen."""

    slip = models.ForeignKey(Slip, on_delete=models.CASCADE, related_name="visits")
    day = models.DateField(default=timezone.localdate)

    class Meta:
        db_table = "visits"
        constraints = [models.UniqueConstraint(fields=["slip", "day"], name="visit_once_a_day")]

    def __str__(self) -> str:
        return f"{self.day}"


class Answer(Record):
    """What an interviewee said back. Free text is sealed until a steward has read it."""

    class Kind(models.TextChoices):
        HEARD_RIGHT = "heard_right", _("you heard me right")
        CORRECT = "correct", _("a correction")
        ADD = "add", _("something to add")
        WITHDRAW = "withdraw", _("words withdrawn")

    slip = models.ForeignKey(Slip, on_delete=models.CASCADE, related_name="answers")
    quote = models.ForeignKey(
        "analysis.Quote", null=True, blank=True, on_delete=models.SET_NULL, related_name="answers"
    )
    kind = models.CharField(max_length=12, choices=Kind)
    sealed = models.BinaryField(blank=True, default=bytes)
    at = models.DateTimeField(default=timezone.now)
    handled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        db_table = "answers"
        ordering = ["-at"]

    def __str__(self) -> str:
        return self.kind

    @property
    def binding(self) -> str:
        return f"answer:{self.pk}:{self.slip_id}"
