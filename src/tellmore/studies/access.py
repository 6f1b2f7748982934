"""The only way a page or command obtains a study. A stranger and a missing study look the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from tellmore.accounts.domain.roles import Need, needs_met
from tellmore.accounts.models import Membership, Person
from tellmore.studies.models import Contact, PlanItem, Purpose, Study, StudyRole


@dataclass(frozen=True, slots=True)
class Pass:
    """A study, the person who opened it, and all that this person may do there."""

    study: Study
    person: Person
    needs: frozenset[Need]
    roles: frozenset[str]

    def may(self, need: Need) -> bool:
        return need in self.needs


def pass_for(person: Any, slug: str, need: Need) -> Pass:
    """The person's way into a study for `need`; Http404 for strangers, for too little, and for no study."""
    study = Study.objects.select_related("organisation", "purpose").filter(slug=slug).first()
    if study is None or not getattr(person, "is_authenticated", False):
        raise Http404
    found = pass_to(person, study)
    if need not in found.needs:
        raise Http404
    return found


def pass_to(person: Person, study: Study) -> Pass:
    """What `person` may do in a study already in hand (possibly nothing)."""
    now = timezone.now()
    still = Q(until=None) | Q(until__gt=now)
    roles = StudyRole.objects.filter(still, study=study, person=person).values_list("role", flat=True)
    member = (
        Membership.objects.filter(still, organisation=study.organisation_id, person=person)
        .values_list("is_admin", flat=True)
        .first()
    )
    if member is None or not person.is_active:
        return Pass(study, person, frozenset(), frozenset())
    held = frozenset(roles)
    return Pass(study, person, needs_met(held, is_admin=bool(member)), held)


def studies_for(person: Person) -> Any:
    """Every study the person may see, newest first."""
    now = timezone.now()
    memberships = Membership.objects.filter(Q(until=None) | Q(until__gt=now), person=person)
    roles = StudyRole.objects.filter(Q(until=None) | Q(until__gt=now), person=person)
    return (
        Study.objects.filter(organisation__in=memberships.values("organisation"))
        .filter(
            Q(pk__in=roles.values("study"))
            | Q(organisation__in=memberships.filter(is_admin=True).values("organisation"))
        )
        .select_related("purpose", "organisation")
    )


def purpose_of(opened: Pass) -> Purpose | None:
    return getattr(opened.study, "purpose", None)


def plan_item_in(opened: Pass, item_id: UUID) -> PlanItem:
    return get_object_or_404(PlanItem.objects.select_related("study"), pk=item_id, study=opened.study)


def contact_in(opened: Pass, contact_id: UUID) -> Contact:
    return get_object_or_404(Contact.objects.select_related("study"), pk=contact_id, study=opened.study)


def role_in(opened: Pass, role_id: UUID) -> StudyRole:
    return get_object_or_404(
        StudyRole.objects.select_related("study", "person"), pk=role_id, study=opened.study
    )
