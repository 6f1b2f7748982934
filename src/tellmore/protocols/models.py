"""What we ask. A published version is frozen; each session keeps the version it used."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class Version(Record):
    """A study's protocol at one time: a draft, or published and frozen."""

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="protocol_versions")
    number = models.PositiveSmallIntegerField()
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    minutes = models.PositiveSmallIntegerField(_("minutes for the whole conversation"), default=30)
    pack = models.CharField(max_length=40, blank=True)
    welcome = models.TextField(_("welcome and consent script"), blank=True)
    welcome_es = models.TextField(_("welcome and consent script, in Spanish"), blank=True)
    thanks = models.TextField(_("thank-you"), blank=True)
    thanks_es = models.TextField(_("thank-you, in Spanish"), blank=True)
    dismissed = models.JSONField(default=list, blank=True)  # [{code, reason, by, at}] for the whole protocol

    class Meta:
        db_table = "protocol_versions"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["study", "number"], name="protocol_version_number_once"),
            models.UniqueConstraint(
                fields=["study"], condition=models.Q(published_at=None), name="protocol_one_draft"
            ),
        ]

    def __str__(self) -> str:
        return f"v{self.number}"


class OwnQuestion(Record):
    """A question a team keeps in the bank of its organisation, beside the ready ones."""

    organisation = models.ForeignKey(
        "accounts.Organisation", on_delete=models.CASCADE, related_name="own_questions"
    )
    topic = models.CharField(_("topic"), max_length=20, default="general")
    audiences = models.JSONField(_("for"), default=list)  # ["high", …] as in the bank
    part = models.CharField(_("part"), max_length=10, default="story")
    kind = models.CharField(_("asks for"), max_length=10, default="neutral")
    text = models.TextField(_("question in English"), blank=True)
    text_es = models.TextField(_("question in Spanish"), blank=True)
    kept_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kept_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "own_questions"
        ordering = ["kept_at", "id"]

    def __str__(self) -> str:
        return self.text or self.text_es


class Question(Record):
    """One card: opener, story or closing, in English and Spanish."""

    class Part(models.TextChoices):
        OPENER = "opener", _("opener")
        STORY = "story", _("story question")
        CLOSING = "closing", _("closing")

    class Kind(models.TextChoices):
        POSITIVE = "positive", _("a good experience")
        HARD = "hard", _("a hard experience")
        NEUTRAL = "neutral", _("either")

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField(default=0)
    part = models.CharField(_("part"), max_length=10, choices=Part, default=Part.STORY)
    kind = models.CharField(_("asks for"), max_length=10, choices=Kind, default=Kind.NEUTRAL)
    text = models.TextField(_("question in English"), blank=True)
    text_es = models.TextField(_("question in Spanish"), blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=4)
    probes = models.JSONField(default=list, blank=True)  # [{"en": …, "es": …}]
    dismissed = models.JSONField(default=list, blank=True)  # [{code, reason, by, at}]

    class Meta:
        db_table = "questions"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.text or self.text_es

    def in_language(self, language: str) -> str:
        """The text for a reader of `language`, falling back to the other one."""
        return (self.text_es or self.text) if language == "es" else (self.text or self.text_es)
