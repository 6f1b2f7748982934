"""Tables out, as CSV and XLSX that a spreadsheet program opens without running anything.

A text that a spreadsheet would take for a formula stays text: OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from tellmore.interop.formats.reading import Said
from tellmore.kernel.errors import Refusal

Cell = str | int | float | bool | date | datetime | None

MAX_SHEET_ROWS: Final = 1_048_576
MAX_SHEET_COLUMNS: Final = 16_384
MAX_CELL: Final = 32_767  # UTF-16 units, the limit of XLSX
MAX_SHEET_NAME: Final = 31

_STARTS: Final = frozenset("=+-@|%")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NO_CHARACTER: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
_NOT_IN_SHEET_NAMES: Final = str.maketrans(dict.fromkeys("[]:*?/\\", "·"))
_WIDEST_COLUMN: Final = 60
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_BOLD: Final = Font(bold=True)


class TooLargeForSheet(Refusal):
    """More rows or columns than a sheet can have; CSV has no such limit."""

    def __init__(self, message: Said) -> None:
        self.message = message
        super().__init__(message["en"])


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook to be written."""

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with its mark and CRLF, so that Excel shows accents; all text in quotation marks."""
    stream = StringIO(newline="")
    # Quoted text stays in its cell where a spreadsheet cuts at semicolons instead of commas.
    writer = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([_csv_cell(value) for value in row])
    return stream.getvalue().encode("utf-8-sig")


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """A workbook with a frozen header row a sheet; texts too long for a cell go on in a column beside it."""
    book = Workbook(write_only=True)
    names: list[str] = []
    for sheet in sheets or (Sheet("", (), ()),):
        _refuse_too_large(sheet)
        names.append(sheet_name(sheet.name, taken=names))
        _write_sheet(book.create_sheet(names[-1]), sheet)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def is_risky(text: str) -> bool:
    """True when a spreadsheet might read the text as a formula: full-width signs and leading blanks included."""
    if text.startswith(("\t", "\r", "\n")):
        return True
    for sign in text:
        if not sign.isspace() and unicodedata.category(sign) not in ("Cf", "Cc"):
            return unicodedata.normalize("NFKC", sign)[:1] in _STARTS or sign == "\N{MINUS SIGN}"
    return False


def readable(text: str) -> str:
    """The text with a visible picture for each control character that no XML may hold."""
    shown = _CONTROL.sub(lambda match: chr(0x2421 if match[0] == "\x7f" else 0x2400 + ord(match[0])), text)
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", shown)


def sheet_name(wanted: str, *, taken: Iterable[str] = ()) -> str:
    """A name that Excel accepts and that no other sheet has."""
    clean = " ".join(readable(wanted).translate(_NOT_IN_SHEET_NAMES).split()).strip("' ")
    used = {name.casefold() for name in taken} | {"history"}  # Excel keeps this one for itself
    base = clean[:MAX_SHEET_NAME].strip("' ") or "Sheet"
    name, number = base, 2
    while name.casefold() in used:
        tail = f" {number}"
        name, number = base[: MAX_SHEET_NAME - len(tail)] + tail, number + 1
    return name


def _csv_cell(value: Cell) -> str | int | float:
    plain = _plain(value)
    if not isinstance(plain, str):
        return plain
    return f"'{plain}" if is_risky(plain) else plain


def _plain(value: Cell) -> str | int | float:
    """Text or number; whatever is neither (a day, yes or no, infinity) is written out."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and not abs(value) < float("inf"):
        return str(value)
    return readable(value) if isinstance(value, str) else value


def _write_sheet(target: Any, sheet: Sheet) -> None:
    rows = [[_parts(value) for value in row] for row in (sheet.header, *sheet.rows)]
    widths = _parts_of_columns(rows)
    target.freeze_panes = "A2"
    for index, longest in enumerate(_lengths(rows, widths), start=1):
        target.column_dimensions[get_column_letter(index)].width = min(_WIDEST_COLUMN, longest + 2)
    target.append([_heading(target, text) for text in _split_header(rows[0], widths)])
    for row in rows[1:]:
        cells = [_filled_up(parts, widths[index]) for index, parts in enumerate(row)]
        target.append([_sheet_cell(target, part) for parts in cells for part in parts])


Part = str | int | float


def _parts(value: Cell) -> list[Part]:
    """A number as it is, a text in pieces that fit into one cell each."""
    plain = _plain(value)
    if not isinstance(plain, str):
        # Excel keeps 15 digits; a longer number is an id.
        return [plain if abs(plain) < 10**15 else str(plain)]
    text = plain.replace("\r\n", "\n").replace("\r", "\n")
    # A sign beyond the basic plane counts twice and must not be cut in half.
    size = MAX_CELL if not text or max(text) <= "\uffff" else MAX_CELL // 2
    return [text[start : start + size] for start in range(0, len(text), size)] or [""]


def _parts_of_columns(rows: list[list[list[Part]]]) -> list[int]:
    widths = [1] * max(map(len, rows))
    for row in rows:
        for index, parts in enumerate(row):
            widths[index] = max(widths[index], len(parts))
    if sum(widths) > MAX_SHEET_COLUMNS:
        raise _too_many(sum(widths), MAX_SHEET_COLUMNS, "columns")
    return widths


def _split_header(header: list[list[Part]], widths: list[int]) -> list[str]:
    named = [str(parts[0]) for parts in header] + [""] * (len(widths) - len(header))
    return [
        name if part == 1 else f"{name[:200]} ({part})"
        for name, width in zip(named, widths, strict=True)
        for part in range(1, width + 1)
    ]


def _filled_up(parts: list[Part], width: int) -> list[Part]:
    return [*parts, *[""] * (width - len(parts))]


def _lengths(rows: list[list[list[Part]]], widths: list[int]) -> list[int]:
    """The longest line in each column of the finished sheet."""
    longest = [[0] * width for width in widths]
    for row in rows:
        for column, parts in zip(longest, row, strict=False):
            for index, part in enumerate(parts):
                column[index] = max(column[index], *map(len, str(part)[:2_000].split("\n")))
    return [length for column in longest for length in column]


def _heading(target: Any, text: str) -> Any:
    cell = _sheet_cell(target, text)
    if cell is not None:
        cell.font = _BOLD
    return cell


def _sheet_cell(target: Any, part: Part) -> Any:
    if part == "" and isinstance(part, str):
        return None
    cell = WriteOnlyCell(target, value=part)
    if isinstance(part, str):
        cell.data_type = "s"  # openpyxl takes “=” for a formula and “#N/A” for an error
        cell.alignment = _WRAPPED
        if is_risky(part):
            cell.quotePrefix = True
    return cell


def _refuse_too_large(sheet: Sheet) -> None:
    if len(sheet.rows) >= MAX_SHEET_ROWS:
        raise _too_many(len(sheet.rows), MAX_SHEET_ROWS - 1, "rows")


def _too_many(count: int, limit: int, what: str) -> TooLargeForSheet:
    spanish = {"rows": "filas", "columns": "columnas"}[what]
    return TooLargeForSheet(
        {
            "en": f"{count:,} {what} do not fit into a sheet ({limit:,} at most); export as CSV instead.",
            "es": f"{count:,} {spanish} no caben en una hoja (máximo {limit:,}); expórtelo como CSV.",
        }
    )
