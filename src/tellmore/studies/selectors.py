"""Named reads about studies."""

from __future__ import annotations

from dataclasses import fields
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Sum
from django.utils import timezone

from tellmore.accounts.models import Membership, Organisation, Person
from tellmore.foundation.models import AuditEntry
from tellmore.studies.domain import path
from tellmore.studies.domain.path import Facts, Stone
from tellmore.studies.models import PlanItem, Purpose, Study, StudyRole
from tellmore.ui import navigation


def roles_of_study(study: Study) -> QuerySet[StudyRole]:
    return StudyRole.objects.filter(study=study).select_related("person").order_by("person__name", "role")


def people_who_can_join(study: Study) -> QuerySet[Person]:
    return Person.objects.filter(memberships__organisation=study.organisation_id, is_active=True).order_by(
        "name"
    )


def people_with_a_part(study: Study) -> QuerySet[Person]:
    return Person.objects.filter(study_roles__study=study).distinct().order_by("name")


def stewards_of(study: Study) -> int:
    """How many people may clear notes now."""
    still = Q(until=None) | Q(until__gt=timezone.now())
    people = StudyRole.objects.filter(
        still, study=study, role=StudyRole.Name.STEWARD, person__is_active=True
    ).values("person")
    members = Membership.objects.filter(still, organisation=study.organisation_id, person__in=people)
    return members.values("person").distinct().count()


def plan_of_study(study: Study) -> QuerySet[PlanItem]:
    return PlanItem.objects.filter(study=study).select_related("owner")


def minutes_of_plan(study: Study) -> dict[str, int]:
    """Minutes set aside in all, and for making sense."""
    sums = PlanItem.objects.filter(study=study).aggregate(
        all=Sum("minutes"), analysis=Sum("minutes", filter=Q(is_analysis=True))
    )
    return {name: value or 0 for name, value in sums.items()}


def record_of_study(study: Study) -> QuerySet[AuditEntry]:
    return AuditEntry.objects.filter(study_id=study.pk).order_by("-number")


def organisations_where_admin(person: Person) -> QuerySet[Organisation]:
    return Organisation.objects.filter(memberships__person=person, memberships__is_admin=True)


def facts(study_id: UUID) -> dict[str, Any]:
    """What the path of stones knows from this room."""
    written = Purpose.objects.filter(study_id=study_id).exists()
    return {"purpose_written": written, "audience_written": written}


def path_of(study: Study) -> tuple[Stone, ...]:
    """The study's eleven stones, from what every room knows; remembered for the crumbs of this page."""
    known = {field.name for field in fields(Facts)}
    gathered = {**navigation.facts_of(study.pk), "shredded": study.is_shredded}
    stones = path.path(Facts(**{name: value for name, value in gathered.items() if name in known}))
    study.stones_done = frozenset(stone.key for stone in stones if stone.state == "done")  # type: ignore[attr-defined]
    return stones


def steps_done(study: Study) -> frozenset[str]:
    return frozenset(stone.key for stone in path_of(study) if stone.state == "done")
