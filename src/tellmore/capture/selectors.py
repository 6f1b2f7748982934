"""Named reads about conversations."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from tellmore.accounts.models import Person
from tellmore.capture.models import Note, Seat, Session
from tellmore.sampling.domain.coverage import Counts
from tellmore.sampling.models import Category
from tellmore.studies.models import Study


def sessions_of_study(study: Study) -> QuerySet[Session]:
    """Every conversation that was not withdrawn, with what a list shows."""
    return (
        Session.objects.filter(study=study, withdrawn_at=None)
        .select_related("interviewer__person", "note")
        .prefetch_related("seats__categories")
        .annotate(people=Count("seats", distinct=True))
    )


def sessions_heard_by(study: Study, person: Person) -> QuerySet[Session]:
    """One's own conversations: the next ones first, then those that were held."""
    return (
        sessions_of_study(study)
        .filter(interviewer__person=person)
        .order_by("finished_at", "planned_for", "pseudonym")
    )


def categories_in(study: Study, ids: Collection[str]) -> list[Category]:
    """The categories of this study among `ids`; ids of other studies are passed over."""
    return list(Category.objects.filter(criterion__study=study, pk__in=ids))


def coverage(study_id: UUID) -> Mapping[UUID, Counts]:
    """Category → people planned, agreed, heard and cleared. Registered with `sampling.coverage`."""
    standing = Q(
        seats__session__study_id=study_id, seats__session__withdrawn_at=None, seats__declined_at=None
    )
    heard = ~Q(seats__session__finished_at=None)
    rows = Category.objects.filter(criterion__study_id=study_id).annotate(
        planned=Count("seats", filter=standing, distinct=True),
        agreed=Count("seats", filter=standing & ~Q(seats__assent_at=None), distinct=True),
        heard=Count("seats", filter=standing & heard, distinct=True),
    )
    return {row.pk: Counts(row.planned, row.agreed, row.heard) for row in rows}


def facts(study_id: UUID) -> dict[str, Any]:
    """What the path of stones knows from this room."""
    has_note = Exists(Note.objects.filter(session=OuterRef("pk")))
    counts = (
        Session.objects.filter(study_id=study_id, withdrawn_at=None)
        .annotate(has_note=has_note)
        .aggregate(
            sessions=Count("pk"),
            sessions_assigned=Count("pk", filter=~Q(interviewer=None) | ~Q(finished_at=None)),
            heard=Count("pk", filter=~Q(finished_at=None) & Q(has_note=True)),
        )
    )
    return dict(counts)


def agreed_seats(session: Session) -> QuerySet[Seat]:
    return session.seats.filter(declined_at=None)
