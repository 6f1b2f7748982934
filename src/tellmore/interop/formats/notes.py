"""Interview notes in: Markdown, Word, plain text, form exports. The content decides, not the file's ending.

Nothing a person wrote is lost on the way, except columns that tell who the interviewee is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from tellmore.interop.formats import columns, encoding, forms, grid, packed, prose, rows
from tellmore.interop.formats.reading import (
    MAX_FILE_BYTES,
    MAX_NOTE_BYTES,
    MEGABYTE,
    Place,
    ReadLine,
    ReadNote,
    ReadQuestion,
    ReadWarning,
    Unreadable,
)

__all__ = ["ReadLine", "ReadNote", "ReadQuestion", "ReadWarning", "Unreadable", "read"]

_TABLE_ENDINGS: Final = (".csv", ".tsv", ".tab")


def read(data: bytes, name: str) -> tuple[ReadNote, ...]:
    """The notes in one file: one for a document, one for each row of a form export."""
    if not data.strip():
        raise grid.nothing_inside(name)
    if len(data) > MAX_FILE_BYTES:
        raise _file_too_large(data, name)
    found = _packed(data, name) if packed.is_zip(data) else _written(data, name)
    if not found:
        raise grid.nothing_inside(name)
    return found


def _packed(data: bytes, name: str) -> tuple[ReadNote, ...]:
    content, warnings = packed.content(data, name)
    if content == "word":
        # Loaded when a Word file comes: python-docx and lxml would slow every start of the program.
        from tellmore.interop.formats import word

        written, more = word.word_rows(data, name)
        return _prose(written, name, (*warnings, *more))
    tables, more = grid.xlsx_grids(data, name)
    found = [note for table in tables for note in _sheet(table, name, is_only=len(tables) == 1)]
    return _told((*warnings, *more), found)


def _sheet(table: grid.Grid, name: str, *, is_only: bool) -> tuple[ReadNote, ...]:
    # An unused second sheet often holds a single title; alone it is worth a refusal.
    if not table.rows and not is_only:
        return _prose(tuple(rows.Row(table.header.number, cell) for cell in table.header.cells), name, ())
    return forms.notes(table, name)


def _written(data: bytes, name: str) -> tuple[ReadNote, ...]:
    text, warnings = encoding.decoded(data, name)
    if not text.strip():
        raise grid.nothing_inside(name)
    if _is_table(text, name):
        return _told(warnings, forms.notes(grid.csv_grid(text, name), name))
    if len(data) > MAX_NOTE_BYTES:
        raise forms.too_large(Place(name))
    return _prose(rows.text_rows(text), name, warnings)


def _is_table(text: str, name: str) -> bool:
    """A table by its ending, unless it opens like Markdown; or by its look, when it has a known column."""
    first = text.lstrip().partition("\n")[0]
    if name.casefold().endswith(_TABLE_ENDINGS):
        return not first.startswith(("# ", "## ", "### "))
    if not grid.looks_like_csv(text):
        return False
    header = grid.csv_grid(text, name).header
    return any(columns.role(cell) != "question" for cell in header.cells)


def _prose(
    written: tuple[rows.Row, ...], name: str, warnings: tuple[ReadWarning, ...]
) -> tuple[ReadNote, ...]:
    if not any(row.text for row in written):
        raise grid.nothing_inside(name)
    if sum(len(row.text.encode()) for row in written) > MAX_NOTE_BYTES:
        raise forms.too_large(Place(name))
    return (prose.note(written, name, warnings),)


def _told(warnings: Iterable[ReadWarning], found: Iterable[ReadNote]) -> tuple[ReadNote, ...]:
    """What concerns the whole file is told on its first note."""
    first, *others = found
    return (replace(first, warnings=(*warnings, *first.warnings)), *others)


def _file_too_large(data: bytes, name: str) -> Unreadable:
    size, limit = len(data) / MEGABYTE, MAX_FILE_BYTES // MEGABYTE
    return Unreadable(
        Place(name),
        {
            "en": f"the file has {size:.0f} MB, the limit is {limit} MB for a file and "
            f"{MAX_NOTE_BYTES // MEGABYTE} MB of text for one note; split it, or remove pictures.",
            "es": f"el archivo tiene {size:.0f} MB; el límite es de {limit} MB por archivo y "
            f"{MAX_NOTE_BYTES // MEGABYTE} MB de texto por nota; divídalo o quite las imágenes.",
        },
    )
