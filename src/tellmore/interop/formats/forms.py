"""One row of a form export, one interview. What tells who somebody is goes; every answer stays."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from tellmore.interop.formats import columns, dates, prose, speakers
from tellmore.interop.formats.grid import Grid, GridRow, column_letter
from tellmore.interop.formats.reading import (
    MAX_NOTE_BYTES,
    MAX_NOTE_LINES,
    MEGABYTE,
    LineKind,
    NoteKind,
    Place,
    ReadNote,
    ReadQuestion,
    ReadWarning,
    Unreadable,
)
from tellmore.interop.formats.words import word_set

_KINDS: Final[dict[NoteKind, frozenset[str]]] = {
    "group": word_set("answers", "group"),
    "individual": word_set("answers", "individual"),
}
_ANSWER_HEADS: Final = word_set("answers", "heads") | {""}


@dataclass(frozen=True, slots=True)
class Column:
    """One column with its role; dates are `is_settled` when some value can only be read one way."""

    index: int
    header: str
    role: columns.Role
    day_first: bool = False
    is_settled: bool = False
    line_kind: LineKind | None = None

    @property
    def label(self) -> str:
        return self.header or column_letter(self.index)


def notes(grid: Grid, name: str) -> tuple[ReadNote, ...]:
    """The interviews of one table; what was dropped or doubtful is told on the first of them."""
    grid = _without_second_header(grid)
    if not grid.rows:
        raise Unreadable(
            Place(name, grid.header.number, is_row=True),
            {
                "en": "the table has a row of questions but no interview below it.",
                "es": "la tabla tiene una fila de preguntas pero ninguna entrevista debajo.",
            },
        )
    top = Place(name, grid.header.number, is_row=True)
    known = _columns(grid)
    if not any(column.role == "question" for column in known):
        raise _no_questions(top)
    kept, repeated = _without_duplicates(grid.rows, name)
    found = [_note(row, known, grid, name) for row in kept]
    told = (*_dropped(known, top), *repeated)
    return (replace(found[0], warnings=(*told, *found[0].warnings)), *found[1:])


def _without_second_header(grid: Grid) -> Grid:
    """Some survey tools write two or three header rows: codes, then wordings, then ids as JSON."""
    rows = grid.rows
    if len(rows) >= 2 and _is_import_ids(rows[1]):
        return Grid(_fuller(grid.header, rows[0]), rows[2:], grid.sheet)
    if rows and any(rows[0].cells) and all(cell.casefold() in _ANSWER_HEADS for cell in rows[0].cells):
        return Grid(grid.header, rows[1:], grid.sheet)
    return grid


def _is_import_ids(row: GridRow) -> bool:
    try:
        return all("ImportId" in json.loads(cell) for cell in row.cells if cell)
    except (ValueError, TypeError):
        return False


def _fuller(codes: GridRow, wordings: GridRow) -> GridRow:
    """The wording of a question; of a known column its code, which says more to us."""
    return GridRow(
        wordings.number,
        tuple(
            code if columns.role(code) != "question" or not wordings.cell(index) else wordings.cell(index)
            for index, code in enumerate(codes.cells)
        ),
    )


def _columns(grid: Grid) -> tuple[Column, ...]:
    found = [_column(index, grid) for index in range(grid.width)]
    dated = [column for column in found if column.role == "date"]
    best = min(dated, key=lambda column: columns.date_rank(column.header), default=None)
    return tuple(
        Column(column.index, column.header, "machine") if column in dated and column != best else column
        for column in found
    )


def _column(index: int, grid: Grid) -> Column:
    header = grid.header.cell(index)
    values = tuple(row.cell(index) for row in grid.rows)
    role = columns.role(header)
    if role != "machine" and columns.holds_contacts(values):
        role = "personal"
    if role != "date":
        return Column(index, header, role, line_kind=columns.line_kind(header))
    settled = dates.says_day_first(values)
    day_first = columns.writes_day_first(header) if settled is None else settled
    return Column(index, header, role, day_first=day_first, is_settled=settled is not None)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the known columns of one row say; cells that were not understood stay among the answers."""

    said: dict[columns.Role, str]
    asked: tuple[Column, ...]

    def of(self, role: columns.Role) -> str:
        return self.said.get(role, "")


def _facts(row: GridRow, known: tuple[Column, ...]) -> Facts:
    said: dict[columns.Role, str] = {}
    asked: list[Column] = []
    for column in known:
        cell = row.cell(column.index)
        if not cell or column.role in ("personal", "machine"):
            continue
        value = _understood(column, cell)
        if value and column.role not in said:
            said[column.role] = value
        else:
            asked.append(column)
    return Facts(said, tuple(asked))


def _understood(column: Column, cell: str) -> str:
    if column.role == "date":
        return dates.iso(cell, day_first=column.day_first)
    if column.role == "language":
        return prose.language_code(cell)
    if column.role == "kind":
        said = " ".join(columns.words_of(cell))
        return next((kind for kind, words in _KINDS.items() if said in words), "")
    return cell if column.role in ("interviewer", "pseudonym") else ""


def _note(row: GridRow, known: tuple[Column, ...], grid: Grid, name: str) -> ReadNote:
    place = Place(name, row.number, is_row=True)
    _refuse_oversize(row, place)
    facts = _facts(row, known)
    texts = tuple(text for column in facts.asked for text in row.cell(column.index).splitlines())
    people = speakers.found("", texts)
    is_group = facts.of("kind") == "group" or bool(people.seats and not facts.of("kind"))
    return ReadNote(
        title=facts.of("pseudonym") or _title(name, grid.sheet, row.number),
        kind="group" if is_group else "individual",
        seats=people.seats,
        language=facts.of("language") or prose.guessed_language(texts),
        interviewer_hint=facts.of("interviewer"),
        held_on=facts.of("date"),
        questions=tuple(_question(column, row, people) for column in facts.asked),
        source=name,
        warnings=tuple(_row_warnings(row, known, facts, people, place)),
        pseudonym=facts.of("pseudonym"),
    )


def _refuse_oversize(row: GridRow, place: Place) -> None:
    if sum(len(cell.encode()) for cell in row.cells) > MAX_NOTE_BYTES:
        raise too_large(place)
    if sum(cell.count("\n") for cell in row.cells) > MAX_NOTE_LINES:
        raise prose.too_many_lines(place)


def _title(name: str, sheet: str, row: int) -> str:
    return " · ".join(part for part in (PurePath(name).stem, sheet, str(row)) if part)


def _question(column: Column, row: GridRow, people: speakers.Speakers) -> ReadQuestion:
    said = prose.lines(row.cell(column.index).splitlines(), people, column.line_kind)
    return ReadQuestion(column.header, tuple(said))


def _row_warnings(
    row: GridRow, known: tuple[Column, ...], facts: Facts, people: speakers.Speakers, place: Place
) -> Iterator[ReadWarning]:
    for column in known:
        cell = row.cell(column.index)
        if column.role == "date" and facts.of("date") and not column.is_settled and dates.is_ambiguous(cell):
            yield prose.ambiguous_date(place, cell, facts.of("date"))
    if people.has_hidden_names:
        yield ReadWarning(place, prose.SEATS_FOR_NAMES)
    if not facts.asked:
        yield ReadWarning(
            place,
            {
                "en": "no question was answered in this row; the interview is kept without lines.",
                "es": "en esta fila no se respondió ninguna pregunta; la entrevista queda sin líneas.",
            },
        )


def _dropped(known: tuple[Column, ...], place: Place) -> Iterator[ReadWarning]:
    for column in known:
        if column.role in ("personal", "machine"):
            yield ReadWarning(replace(place, column=column.label), _DROPPED[column.role])
        elif column.role == "question" and not column.header:
            yield ReadWarning(
                replace(place, column=column.label),
                {
                    "en": "the column has no heading; its answers are kept without a question.",
                    "es": "la columna no tiene encabezado; sus respuestas quedan sin pregunta.",
                },
            )


_DROPPED: Final = {
    "personal": {
        "en": "dropped, because it tells who the interviewee is. Delete it in the form, too.",
        "es": "se descartó porque dice quién es la persona entrevistada. Bórrela también del formulario.",
    },
    "machine": {
        "en": "dropped: the form tool's own bookkeeping, nothing that was said.",
        "es": "se descartó: es un registro propio del formulario, nada que se haya dicho.",
    },
}


def _without_duplicates(rows: tuple[GridRow, ...], name: str) -> tuple[list[GridRow], list[ReadWarning]]:
    first: dict[tuple[str, ...], GridRow] = {}
    repeated: list[ReadWarning] = []
    for row in rows:
        known = first.setdefault(row.cells, row)
        if known is not row:
            repeated.append(
                ReadWarning(
                    Place(name, row.number, is_row=True),
                    {
                        "en": f"repeats row {known.number} word for word and was taken once.",
                        "es": f"repite la fila {known.number} palabra por palabra y se tomó una sola vez.",
                    },
                )
            )
    return list(first.values()), repeated


def too_large(place: Place) -> Unreadable:
    limit = MAX_NOTE_BYTES // MEGABYTE
    return Unreadable(
        place,
        {
            "en": f"one note may hold {limit} MB of text, and this is more; split it or check what it is.",
            "es": f"una nota puede tener {limit} MB de texto y esta tiene más; divídala o revise qué es.",
        },
    )


def _no_questions(place: Place) -> Unreadable:
    return Unreadable(
        place,
        {
            "en": "no column holds answers; the first row must hold the questions.",
            "es": "ninguna columna tiene respuestas; la primera fila debe llevar las preguntas.",
        },
    )
