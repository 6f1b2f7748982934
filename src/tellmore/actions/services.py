"""Verbs about actions. Every one cites the themes it answers; every change of status is dated."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.actions.models import Action, ActionStep
from tellmore.analysis.models import Theme
from tellmore.analysis.services import typed
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.studies.models import Study

TEXTS = ("title", "title_es", "description", "description_es", "reason", "reason_es")


class CitesNothing(Refusal):
    """An action answers something that people said (M101)."""


class NeedsAReason(Refusal):
    """What we will not do is told with its reason."""


@transaction.atomic
def plan_action(
    *, by: Person | None, study: Study, values: Mapping[str, Any], themes: Collection[Theme]
) -> Action:
    _check(values, themes)
    values = typed.checked_fields(values, TEXTS, study_id=study.pk)
    action = Action.objects.create(study=study, created_by=by, **values)
    action.themes.set(themes)
    ActionStep.objects.create(action=action, by=by, status=action.status)
    audit.record("action_planned", by=by, study=study, on=action, themes=len(themes))
    return action


@transaction.atomic
def change_action(
    *, by: Person, action: Action, values: Mapping[str, Any], themes: Collection[Theme]
) -> Action:
    _check(values, themes)
    values = typed.checked_fields(values, TEXTS, study_id=action.study_id)
    before = Action.objects.values_list("status", flat=True).get(pk=action.pk)
    for name, value in values.items():
        setattr(action, name, value)
    action.save(update_fields=[*values])
    action.themes.set(themes)
    if action.status != before:
        ActionStep.objects.create(action=action, by=by, status=action.status)
    audit.record("action_changed", by=by, study=action.study, on=action, status=action.status)
    return action


@transaction.atomic
def record_step(
    *, by: Person | None, action: Action, status: str, text: str = "", now: datetime | None = None
) -> ActionStep:
    """A dated word on how it goes; the action takes the step's status."""
    if status == Action.Status.NOT_DOING and not (action.reason or text):
        raise NeedsAReason(_("Say why you will not do this. People who asked for it will read the reason."))
    text = typed.checked_fields({"text": text}, ["text"], study_id=action.study_id)["text"]
    if status == Action.Status.NOT_DOING and not action.reason:
        action.reason = text
    action.status = status
    action.save(update_fields=["status", "reason"])
    step = ActionStep.objects.create(action=action, by=by, status=status, text=text, at=now or timezone.now())
    audit.record("action_step", by=by, study=action.study, on=action, status=status)
    return step


@transaction.atomic
def remove_action(*, by: Person, action: Action) -> None:
    audit.record("action_removed", by=by, study=action.study, on=action)
    action.delete()


def _check(values: Mapping[str, Any], themes: Collection[Theme]) -> None:
    if not themes:
        raise CitesNothing(_("Choose the theme that this answers. An action begins with what people said."))
    if values.get("status") == Action.Status.NOT_DOING and not values.get("reason"):
        raise NeedsAReason(_("Say why you will not do this. People who asked for it will read the reason."))
