"""Named reads about the team."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet

from tellmore.accounts.models import Person
from tellmore.studies.models import Study, StudyRole
from tellmore.team.domain.readiness import ITEMS
from tellmore.team.models import Interviewer, Practice


def interviewers_of(study: Study) -> QuerySet[Interviewer]:
    """Everyone who listens, with `done` items of the checklist and `assigned` conversations."""
    return (
        Interviewer.objects.filter(study=study)
        .select_related("person")
        .annotate(done=Count("readiness", distinct=True), assigned=Count("sessions", distinct=True))
        .order_by("person__name")
    )


def interviewer_of(study: Study, person: Person) -> Interviewer | None:
    return interviewers_of(study).filter(person=person).first()


def done_items(interviewer: Interviewer) -> frozenset[str]:
    return frozenset(interviewer.readiness.values_list("item", flat=True))


def practice_of(person: Person) -> QuerySet[Practice]:
    """Rounds of the gym that this person finished, each drill once with its last time."""
    return Practice.objects.filter(person=person)


def lists_of(person: Person) -> QuerySet[Interviewer]:
    """This person's own readiness lists, one for each study they listen in."""
    return Interviewer.objects.filter(person=person).select_related("study")


def people_who_may_join_the_team(study: Study) -> QuerySet[Person]:
    """Members of the organisation who do not listen in this study yet."""
    return (
        Person.objects.filter(memberships__organisation=study.organisation_id, is_active=True)
        .exclude(pk__in=Interviewer.objects.filter(study=study).values("person"))
        .order_by("name")
    )


def leads_of(study: Study) -> QuerySet[Person]:
    return Person.objects.filter(study_roles__study=study, study_roles__role=StudyRole.Name.LEAD)


def facts(study_id: UUID) -> dict[str, Any]:
    """What the path of stones knows from this room."""
    done = list(
        Interviewer.objects.filter(study_id=study_id)
        .annotate(done=Count("readiness"))
        .values_list("done", flat=True)
    )
    return {"interviewers": len(done), "interviewers_ready": sum(count >= len(ITEMS) for count in done)}
