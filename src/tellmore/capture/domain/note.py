"""A note as it is written and sealed: questions, and lines in the order in which they were taken.

The sealed JSON is exactly `to_data`. Reading it back validates every field, because a phone may send anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from tellmore.kernel.errors import Refusal

KINDS = ("verbatim", "paraphrase", "observation", "reaction")
MOST_LINES = 5_000
LONGEST_LINE = 20_000
MOST_QUESTIONS = 500


class NotANote(Refusal):
    """What arrived is not a note; the message names the field."""


@dataclass(frozen=True, slots=True)
class NoteQuestion:
    """A question as it was asked, or a heading of an imported note."""

    id: str
    text: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry. `edited` counts changes, so that of two copies the later can be told (see `merge`)."""

    id: str
    question: str
    kind: str
    text: str
    quote: bool = False
    seat: str = ""
    probe: str = ""
    passed: bool = False
    at: str = ""
    edited: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    questions: tuple[NoteQuestion, ...] = ()
    lines: tuple[Line, ...] = ()
    said: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()
    paused: int = field(default=0)

    @property
    def standing(self) -> tuple[Line, ...]:
        """The lines that were not removed."""
        return tuple(line for line in self.lines if not line.removed)


def words(note: Note) -> int:
    return sum(len(line.text.split()) for line in note.standing)


def to_data(note: Note) -> dict[str, Any]:
    return asdict(note)


def from_data(data: Any) -> Note:
    """The note in `data`; `NotANote` names the first field that is wrong."""
    if not isinstance(data, Mapping):
        raise NotANote("A note must be an object.")
    note = Note(
        questions=tuple(
            _question(entry, at) for at, entry in enumerate(_list(data, "questions", MOST_QUESTIONS))
        ),
        lines=tuple(_line(entry, at) for at, entry in enumerate(_list(data, "lines", MOST_LINES))),
        said=tuple(_text(entry, f"said[{at}]", 500) for at, entry in enumerate(_list(data, "said", 200))),
        promises=tuple(
            _text(entry, f"promises[{at}]", 500) for at, entry in enumerate(_list(data, "promises", 200))
        ),
        paused=_count(data.get("paused", 0), "paused"),
    )
    _refuse_repeated([question.id for question in note.questions], "questions")
    _refuse_repeated([line.id for line in note.lines], "lines")
    return note


def _refuse_repeated(ids: Sequence[str], name: str) -> None:
    """Two lines with one id could not be told apart, and a merge would lose one of them."""
    if len(set(ids)) < len(ids):
        at = next(at for at, one in enumerate(ids) if one in ids[:at])
        raise NotANote(f"{name}[{at}].id stands twice.")


def _question(entry: Any, at: int) -> NoteQuestion:
    place = f"questions[{at}]"
    if not isinstance(entry, Mapping):
        raise NotANote(f"{place} must be an object.")
    return NoteQuestion(
        id=_text(entry.get("id"), f"{place}.id", 40, empty=False),
        text=_text(entry.get("text", ""), f"{place}.text", LONGEST_LINE),
        part=_text(entry.get("part", ""), f"{place}.part", 20),
    )


def _line(entry: Any, at: int) -> Line:
    place = f"lines[{at}]"
    if not isinstance(entry, Mapping):
        raise NotANote(f"{place} must be an object.")
    kind = entry.get("kind")
    if kind not in KINDS:
        raise NotANote(f"{place}.kind must be one of {', '.join(KINDS)}.")
    return Line(
        id=_text(entry.get("id"), f"{place}.id", 40, empty=False),
        question=_text(entry.get("question", ""), f"{place}.question", 40),
        kind=kind,
        text=_text(entry.get("text", ""), f"{place}.text", LONGEST_LINE),
        quote=_flag(entry.get("quote", False), f"{place}.quote"),
        seat=_text(entry.get("seat", ""), f"{place}.seat", 12),
        probe=_text(entry.get("probe", ""), f"{place}.probe", 500),
        passed=_flag(entry.get("passed", False), f"{place}.passed"),
        at=_text(entry.get("at", ""), f"{place}.at", 40),
        edited=_count(entry.get("edited", 0), f"{place}.edited"),
        removed=_flag(entry.get("removed", False), f"{place}.removed"),
    )


def _list(data: Mapping[str, Any], name: str, most: int) -> Sequence[Any]:
    value = data.get(name, [])
    if not isinstance(value, list | tuple):
        raise NotANote(f"{name} must be a list.")
    if len(value) > most:
        raise NotANote(f"{name} has {len(value)} entries; {most} is the most.")
    return value


def _text(value: Any, place: str, longest: int, *, empty: bool = True) -> str:
    if not isinstance(value, str):
        raise NotANote(f"{place} must be text.")
    if len(value) > longest:
        raise NotANote(f"{place} has {len(value)} characters; {longest} is the most.")
    if not empty and not value:
        raise NotANote(f"{place} must not be empty.")
    # No database keeps a lone surrogate, and PostgreSQL no NUL.
    return value.encode("utf-8", "replace").decode().replace("\x00", "\ufffd")


def _flag(value: Any, place: str) -> bool:
    if not isinstance(value, bool):
        raise NotANote(f"{place} must be true or false.")
    return value


def _count(value: Any, place: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**53:
        raise NotANote(f"{place} must be a whole number.")
    return value
