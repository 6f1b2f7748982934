"""A study, its purpose, its plan, and who has which part in it."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class Study(Record):
    """One round of listening, from purpose to circle back."""

    class Stage(models.TextChoices):
        PLANNING = "planning", _("planning")
        LISTENING = "listening", _("listening")
        CLEARING = "clearing", _("clearing")
        HEADLINING = "headlining", _("headlining")
        THEMING = "theming", _("theming")
        REPORTING = "reporting", _("reporting")
        ACTING = "acting", _("acting")
        CLOSED = "closed", _("closed")
        SHREDDED = "shredded", _("shredded")

    organisation = models.ForeignKey(
        "accounts.Organisation", on_delete=models.CASCADE, related_name="studies"
    )
    slug = models.SlugField(_("short name"), max_length=40, unique=True)
    title = models.CharField(_("title"), max_length=120)
    title_es = models.CharField(_("title in Spanish"), max_length=120, blank=True)
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.PLANNING)
    round_number = models.PositiveSmallIntegerField(_("round"), default=1)
    previous = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    min_cell = models.PositiveSmallIntegerField(
        _("smallest group that may be counted"),
        default=10,
        validators=[MinValueValidator(3), MaxValueValidator(50)],
    )
    two_stewards = models.BooleanField(_("a second privacy steward confirms every release"), default=False)
    listening_from = models.DateField(_("listening starts"), null=True, blank=True)
    listening_until = models.DateField(_("listening ends"), null=True, blank=True)
    themes_on = models.DateField(_("headlines and themes"), null=True, blank=True)
    report_on = models.DateField(_("report is due"), null=True, blank=True)
    circle_back_by = models.DateField(_("everyone hears back by"), null=True, blank=True)
    shred_on = models.DateField(_("keys to the raw notes are destroyed on"), null=True, blank=True)
    commitment = models.TextField(_("what a leader commits to do with what is heard"), blank=True)
    commitment_by = models.CharField(_("the leader's role"), max_length=80, blank=True)
    is_demo = models.BooleanField(default=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    data_complete_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "studies"
        ordering = ["-created_at"]

    @property
    def is_shredded(self) -> bool:
        """Its keys are destroyed: nothing can be sealed or opened any more."""
        return self.stage == self.Stage.SHREDDED

    def __str__(self) -> str:
        return self.title


class Purpose(Record):
    """Why this round exists. Its words open everything that follows (M14)."""

    class Kind(models.TextChoices):
        PROBLEM = "problem", _("Find or rank a problem worth solving")
        CAUSES = "causes", _("Understand the causes of a problem")
        NEEDS = "needs", _("Find needs that should shape a redesign")

    class Improvement(models.TextChoices):
        SEE = "see", _("Seeing the system")
        GOAL = "goal", _("Setting a goal and a theory")
        TEST = "test", _("Creating and testing changes")
        SPREAD = "spread", _("Spreading what works")

    study = models.OneToOneField(Study, on_delete=models.CASCADE, related_name="purpose")
    kind = models.CharField(_("what this round is for"), max_length=10, choices=Kind)
    question = models.TextField(_("what we want to learn"))
    question_es = models.TextField(_("what we want to learn, in Spanish"), blank=True)
    theme = models.CharField(_("theme we are exploring"), max_length=120, blank=True)
    theme_es = models.CharField(_("theme we are exploring, in Spanish"), max_length=120, blank=True)
    focal_population = models.TextField(_("who we most need to hear"))
    focal_population_es = models.TextField(_("who we most need to hear, in Spanish"), blank=True)
    why_them = models.TextField(_("why their stories"))
    why_them_es = models.TextField(_("why their stories, in Spanish"), blank=True)
    improvement = models.CharField(
        _("where this sits in our improvement work"), max_length=10, choices=Improvement, blank=True
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    written_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "purposes"

    def __str__(self) -> str:
        return self.question[:60]


class PlanItem(Record):
    """One line of the logistics checklist: what, who, when, how long (M18, M81)."""

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="plan_items")
    position = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(_("what"), max_length=200)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("who"),
    )
    due_on = models.DateField(_("by when"), null=True, blank=True)
    minutes = models.PositiveIntegerField(_("minutes to set aside"), null=True, blank=True)
    is_analysis = models.BooleanField(_("time for making sense"), default=False)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "plan_items"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.text


class Contact(Record):
    """Whom an interviewer hands over to when somebody is in distress (M65): a role, never an interviewee."""

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="contacts")
    position = models.PositiveSmallIntegerField(default=0)
    role = models.CharField(_("who"), max_length=120)
    how = models.CharField(_("how to reach them"), max_length=200)
    role_es = models.CharField(_("who, in Spanish"), max_length=120, blank=True)
    how_es = models.CharField(_("how to reach them, in Spanish"), max_length=200, blank=True)

    class Meta:
        db_table = "contacts"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.role


class SilencedRule(Record):
    """A rule of a coach that one study has switched off, and why."""

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="silenced_rules")
    code = models.CharField(max_length=40)
    reason = models.CharField(_("why this study does without it"), max_length=200)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "silenced_rules"
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["study", "code"], name="silenced_rule_once")]

    def __str__(self) -> str:
        return self.code


class StudyRole(Record):
    """A person's part in one study; a guest's ends on `until`."""

    class Name(models.TextChoices):
        LEAD = "lead", _("study lead")
        STEWARD = "steward", _("privacy steward")
        INTERVIEWER = "interviewer", _("interviewer")
        ANALYST = "analyst", _("analyst")
        READER = "reader", _("reader")

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="roles")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="study_roles")
    role = models.CharField(max_length=12, choices=Name)
    until = models.DateTimeField(null=True, blank=True)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    granted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "study_roles"
        constraints = [models.UniqueConstraint(fields=["study", "person", "role"], name="study_role_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.role}"
