"""A conversation as the phone shows it: cards, probes and scripts in its language, and its note so far."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from tellmore.accounts.models import Person
from tellmore.capture import access, services
from tellmore.capture.domain import note as notes
from tellmore.capture.models import Note, Session
from tellmore.protocols.domain import probes
from tellmore.protocols.selectors import guide_of
from tellmore.studies.access import Pass
from tellmore.team.domain.matching import Listener, concerns
from tellmore.team.domain.readiness import ITEMS


@dataclass(frozen=True, slots=True)
class Card:
    id: str
    part: str
    text: str
    probes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    language: str
    version: int | None
    welcome: tuple[str, ...]
    thanks: tuple[str, ...]
    cards: tuple[Card, ...]
    probes: tuple[str, ...]
    neutral: tuple[str, ...]
    posture: tuple[str, ...]


def talk_of(session: Session, *, interviewer: str) -> Talk:
    """The session's version in the session's language; a mixed conversation begins in Spanish."""
    language = "en" if session.language == "en" else "es"
    version = services.version_of(session)
    shown = (
        guide_of(version, language, interviewer=interviewer)
        if version
        else {"welcome": [], "thanks": [], "questions": []}
    )
    questions = version.questions.all() if version else ()
    return Talk(
        language=language,
        version=version.number if version else None,
        welcome=tuple(shown["welcome"]),
        thanks=tuple(shown["thanks"]),
        cards=tuple(
            Card(f"q{at}", str(row["part"]), row["text"], tuple(row["probes"]))
            for at, (_question, row) in enumerate(zip(questions, shown["questions"], strict=True), start=1)
        ),
        probes=tuple(one.text(language) for one in probes.probes()),
        neutral=tuple(one.text(language) for one in probes.neutral_responses()),
        posture=tuple(one.text(language) for one in probes.posture_cues()),
    )


def note_of(opened: Pass, session: Session) -> notes.Note:
    """The note so far, for its writer; an empty one before the first line."""
    if not Note.objects.filter(session=session).exists():
        return notes.Note()
    return access.read_note(opened, session)


def append_line(*, by: Person, opened: Pass, session: Session, values: Mapping[str, Any]) -> None:
    """Add one line to what the server holds; an empty one that is not a pass is left out."""
    text = values["text"].strip()
    if not text and not values["passed"]:
        return
    shown = talk_of(session, interviewer=by.name)
    note = note_of(opened, session)
    line = notes.Line(
        id=secrets.token_hex(8),
        question=values["question"],
        kind=values["kind"],
        text=text,
        seat=values["seat"],
        passed=values["passed"],
        at=timezone.now().isoformat(timespec="seconds"),
    )
    questions = note.questions or tuple(
        notes.NoteQuestion(card.id, card.text, card.part) for card in shown.cards
    )
    changed = notes.Note(questions, (*note.lines, line), note.said, note.promises, note.paused)
    stored = Note.objects.filter(session=session).first()
    services.save_note(
        by=by,
        session=session,
        data=notes.to_data(changed),
        base=stored.revision if stored else 0,
        begun=services.Begun(version=values["version"]),
    )


def settings_for_page(session: Session, shown: Talk, urls: Mapping[str, str]) -> dict[str, Any]:
    """What the page's modules need to know; no word of the note is in it."""
    return {
        "session": str(session.pk),
        "urls": dict(urls),
        "version": shown.version,
        "questions": [{"id": card.id, "text": card.text, "part": card.part} for card in shown.cards],
        "seats": [seat.label for seat in session.seats.all() if seat.label and seat.declined_at is None],
    }


def concerns_of(session: Session, team: Iterable[Any]) -> list[tuple[Any, tuple[str, ...]]]:
    """Each interviewer with all that speaks against them for this conversation."""
    teachers = {str(one.pk) for one in session.current_teachers.all()}
    found = []
    for one in team:
        listener = Listener(
            str(one.pk), tuple(one.languages), one.capacity, one.assigned, one.done >= len(ITEMS)
        )
        against = concerns(
            listener,
            language=session.language,
            teachers=teachers,
            already_theirs=session.interviewer_id == one.pk,
        )
        found.append((one, tuple(str(concern) for concern in against)))
    return found
