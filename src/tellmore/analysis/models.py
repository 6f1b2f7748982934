"""Headlines, themes, and the one ordered log of everything that happened on the board."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class ReadingPair(Record):
    """Two or three people who read interviews together."""

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="reading_pairs")
    position = models.PositiveSmallIntegerField(default=0)
    people = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="+", db_table="reading_pair_people"
    )

    class Meta:
        db_table = "reading_pairs"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"pair {self.position}"


class Reading(Record):
    """One interview dealt to one pair."""

    pair = models.ForeignKey(ReadingPair, on_delete=models.CASCADE, related_name="readings")
    session = models.ForeignKey("capture.Session", on_delete=models.CASCADE, related_name="readings")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "readings"
        constraints = [models.UniqueConstraint(fields=["pair", "session"], name="reading_once")]

    def __str__(self) -> str:
        return f"{self.session_id}"


class Quote(Record):
    """A range of a cleared transcript. The words are never copied: they render from the newest version."""

    session = models.ForeignKey("capture.Session", on_delete=models.CASCADE, related_name="quotes")
    version = models.PositiveIntegerField()  # the transcript version that start and end belong to
    line_id = models.CharField(max_length=40)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "quotes"
        constraints = [
            models.CheckConstraint(condition=models.Q(start__lt=models.F("end")), name="quote_not_empty")
        ]

    def __str__(self) -> str:
        return f"quote {self.line_id}"


class Theme(Record):
    """A column of the board; once settled, a pattern of shared meaning named as a sentence."""

    class Area(models.TextChoices):
        ACADEMIC = "academic", _("academic experiences")
        SOCIAL = "social_emotional", _("social and emotional well-being")
        CULTURE = "culture", _("school culture")

    class Tone(models.TextChoices):
        CHALLENGE = "challenge", _("a challenge")
        ASPIRATION = "aspiration", _("an aspiration")
        SUGGESTION = "suggestion", _("a suggestion")

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="themes")
    title = models.CharField(_("theme, as a sentence"), max_length=200, blank=True)
    title_es = models.CharField(_("in Spanish"), max_length=200, blank=True)
    description = models.TextField(_("what people described"), blank=True)
    description_es = models.TextField(_("what people described, in Spanish"), blank=True)
    area = models.CharField(_("area"), max_length=40, blank=True)
    tone = models.CharField(_("kind"), max_length=12, choices=Tone, blank=True)
    position = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        db_table = "themes"
        ordering = ["position", "created_at"]

    def __str__(self) -> str:
        return self.title or "—"


class Headline(Record):
    """One descriptive sentence or a direct quote from one interview; also a card on the board."""

    class Kind(models.TextChoices):
        DESCRIPTIVE = "descriptive", _("in our words, descriptive")
        QUOTE = "quote", _("a direct quote")

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="headlines")
    session = models.ForeignKey("capture.Session", on_delete=models.CASCADE, related_name="headlines")
    kind = models.CharField(max_length=12, choices=Kind)
    text = models.TextField(blank=True)  # empty for a quote: its words are the transcript's
    quote = models.ForeignKey(
        Quote, null=True, blank=True, on_delete=models.CASCADE, related_name="headlines"
    )
    lines = models.JSONField(default=list, blank=True)  # ids of the transcript lines it rests on
    tone = models.CharField(max_length=12, choices=Theme.Tone, blank=True)
    theme = models.ForeignKey(
        Theme, null=True, blank=True, on_delete=models.SET_NULL, related_name="headlines"
    )
    position = models.CharField(max_length=60, blank=True)  # order key within its column
    dismissed = models.JSONField(default=list, blank=True)  # [{code, reason, by, at}]
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "headlines"
        ordering = ["written_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=(models.Q(kind="quote", quote__isnull=False, text=""))
                | (models.Q(kind="descriptive", quote=None) & ~models.Q(text="")),
                name="headline_has_its_words",
            )
        ]

    def __str__(self) -> str:
        return self.text[:60] or self.kind


class ParkedIdea(Record):
    """A solution that came too early: kept, out of the way of description (M89)."""

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="parked_ideas")
    session = models.ForeignKey(
        "capture.Session", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(_("idea"))
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "parked_ideas"
        ordering = ["written_at", "id"]

    def __str__(self) -> str:
        return self.text[:60]


class BoardEvent(models.Model):
    """One numbered step of a study's board: live view, history, audit and undo at once."""

    id = models.BigAutoField(primary_key=True)
    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="board_events")
    number = models.PositiveIntegerField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    verb = models.CharField(max_length=40)
    payload = models.JSONField()
    undoes = models.PositiveIntegerField(null=True, blank=True)  # the number of the event it takes back

    class Meta:
        db_table = "board_events"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["study", "number"], name="board_event_number_once")]

    def __str__(self) -> str:
        return f"{self.number} {self.verb}"
