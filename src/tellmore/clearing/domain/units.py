"""What of a note is cleared: its questions and lines. A reaction is the interviewer's own and stays sealed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tellmore.capture.domain.note import Line, Note

QUESTION = "q:"
LINE = "l:"
STAYS_SEALED = "reaction"


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of text that masks are laid over; its id comes from `of_question` or `of_line`."""

    id: str
    text: str


def of_question(question_id: str) -> str:
    return QUESTION + question_id


def of_line(line_id: str) -> str:
    """The line's own id. A device chooses it, so one that could be taken for a question's is set apart."""
    return LINE + line_id if line_id.startswith((QUESTION, LINE)) else line_id


def leaving(note: Note) -> tuple[Line, ...]:
    """The lines that may leave, in the order in which they were taken."""
    return tuple(line for line in note.standing if line.kind != STAYS_SEALED)


def units(note: Note) -> tuple[Unit, ...]:
    """Every text that may leave; a passed question has none, whatever was typed before the pass."""
    asked = tuple(Unit(of_question(question.id), question.text) for question in note.questions)
    said = tuple(Unit(of_line(line.id), line.text) for line in leaving(note) if not line.passed)
    return asked + said


def text_by_id(note: Note) -> Mapping[str, str]:
    """The same by id; no two units of a note share one."""
    return {unit.id: unit.text for unit in units(note)}
