"""Tables as form tools export them (CSV, TSV, semicolons, XLSX): rows of text cells with their numbers."""

from __future__ import annotations

import csv
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import Any, Final

from tellmore.interop.formats.packed import damage_is_refused, part_text
from tellmore.interop.formats.reading import (
    MAX_COLUMNS,
    MAX_NOTE_BYTES,
    MAX_ROWS,
    Place,
    ReadWarning,
    Unreadable,
)

_DELIMITERS: Final = ",;\t|"
_SAMPLE_RECORDS: Final = 20
_LAST_ROW: Final = 1_048_576  # of any spreadsheet program
_FORMULA: Final = re.compile(rb"<f[ >/]")

# The reader's own limit is 128 KB a cell, less than one long interview in one field.
csv.field_size_limit(MAX_NOTE_BYTES)


@dataclass(frozen=True, slots=True)
class GridRow:
    """`number` is the row a spreadsheet program would show, or the line on which a CSV record begins."""

    number: int
    cells: tuple[str, ...]

    def cell(self, index: int) -> str:
        return self.cells[index] if index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its header row and the rows below that hold anything."""

    header: GridRow
    rows: tuple[GridRow, ...]
    sheet: str = ""

    @property
    def width(self) -> int:
        return max(len(self.header.cells), *(len(row.cells) for row in self.rows), 0)


def column_letter(index: int) -> str:
    """The name a spreadsheet gives the column: 0 is A."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(index + 1))


def csv_grid(text: str, name: str) -> Grid:
    """The one table of a CSV text; the delimiter is found out, `sep=;` of Excel is obeyed."""
    text, skipped, delimiter = _without_separator_line(text)
    rows = _filled(_records(text, delimiter or _delimiter(text), name, skipped), name)
    return _grid(rows, name, "")


def looks_like_csv(text: str) -> bool:
    """True for a text whose first records all have the same three or more cells."""
    text, _, delimiter = _without_separator_line(text)
    widths = _widths(text, delimiter or _delimiter(text))
    return len(widths) >= 2 and widths[0] >= 3 and len(set(widths)) == 1


def xlsx_grids(data: bytes, name: str) -> tuple[tuple[Grid, ...], tuple[ReadWarning, ...]]:
    """Every visible sheet that holds a table. Formulas are not run: their stored results are read."""
    import openpyxl  # loaded when a workbook comes: it would slow every start of the program

    told: list[ReadWarning] = []
    tables: list[tuple[str, tuple[GridRow, ...]]] = []
    with damage_is_refused(name), warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # openpyxl tells of styles and validations it drops, which we never read
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                told.append(_hidden_sheet(name, sheet.title))
                continue
            sheet.reset_dimensions()  # form tools often write a wrong one
            tables.append((sheet.title, _filled(_sheet_rows(sheet, name), name)))
        book.close()
        if any(_FORMULA.search(xml) for part, xml in part_text(data, ".xml") if "/worksheets/" in part):
            told.append(_formulas(name))
    filled = [(title, rows) for title, rows in tables if rows]
    if not filled:
        raise nothing_inside(name)
    several = len(filled) > 1
    return tuple(_grid(rows, name, title if several else "") for title, rows in filled), tuple(told)


def nothing_inside(name: str) -> Unreadable:
    return Unreadable(
        Place(name),
        {
            "en": "the file is empty; check that you chose the right one.",
            "es": "el archivo está vacío; revise que eligió el correcto.",
        },
    )


def _grid(rows: tuple[GridRow, ...], name: str, sheet: str) -> Grid:
    if not rows:
        raise nothing_inside(name)
    return Grid(rows[0], rows[1:], sheet)


def _without_separator_line(text: str) -> tuple[str, int, str]:
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        return rest, 1, first.strip()[-1]
    return text, 0, ""


def _delimiter(text: str) -> str:
    """The sign that cuts the first records into the most even, widest rows."""
    return max(_DELIMITERS, key=lambda sign: _evenness(_widths(text, sign)))


def _evenness(widths: list[int]) -> tuple[int, int]:
    if not widths or widths[0] < 2:
        return 0, 0
    return sum(width == widths[0] for width in widths), widths[0]


def _widths(text: str, delimiter: str) -> list[int]:
    widths: list[int] = []
    try:
        for record in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            if record:
                widths.append(len(record))
            if len(widths) == _SAMPLE_RECORDS:
                break
    except csv.Error:
        pass
    return widths


def _records(text: str, delimiter: str, name: str, skipped: int) -> Iterator[GridRow]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = skipped + 1
    try:
        for record in reader:
            yield GridRow(start, tuple(cell.strip() for cell in record))
            start = skipped + reader.line_num + 1
    except csv.Error as problem:
        raise Unreadable(
            Place(name, start),
            {
                "en": "a quotation mark in the record that begins here is not closed; open the file in a "
                "spreadsheet program, correct the cell and save it as CSV again.",
                "es": "en el registro que empieza aquí hay comillas sin cerrar; abra el archivo en una hoja "
                "de cálculo, corrija la celda y guárdelo otra vez como CSV.",
            },
        ) from problem


def _sheet_rows(sheet: Any, name: str) -> Iterator[GridRow]:
    for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        if number > _LAST_ROW:  # a forged row number would be counted up to for hours
            raise _too_long(name, number)
        yield GridRow(number, tuple(_cell(value) for value in values))


def _filled(rows: Iterable[GridRow], name: str) -> tuple[GridRow, ...]:
    """The rows that hold anything, cut at their last filled cell, within the limits."""
    kept: list[GridRow] = []
    for row in rows:
        width = len(row.cells)
        while width and not row.cells[width - 1]:
            width -= 1
        if not width:
            continue
        if width > MAX_COLUMNS:
            raise _too_wide(name, row.number)
        if len(kept) > MAX_ROWS:
            raise _too_long(name, row.number)
        kept.append(GridRow(row.number, row.cells[:width]))
    return tuple(kept)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()


def _too_wide(name: str, row: int) -> Unreadable:
    return Unreadable(
        Place(name, row, is_row=True),
        {
            "en": f"the table has more than {MAX_COLUMNS:,} columns; keep the questions and delete the rest.",
            "es": f"la tabla tiene más de {MAX_COLUMNS:,} columnas; conserve las preguntas y borre lo demás.",
        },
    )


def _too_long(name: str, row: int) -> Unreadable:
    return Unreadable(
        Place(name, row, is_row=True),
        {
            "en": f"the table has more than {MAX_ROWS:,} rows; split it into several files.",
            "es": f"la tabla tiene más de {MAX_ROWS:,} filas; divídala en varios archivos.",
        },
    )


def _hidden_sheet(name: str, sheet: str) -> ReadWarning:
    return ReadWarning(
        Place(name),
        {
            "en": f"the hidden sheet “{sheet}” was not read.",
            "es": f"la hoja oculta “{sheet}” no se leyó.",
        },
    )


def _formulas(name: str) -> ReadWarning:
    return ReadWarning(
        Place(name),
        {
            "en": "some cells hold formulas; they were not run, their stored results were read.",
            "es": "algunas celdas tienen fórmulas; no se ejecutaron, se leyeron sus resultados guardados.",
        },
    )
