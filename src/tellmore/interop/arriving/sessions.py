"""Sessions, seats, raw notes and transcripts of a study that comes in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from tellmore.capture.domain import note as notes
from tellmore.capture.models import Note, Seat, Session
from tellmore.clearing.models import Transcript, TranscriptVersion
from tellmore.interop.arriving.arrival import Arrival, day, moment
from tellmore.interop.formats import bundle_parts as parts
from tellmore.privacy import services as privacy


def bring_sessions(arrival: Arrival, bundle: parts.Bundle) -> None:
    now = timezone.now()
    Session.objects.bulk_create(_session(arrival, one) for one in bundle.sessions)
    seats = [
        (Seat(**_seat(arrival, session, one)), one) for session in bundle.sessions for one in session.seats
    ]
    Seat.objects.bulk_create(row for row, _told in seats)
    through = Seat.categories.through
    through.objects.bulk_create(
        through(seat_id=row.pk, category_id=arrival.ids[category])
        for row, told in seats
        for category in told.categories
    )
    for sealed in bundle.sealed or ():
        _note(arrival, sealed, now)
    _transcripts(arrival, bundle.transcripts)


def _session(arrival: Arrival, told: parts.Session) -> Session:
    return Session(
        pk=arrival.new(told.id),
        study=arrival.study,
        kind=told.kind,
        pseudonym=told.pseudonym,
        language=told.language,
        version_id=arrival.versions.get(told.protocol_version or 0),
        planned_for=moment(told.planned_at),
        place_checked_at=moment(told.place_checked_at),
        is_imported=told.is_imported,
        created_by=arrival.by,
        started_at=moment(told.started_at),
        finished_at=moment(told.finished_at),
        withdrawn_at=moment(told.withdrawn_at),
    )


def _seat(arrival: Arrival, session: parts.Session, told: parts.Seat) -> dict[str, Any]:
    return {
        "session_id": arrival.ids[session.id],
        "label": told.label,
        "permission_at": day(told.permission_on),
        "assent_at": day(told.assent_on),
        "declined_at": day(told.declined_on),
    }


def _note(arrival: Arrival, told: parts.SealedNote, now: datetime) -> None:
    note = notes.from_data(told.note)
    row = Note(
        session_id=arrival.ids[told.session],
        writer=arrival.by,
        revision=told.revision,
        lines=len(note.standing),
        words=notes.words(note),
        updated_at=now,
        finished_at=moment(told.finished_at),
    )
    row.sealed = privacy.seal(arrival.study.pk, notes.to_data(note), bound_to=row.binding)
    row.save(force_insert=True)


def _transcripts(arrival: Arrival, told: Iterable[parts.Transcript]) -> None:
    rows: dict[UUID, Transcript] = {}
    for one in told:
        session = arrival.ids[one.session]
        row = rows.setdefault(
            session, Transcript(study=arrival.study, session_id=session, language=one.language)
        )
        row.newest = max(row.newest, one.version)
    Transcript.objects.bulk_create(rows.values())
    TranscriptVersion.objects.bulk_create(
        TranscriptVersion(
            transcript=rows[arrival.ids[one.session]],
            number=one.version,
            lines=[_line(line) for line in one.lines],
            questions=[{"id": question.id, "text": question.text} for question in one.questions],
            released_by=arrival.by,
            released_at=moment(one.released_at) or timezone.now(),
        )
        for one in told
    )


def _line(told: parts.Line) -> dict[str, Any]:
    return {
        "id": told.id,
        "question": told.question,
        "kind": told.kind,
        "text": told.text,
        "quote": told.is_marked,
        "seat": told.seat,
        "passed": told.is_passed,
    }
