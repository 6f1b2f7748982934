"""A note as the review page shows it: parts by question, lines cut at their marks, and the preview beside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tellmore.capture.domain.note import Note
from tellmore.clearing.domain import ranges
from tellmore.clearing.domain.ranges import Piece
from tellmore.clearing.domain.units import STAYS_SEALED, leaving, of_line, of_question, text_by_id
from tellmore.clearing.models import Mask
from tellmore.kernel.spans import Span


@dataclass(frozen=True, slots=True)
class Row:
    """One line, or a question, of the sealed column; `id` is its unit's."""

    id: str
    pieces: tuple[Piece[Mask], ...]
    number: int = 0
    kind: str = ""
    seat: str = ""
    is_passed: bool = False
    is_quote: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A question and what was said to it; lines that belong to none stand in a part without a question."""

    question: Row | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Focus:
    """The mark in hand: its words, how many places it stands for, and its neighbours in the text."""

    mask: Mask
    words: str
    places: int
    before: Mask | None
    after: Mask | None
    unsure_before: Mask | None
    unsure_after: Mask | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything of one review; `marks` in the order of the text."""

    parts: tuple[Part, ...]
    marks: tuple[Mask, ...]
    reactions: int

    @property
    def open(self) -> tuple[Mask, ...]:
        return tuple(mask for mask in self.marks if mask.decision == Mask.Decision.OPEN)

    @property
    def sure(self) -> int:
        return sum(mask.is_sure for mask in self.open)

    @property
    def decided(self) -> int:
        return len(self.marks) - len(self.open)


def sheet(note: Note, masks: Iterable[Mask]) -> Sheet:
    by_unit: dict[str, list[Mask]] = {}
    for mask in sorted(masks, key=lambda one: one.start):
        by_unit.setdefault(mask.line_id, []).append(mask)
    order = dict.fromkeys(text_by_id(note))
    return Sheet(
        parts=_parts(note, by_unit),
        marks=tuple(mask for unit in order for mask in by_unit.get(unit, ())),
        reactions=sum(line.kind == STAYS_SEALED for line in note.standing),
    )


def _parts(note: Note, by_unit: Mapping[str, Sequence[Mask]]) -> tuple[Part, ...]:
    rows: dict[str, list[Row]] = {question.id: [] for question in note.questions}
    for number, line in enumerate(leaving(note), start=1):
        text = "" if line.passed else line.text
        row = Row(
            id=of_line(line.id),
            pieces=_cut(text, by_unit.get(of_line(line.id), ())),
            number=number,
            kind=line.kind,
            seat=line.seat,
            is_passed=line.passed,
            is_quote=line.quote,
        )
        rows.setdefault(line.question if line.question in rows else "", []).append(row)
    asked = tuple(
        Part(Row(unit, _cut(one.text, by_unit.get(unit, ()))), tuple(rows[one.id]))
        for one in note.questions
        for unit in (of_question(one.id),)
    )
    return asked + ((Part(None, tuple(rows[""])),) if rows.get("") else ())


def _cut(text: str, masks: Sequence[Mask]) -> tuple[Piece[Mask], ...]:
    return ranges.cut(text, ((Span(mask.start, mask.end), mask) for mask in masks))


def focus(sheet: Sheet, note: Note, chosen: str = "", *, unsure_first: bool = True) -> Focus | None:
    """The chosen mark, else the first one that is open: what the finder doubts before the rest, or in the
    order of the text."""
    mask = next((one for one in sheet.marks if str(one.pk) == chosen), None)
    mask = mask or min(sheet.open, key=lambda one: unsure_first and one.is_sure, default=None)
    if mask is None:
        return None
    at = sheet.marks.index(mask)
    return Focus(
        mask=mask,
        words=Span(mask.start, mask.end).of(text_by_id(note).get(mask.line_id, "")),
        places=sum(bool(mask.entity) and one.entity == mask.entity for one in sheet.marks) or 1,
        before=sheet.marks[at - 1] if at else None,
        after=sheet.marks[at + 1] if at + 1 < len(sheet.marks) else None,
        unsure_before=_unsure(reversed([*sheet.marks[at + 1 :], *sheet.marks[:at]])),
        unsure_after=_unsure([*sheet.marks[at + 1 :], *sheet.marks[:at]]),
    )


def _unsure(marks: Iterable[Mask]) -> Mask | None:
    """The first mark that is open and that the finder doubts; the search goes once around the note."""
    return next((one for one in marks if not one.is_sure and one.decision == Mask.Decision.OPEN), None)


@dataclass(frozen=True, slots=True)
class ClearedRow:
    id: str
    number: int
    kind: str
    text: str
    seat: str
    is_quote: bool
    is_passed: bool


@dataclass(frozen=True, slots=True)
class ClearedPart:
    question: str
    rows: tuple[ClearedRow, ...]


def cleared_parts(
    questions: Iterable[Mapping[str, Any]], lines: Iterable[Mapping[str, Any]]
) -> tuple[ClearedPart, ...]:
    """A cleared transcript by question, with the line numbers of the sealed column."""
    texts = {str(one["id"]): str(one["text"]) for one in questions}
    rows: dict[str, list[ClearedRow]] = {key: [] for key in texts}
    for number, line in enumerate(lines, start=1):
        key = str(line.get("question") or "")
        rows.setdefault(key if key in texts else "", []).append(_cleared_row(number, line))
    return tuple(ClearedPart(texts.get(key, ""), tuple(found)) for key, found in rows.items())


def _cleared_row(number: int, line: Mapping[str, Any]) -> ClearedRow:
    return ClearedRow(
        id=str(line["id"]),
        number=number,
        kind=str(line.get("kind") or ""),
        text=str(line["text"]),
        seat=str(line.get("seat") or ""),
        is_quote=bool(line.get("quote")),
        is_passed=bool(line.get("passed")),
    )


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a line that can be ticked."""

    range: str
    text: str


def words_to_tick(note: Note, unit: str) -> tuple[Word, ...]:
    """The words of one line, for whoever marks without a pointer; none for a line that is not here."""
    text = text_by_id(note).get(unit, "")
    return tuple(Word(f"{span.start}-{span.end}", span.of(text)) for span in ranges.words_of(text))
