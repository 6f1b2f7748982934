"""What we do about what we heard. Every action names the themes behind it (M101)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class Action(Record):
    """A project, activity or committee; or something we will not do, with the reason."""

    class Kind(models.TextChoices):
        PROJECT = "project", _("project")
        ACTIVITY = "activity", _("activity")
        COMMITTEE = "committee", _("committee")

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        TRYING = "trying", _("trying it")
        DONE = "done", _("done")
        NOT_DOING = "not_doing", _("we will not do this")

    study = models.ForeignKey("studies.Study", on_delete=models.CASCADE, related_name="actions")
    title = models.CharField(_("action"), max_length=160)
    title_es = models.CharField(_("action, in Spanish"), max_length=160, blank=True)
    description = models.TextField(_("what happens"), blank=True)
    description_es = models.TextField(_("what happens, in Spanish"), blank=True)
    kind = models.CharField(_("type"), max_length=10, choices=Kind, default=Kind.PROJECT)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("owner"),
    )
    due_on = models.DateField(_("by when"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PLANNED)
    reason = models.TextField(_("why not"), blank=True)
    reason_es = models.TextField(_("why not, in Spanish"), blank=True)
    themes = models.ManyToManyField("analysis.Theme", related_name="actions", db_table="action_themes")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "actions"
        ordering = ["due_on", "created_at"]

    def __str__(self) -> str:
        return self.title


class ActionStep(Record):
    """A dated change of status or a word on how it goes."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="steps")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    status = models.CharField(max_length=10, choices=Action.Status)
    text = models.TextField(_("how it goes"), blank=True)

    class Meta:
        db_table = "action_steps"
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.status} {self.at:%Y-%m-%d}"
