"""Verbs that change a study, its purpose, its plan, and who takes part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tellmore.accounts.models import Invitation, Organisation, Person
from tellmore.foundation import audit, traces
from tellmore.kernel.errors import Refusal
from tellmore.studies.domain import lifecycle
from tellmore.studies.models import Contact, PlanItem, Purpose, Study, StudyRole

# What a new plan begins with; the team changes it as it likes.
FIRST_PLAN: tuple[tuple[Any, int, bool], ...] = (
    (gettext_lazy("Agree on the purpose and on whose stories we need"), 60, False),
    (gettext_lazy("Choose four to eight questions and try them on each other"), 60, False),
    (gettext_lazy("Find a safe, private place for every conversation"), 30, False),
    (gettext_lazy("Ask guardians for permission, in a language they read"), 90, False),
    (gettext_lazy("Practise: one conversation in pairs, with notes"), 60, False),
    (gettext_lazy("Read the cleared notes in pairs and write headlines"), 120, True),
    (gettext_lazy("Group headlines into themes, together"), 120, True),
    (gettext_lazy("Write and check the report"), 90, True),
    (gettext_lazy("Go back to everyone who spoke"), 60, False),
)


class WouldLeaveNoLead(Refusal):
    """A study always has somebody who leads it."""


@transaction.atomic
def open_study(*, by: Person, organisation: Organisation, title: str, slug: str, title_es: str = "") -> Study:
    """A new study, led by whoever opens it, with a first plan to change."""
    study = Study.objects.create(
        organisation=organisation, title=title, title_es=title_es, slug=slug, created_by=by
    )
    StudyRole.objects.create(study=study, person=by, role=StudyRole.Name.LEAD, granted_by=by)
    PlanItem.objects.bulk_create(
        PlanItem(study=study, position=position, text=str(text), minutes=minutes, is_analysis=analysis)
        for position, (text, minutes, analysis) in enumerate(FIRST_PLAN)
    )
    audit.record("study_opened", by=by, study=study, on=study)
    return study


@transaction.atomic
def change_settings(*, by: Person, study: Study, values: Mapping[str, Any]) -> Study:
    changed = sorted(name for name, value in values.items() if getattr(study, name) != value)
    for name, value in values.items():
        setattr(study, name, value)
    study.save(update_fields=[*values])
    audit.record("settings_changed", by=by, study=study, on=study, fields=changed)
    return study


@transaction.atomic
def write_purpose(*, by: Person, study: Study, values: Mapping[str, Any]) -> Purpose:
    """The purpose in writing; it opens everything that follows (M14)."""
    purpose, fresh = Purpose.objects.update_or_create(
        study=study, defaults=dict(values), create_defaults={**values, "written_by": by}
    )
    audit.record("purpose_written" if fresh else "purpose_changed", by=by, study=study, on=purpose)
    return purpose


@transaction.atomic
def save_plan_item(*, by: Person, study: Study, item: PlanItem) -> PlanItem:
    if item._state.adding:
        last = study.plan_items.aggregate(last=Max("position"))["last"]
        item.study, item.position = study, 0 if last is None else last + 1
    item.save()
    audit.record("plan_changed", by=by, study=study, on=item)
    return item


@transaction.atomic
def tick_plan_item(*, by: Person, item: PlanItem, done: bool, now: datetime | None = None) -> PlanItem:
    item.done_at = (now or timezone.now()) if done else None
    item.save(update_fields=["done_at"])
    audit.record("plan_ticked", by=by, study=item.study, on=item, done=done)
    return item


@transaction.atomic
def remove_plan_item(*, by: Person, item: PlanItem) -> None:
    audit.record("plan_item_removed", by=by, study=item.study, on=item)
    item.delete()


@transaction.atomic
def save_contact(*, by: Person, study: Study, contact: Contact) -> Contact:
    contact.study = study
    contact.save()
    audit.record("contact_saved", by=by, study=study, on=contact)
    return contact


@transaction.atomic
def remove_contact(*, by: Person, contact: Contact) -> None:
    audit.record("contact_removed", by=by, study=contact.study, on=contact)
    contact.delete()


@transaction.atomic
def grant_role(
    *, by: Person | None, study: Study, person: Person, role: str, until: date | None = None
) -> StudyRole:
    """Give a part, or change until when it lasts. `until` is the last whole day."""
    ends = timezone.make_aware(datetime.combine(until, time.max)) if until else None
    granted, fresh = StudyRole.objects.update_or_create(
        study=study,
        person=person,
        role=role,
        defaults={"until": ends},
        create_defaults={"until": ends, "granted_by": by},
    )
    audit.record("role_granted" if fresh else "role_changed", by=by, study=study, on=granted, role=role)
    return granted


def welcome_invited(person: Person, invitation: Invitation) -> None:
    """Give somebody who joined by a study's invitation their part in it."""
    study = Study.objects.filter(pk=invitation.study_id, organisation=invitation.organisation_id).first()
    if study is not None and invitation.role in StudyRole.Name.values:
        until = timezone.localdate(invitation.guest_until) if invitation.guest_until else None
        grant_role(by=invitation.invited_by, study=study, person=person, role=invitation.role, until=until)


@transaction.atomic
def revoke_role(*, by: Person, granted: StudyRole) -> None:
    study = granted.study
    leads = StudyRole.objects.select_for_update().filter(study=study, role=StudyRole.Name.LEAD)
    if granted.role == StudyRole.Name.LEAD and len(leads) == 1:
        raise WouldLeaveNoLead(_("Somebody must lead the study. Make another person lead first."))
    audit.record("role_revoked", by=by, study=study, on=granted, role=granted.role)
    granted.delete()


@transaction.atomic
def complete_data_set(*, by: Person, study: Study, now: datetime | None = None) -> Study:
    """“The data set is complete” (M85): later notes belong to a next round."""
    study.data_complete_at = now or timezone.now()
    study.save(update_fields=["data_complete_at"])
    audit.record("data_set_completed", by=by, study=study, on=study)
    return study


@transaction.atomic
def reopen_data_set(*, by: Person, study: Study) -> Study:
    study.data_complete_at = None
    study.save(update_fields=["data_complete_at"])
    audit.record("data_set_reopened", by=by, study=study, on=study)
    return study


@transaction.atomic
def move_stage(*, by: Person, study: Study, to: str) -> Study:
    """Forward or back along the life of a study; `MayNotMove` for a jump.

    To shredded leads only the room `retention`, which destroys the keys: a word alone would promise too much.
    """
    if to == Study.Stage.SHREDDED:
        raise lifecycle.MayNotMove(_("Destroy the keys of the study instead; it is shredded then."))
    before, study.stage = study.stage, lifecycle.moved(study.stage, to)
    study.save(update_fields=["stage"])
    audit.record("stage_moved", by=by, study=study, on=study, before=before, after=study.stage)
    return study


@transaction.atomic
def remove_study(*, by: Person, study: Study, before: Iterable[Any] = ()) -> None:
    """Everything of the study goes, and its keys with it. The audit log keeps that it happened."""
    from tellmore.privacy import services as privacy

    privacy.destroy_keys(by=by, study=study)
    traces.remove_after_commit([Study])
    audit.record("study_removed", by=by, on=study, organisation_id=study.organisation_id)
    for protected in before:
        protected.delete()
    study.delete()
