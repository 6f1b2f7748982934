"""Keeping notes: autosave, merge of two tabs, finishing, and notes that come from a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.capture.access import unsealed
from tellmore.capture.domain import note as notes
from tellmore.capture.domain.merge import merged
from tellmore.capture.models import IMPORTED, Note, Seat, Session
from tellmore.capture.services import planning
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy
from tellmore.protocols.models import Version
from tellmore.studies.models import Study
from tellmore.team.models import Interviewer


class AlreadyFinished(Refusal):
    """A finished note is not written to; open it again first."""


class SomebodyElsesNote(Refusal):
    """A raw note is added to by its writer only; the answer to a save would show it."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a device tells of the beginning: the version that its page showed, and seconds since the first word."""

    version: int | None = None
    seconds_ago: int = 0


JUST_NOW = Begun()
DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Kept:
    """The answer to a save: the revision now stored, and the whole note when it had to be merged."""

    revision: int
    was_merged: bool
    note: notes.Note


def rehash_sources(study_id: UUID, anew: Callable[[str], str]) -> int:
    """Give the hashes of files that came in a new key; how many there are. For a change of keys."""
    rows = Session.objects.select_for_update().filter(study=study_id, source__startswith=IMPORTED)
    found = list(rows.only("pk", "source").order_by("pk"))
    for session in found:
        session.source = IMPORTED + anew(session.source.removeprefix(IMPORTED))
    Session.objects.bulk_update(found, ["source"], batch_size=300)
    return len(found)


@transaction.atomic
def start_session(
    *, by: Person, session: Session, begun: Begun = JUST_NOW, now: datetime | None = None
) -> Session:
    """The first word begins a conversation, once; it keeps the version that was shown when the word was said."""
    if session.started_at is None:
        ago = timedelta(seconds=max(0, min(begun.seconds_ago, DAY)))
        session.started_at = max(session.created_at, (now or timezone.now()) - ago)
        session.version = _version_shown(session, begun.version)
        session.save(update_fields=["started_at", "version"])
        audit.record("session_started", by=by, study=session.study, on=session)
    return session


def _version_shown(session: Session, number: int | None) -> Version | None:
    published = session.study.protocol_versions.exclude(published_at=None)
    shown = published.filter(number=number).first() if number is not None else None
    return shown or planning.version_of(session)


@transaction.atomic
def save_note(*, by: Person, session: Session, data: Any, base: int, begun: Begun = JUST_NOW) -> Kept:
    """Seal what a device sends. `base` is the revision it started from; a stale one is merged, both kept.

    Saving the same bytes twice changes nothing, so a lost answer is harmless. The first save begins the talk.
    """
    locked = Session.objects.select_for_update().get(pk=session.pk)
    arriving = notes.from_data(data)
    stored = Note.objects.filter(session=session).first()
    if stored is None:
        fresh = Note(session=session, writer=by)
        _seal(fresh, arriving, session.study_id)
        if locked.started_at is None:
            start_session(by=by, session=session, begun=begun)
        fresh.save(force_insert=True)
        return Kept(fresh.revision, False, arriving)
    if stored.writer_id != by.pk:
        raise SomebodyElsesNote(_("Somebody else wrote this note, and only they may add to it."))
    if stored.finished_at is not None:
        raise AlreadyFinished(_("This note is finished. Open it again to add to it."))
    ours = unsealed(stored, study_id=session.study_id)
    if arriving == ours:
        return Kept(stored.revision, base != stored.revision, ours)
    result = arriving if base == stored.revision else merged(ours, arriving)
    if result != ours:
        stored.revision += 1
        _seal(stored, result, session.study_id)
        stored.save()
    return Kept(stored.revision, base + 1 != stored.revision or result != arriving, result)


def _seal(stored: Note, note: notes.Note, study_id: Any) -> None:
    stored.sealed = privacy.seal(study_id, notes.to_data(note), bound_to=stored.binding)
    stored.lines, stored.words = len(note.standing), notes.words(note)
    stored.updated_at = timezone.now()


@transaction.atomic
def finish_session(*, by: Person, session: Session, now: datetime | None = None) -> Session:
    """The conversation is over; its note now waits for clearing. A second time changes nothing."""
    if session.finished_at is not None:
        return session
    now = now or timezone.now()
    start_session(by=by, session=session, now=now)  # a talk without a word in its note
    session.finished_at = now
    session.save(update_fields=["finished_at"])
    Note.objects.filter(session=session).update(finished_at=now)
    audit.record("session_finished", by=by, study=session.study, on=session)
    return session


@transaction.atomic
def reopen_session(*, by: Person, session: Session) -> Session:
    """The interviewer remembers something more. Clearing starts again on the new revision."""
    if session.finished_at is None:
        return session
    session.finished_at = None
    session.save(update_fields=["finished_at"])
    Note.objects.filter(session=session).update(finished_at=None)
    audit.record("session_reopened", by=by, study=session.study, on=session)
    return session


@transaction.atomic
def receive_note(
    *,
    by: Person | None,
    study: Study,
    note: notes.Note,
    kind: str = Session.Kind.INDIVIDUAL,
    language: str = "en",
    pseudonym: str = "",
    seats: Sequence[str] = (),
    interviewer: Interviewer | None = None,
    writer: Person | None = None,
    held_at: datetime | None = None,
    source: str = "",
    place: str = "",
) -> Session:
    """A finished conversation with its sealed note, as from an imported file or the demo study."""
    now = timezone.now()
    session = Session.objects.create(
        study=study,
        kind=kind,
        language=language,
        pseudonym=pseudonym or planning.free_pseudonym(study, language=language),
        interviewer=interviewer,
        version=planning.newest_version(study),
        planned_for=held_at,
        started_at=held_at or now,
        finished_at=held_at or now,
        is_imported=bool(source),
        source=source,
        place=place,
        created_by=by,
    )
    for label in seats or ("",):
        Seat.objects.create(session=session, label=label)
    stored = Note(session=session, writer=writer or by, finished_at=held_at or now)
    _seal(stored, note, study.pk)
    stored.save(force_insert=True)
    audit.record("note_received", by=by, study=study, on=session, lines=stored.lines)
    return session
