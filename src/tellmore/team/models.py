"""Who listens, in which languages, and how ready they are."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class Interviewer(Record):
    """A person's place in a study's interview team."""

    class Kind(models.TextChoices):
        STAFF = "staff", _("staff")
        STUDENT = "student", _("student")
        FAMILY = "family", _("family member")
        COMMUNITY = "community", _("community member")
        OUTSIDE = "outside", _("outside facilitator")

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="interviewers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(_("comes as"), max_length=10, choices=Kind, default=Kind.STAFF)
    languages = models.JSONField(_("languages"), default=list)  # ["en", "es"]
    capacity = models.PositiveSmallIntegerField(_("interviews this person can take"), default=4)
    joined_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "interviewers"
        ordering = ["joined_at", "id"]
        constraints = [models.UniqueConstraint(fields=["study", "person"], name="interviewer_once")]

    def __str__(self) -> str:
        return str(self.person)


class Practice(Record):
    """That somebody finished a round of the gym, and when last. What they wrote there is not kept."""

    class Drill(models.TextChoices):
        QUESTIONS = "questions", _("ten questions repaired")
        HEADLINES = "headlines", _("ten headlines repaired")

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="practice")
    drill = models.CharField(max_length=10, choices=Drill)
    done_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "practice"
        verbose_name_plural = "practice"
        ordering = ["drill"]
        constraints = [models.UniqueConstraint(fields=["person", "drill"], name="practice_once_a_drill")]

    def __str__(self) -> str:
        return self.drill


class Readiness(Record):
    """One item of the readiness checklist that an interviewer has ticked for themselves."""

    class Item(models.TextChoices):
        PURPOSE = "purpose", _("I can say why we are listening, in my own words")
        PROTOCOL = "protocol", _("I know the questions well enough to talk rather than read")
        SCRIPT = "script", _("I have said the opening and closing script aloud")
        NOTES = "notes", _("I have practised taking notes: their words, in short, what I saw, what I felt")
        BIAS = "bias", _("I have thought about how who I am affects what people tell me")
        DISTRESS = "distress", _("I know what to do when somebody is in distress, and whom to call")
        PRACTICE = "practice", _("I have done one practice conversation")

    interviewer = models.ForeignKey(Interviewer, on_delete=models.CASCADE, related_name="readiness")
    item = models.CharField(max_length=10, choices=Item)
    done_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "readiness"
        verbose_name_plural = "readiness"
        constraints = [models.UniqueConstraint(fields=["interviewer", "item"], name="readiness_item_once")]

    def __str__(self) -> str:
        return self.item
