"""Planning conversations: pseudonym, seats, who listens, what was agreed."""

from __future__ import annotations

import random
import string
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.capture.domain import pseudonyms
from tellmore.capture.models import Seat, Session
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.protocols.models import Version
from tellmore.sampling.models import Category
from tellmore.studies.models import Study
from tellmore.team.models import Interviewer

MOST_SEATS = 12


class TeachesNow(Refusal):
    """A current teacher never listens to their own student (M46)."""


class AlreadyHeard(Refusal):
    """Whoever wrote the note stays the interviewer: nobody else could open it."""


class HasANote(Refusal):
    """A conversation with a note is withdrawn or erased, not simply removed."""


def free_pseudonym(study: Study, *, language: str, dice: random.Random | None = None) -> str:
    taken = set(Session.objects.filter(study=study).values_list("pseudonym", flat=True))
    return pseudonyms.pick(
        taken, language="es" if language == "es" else "en", dice=dice or random.SystemRandom()
    )


@transaction.atomic
def plan_session(
    *,
    by: Person | None,
    study: Study,
    kind: str = Session.Kind.INDIVIDUAL,
    language: str = "en",
    pseudonym: str = "",
    seats: int = 1,
    interviewer: Interviewer | None = None,
    planned_for: datetime | None = None,
    place: str = "",
    categories: Iterable[Category] = (),
) -> Session:
    """A new conversation; the pseudonym is picked when none is given."""
    session = Session.objects.create(
        study=study,
        kind=kind,
        language=language,
        pseudonym=pseudonym or free_pseudonym(study, language=language),
        interviewer=interviewer,
        version=newest_version(study),
        planned_for=planned_for,
        place=place,
        created_by=by,
    )
    seat_people(session=session, count=seats)
    for seat in session.seats.all():
        seat.categories.set(categories)
    audit.record("session_planned", by=by, study=study, on=session, kind=str(kind))
    return session


@transaction.atomic
def plan_sessions(*, by: Person, study: Study, count: int, language: str = "en") -> list[Session]:
    """Several conversations at once, each with one seat."""
    return [plan_session(by=by, study=study, language=language) for _number in range(count)]


def version_of(session: Session) -> Version | None:
    """What is asked: the version that was planned, or the newest one when none was published then."""
    return session.version or newest_version(session.study)


def newest_version(study: Study) -> Version | None:
    return study.protocol_versions.exclude(published_at=None).order_by("-number").first()


def seat_people(*, session: Session, count: int) -> None:
    """One unlabelled seat for an individual; A, B, C … for a group. Seats already taken stay."""
    if session.kind == Session.Kind.INDIVIDUAL:
        Seat.objects.get_or_create(session=session, label="")
        return
    for label in string.ascii_uppercase[: max(2, min(count, MOST_SEATS))]:
        Seat.objects.get_or_create(session=session, label=label)
    session.seats.filter(label="").delete()


@transaction.atomic
def edit_session(
    *,
    by: Person,
    session: Session,
    values: Mapping[str, Any],
    teachers: Collection[Interviewer] | None = None,
    is_place_checked: bool | None = None,
) -> Session:
    """Change what is planned; refuses an interviewer who teaches this person now."""
    if "interviewer" in values:
        _refuse_another_listener(session, values["interviewer"])
    for name, value in values.items():
        setattr(session, name, value)
    if is_place_checked is not None:
        session.place_checked_at = (session.place_checked_at or timezone.now()) if is_place_checked else None
    if teachers is not None:
        session.current_teachers.set(teachers)
    _refuse_teacher(session)
    session.save(update_fields=[*values, "place_checked_at"])  # the rest may have changed meanwhile
    audit.record("session_changed", by=by, study=session.study, on=session)
    return session


@transaction.atomic
def assign_interviewer(*, by: Person | None, session: Session, interviewer: Interviewer | None) -> Session:
    _refuse_another_listener(session, interviewer)
    session.interviewer = interviewer
    _refuse_teacher(session)
    session.save(update_fields=["interviewer"])
    audit.record("interviewer_assigned", by=by, study=session.study, on=session)
    return session


def _refuse_another_listener(session: Session, chosen: Interviewer | None) -> None:
    listener = session.interviewer
    if listener is None or listener == chosen or not hasattr(session, "note"):
        return
    if session.note.writer_id == listener.person_id:
        raise AlreadyHeard(
            _("%(name)s has begun the note of this conversation, and only they may open it.")
            % {"name": listener.person.name}
        )


def _refuse_teacher(session: Session) -> None:
    if session.interviewer_id and session.current_teachers.filter(pk=session.interviewer_id).exists():
        raise TeachesNow(
            _("%(name)s teaches this person now. Choose somebody else, so that they can speak freely.")
            % {"name": session.interviewer.person.name}
        )


@transaction.atomic
def record_agreement(
    *,
    by: Person | None,
    seat: Seat,
    permission_on: date | None,
    assent_on: date | None,
    declined_on: date | None = None,
    categories: Iterable[Category] | None = None,
) -> Seat:
    """A guardian's permission and the person's own agreement, by date; who gave it is on paper only."""
    seat.permission_at, seat.assent_at, seat.declined_at = permission_on, assent_on, declined_on
    seat.save(update_fields=["permission_at", "assent_at", "declined_at"])
    if categories is not None:
        seat.categories.set(categories)
    audit.record("agreement_recorded", by=by, study=seat.session.study, on=seat)
    return seat


@transaction.atomic
def remove_session(*, by: Person, session: Session) -> None:
    """Only a conversation that has no note yet."""
    if hasattr(session, "note"):
        raise HasANote(
            _("This conversation has a note. Withdraw it instead; its words then leave everything.")
        )
    audit.record("session_removed", by=by, study=session.study, on=session)
    session.delete()


@transaction.atomic
def withdraw_session(*, by: Person, session: Session, now: datetime | None = None) -> Session:
    """Somebody takes all their words back: the session leaves every count, board and report."""
    if session.withdrawn_at is not None:
        return session
    session.withdrawn_at = now or timezone.now()
    session.save(update_fields=["withdrawn_at"])
    audit.record("session_withdrawn", by=by, study=session.study, on=session)
    return session
