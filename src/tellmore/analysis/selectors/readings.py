"""Who reads what, and how far they are."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from tellmore.accounts.domain.roles import MAY, Need
from tellmore.accounts.models import Person
from tellmore.analysis.domain.pairs import Interview
from tellmore.analysis.models import Reading, ReadingPair
from tellmore.analysis.selectors.cleared import RELEASED
from tellmore.capture.models import Session
from tellmore.studies.models import Study


def people_who_read(study: Study) -> QuerySet[Person]:
    """Everybody whose part in the study lets them write headlines today."""
    roles = [role.value for role, needs in MAY.items() if Need.WRITE_HEADLINES in needs]
    still = Q(study_roles__until=None) | Q(study_roles__until__gt=timezone.now())
    return (
        Person.objects.filter(still, study_roles__study=study, study_roles__role__in=roles, is_active=True)
        .distinct()
        .order_by("name", "id")
    )


def pairs_of_study(study: Study) -> QuerySet[ReadingPair]:
    """Pairs in order, with their people and readings at hand."""
    return ReadingPair.objects.filter(study=study).prefetch_related("people", "readings")


def interviews_of_study(study: Study) -> QuerySet[Session]:
    """Cleared interviews with `written` headlines, and their readings with pair and people at hand."""
    return (
        _readable(study)
        .annotate(written=Count("headlines", filter=Q(headlines__removed_at=None), distinct=True))
        .prefetch_related("readings__pair__people")
        .order_by("pseudonym")
    )


def interviews_to_deal(study: Study) -> tuple[Interview, ...]:
    """Cleared interviews that no pair has yet, with who was in the room and whose story it is."""
    rows = (
        _readable(study)
        .filter(readings=None)
        .select_related("interviewer")
        .prefetch_related("seats__categories")
        .order_by("pseudonym")
    )
    return tuple(_interview(row) for row in rows)


def reading_of(study: Study, session: Session, person: Person) -> Reading | None:
    """The reading of this interview, this person's own first."""
    mine = Count("pair__people", filter=Q(pair__people=person))
    return (
        Reading.objects.filter(pair__study=study, session=session)
        .select_related("pair__study")
        .annotate(mine=mine)
        .order_by("-mine", "pair__position")
        .first()
    )


def next_interview(study: Study, person: Person, *, beside: Session | None = None) -> Session | None:
    """The next one dealt to this person's pair that is not read yet."""
    waiting = _readable(study).filter(readings__pair__people=person, readings__done_at=None)
    if beside is not None:
        waiting = waiting.exclude(pk=beside.pk)
    return waiting.order_by("pseudonym").first()


def reading_progress(study: Study) -> dict[str, int]:
    """How many interviews are cleared, dealt to a pair, and read."""
    counts = _readable(study).aggregate(
        cleared=Count("pk", distinct=True),
        dealt=Count("pk", filter=Q(readings__isnull=False), distinct=True),
        read=Count("pk", filter=Q(readings__done_at__isnull=False), distinct=True),
    )
    return {name: value or 0 for name, value in counts.items()}


def _readable(study: Study) -> QuerySet[Session]:
    return Session.objects.filter(RELEASED, study=study, withdrawn_at=None)


def _interview(row: Any) -> Interview:
    interviewers = frozenset({str(row.interviewer.person_id)}) if row.interviewer else frozenset()
    names = sorted({category.name for seat in row.seats.all() for category in seat.categories.all()})
    return Interview(str(row.pk), interviewers, ", ".join(names))
