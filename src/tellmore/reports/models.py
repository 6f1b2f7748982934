"""The thematic report: a draft that points at themes and quotes, and frozen editions of it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class Report(Record):
    """The study's draft report; text by the team, words of interviewees only by reference."""

    study = models.OneToOneField("studies.Study", on_delete=models.CASCADE, related_name="report")
    title = models.CharField(_("title"), max_length=160, blank=True)
    title_es = models.CharField(_("title in Spanish"), max_length=160, blank=True)
    summary = models.TextField(_("in short"), blank=True)
    summary_es = models.TextField(_("in short, in Spanish"), blank=True)
    method = models.TextField(_("how we listened"), blank=True)
    method_es = models.TextField(_("how we listened, in Spanish"), blank=True)
    discussion = models.JSONField(default=list, blank=True)  # [{"en": …, "es": …}]
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "reports"

    def __str__(self) -> str:
        return self.title or str(self.study)


class Section(Record):
    """One theme of the report, its chosen quotes in order, and a voice that differs."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sections")
    theme = models.ForeignKey("analysis.Theme", on_delete=models.CASCADE, related_name="report_sections")
    position = models.PositiveSmallIntegerField(default=0)
    apart = models.ForeignKey(
        "analysis.Headline", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        db_table = "report_sections"
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["report", "theme"], name="report_theme_once")]

    def __str__(self) -> str:
        return str(self.theme)


class SectionQuote(Record):
    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="quotes")
    headline = models.ForeignKey("analysis.Headline", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        db_table = "section_quotes"
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["section", "headline"], name="section_quote_once")]

    def __str__(self) -> str:
        return str(self.headline)


class HallwayDecision(Record):
    """What somebody decided about recognising a voice. Rows are added, never changed; undoing stamps one.

    `voice` names a speaker of the study: the session's id, a colon, the seat's label. `hidden` holds ranges of
    a transcript version (`clearing.services.Hiding`), never the words.
    """

    class Kind(models.TextChoices):
        CATEGORIES = "categories", _("chose what stands beside it")
        LOOKED = "looked", _("looked at it")
        COUNTED = "counted", _("counted people")
        HIDDEN = "hidden", _("put wider words in")

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="hallway_decisions")
    headline = models.ForeignKey(
        "analysis.Headline", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    kind = models.CharField(max_length=10, choices=Kind)
    voice = models.CharField(max_length=60, blank=True)
    categories = models.JSONField(default=list, blank=True)  # ids
    people = models.PositiveIntegerField(null=True, blank=True)
    seal = models.CharField(max_length=64, blank=True)  # of what was looked at
    hidden = models.JSONField(default=dict, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "hallway_decisions"
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return self.kind


class Edition(Record):
    """A published report, frozen as data (`reports.domain.outline`)."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=5, default="en")
    outline = models.JSONField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    published_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "editions"
        ordering = ["-number", "language"]
        constraints = [models.UniqueConstraint(fields=["report", "number", "language"], name="edition_once")]

    def __str__(self) -> str:
        return f"edition {self.number} {self.language}"
