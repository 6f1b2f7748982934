"""A look into a zipped Office file before any library opens it: what it is, how large, is it whole."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final, Literal

from tellmore.interop.formats.reading import MEGABYTE, Place, ReadWarning, Unreadable

Content = Literal["word", "sheet"]

MAX_UNPACKED_BYTES: Final = 100 * MEGABYTE
MAX_PARTS: Final = 5_000
_DTD_MARKS: Final = (b"<!DOCTYPE", b"<!ENTITY")

# What zipfile, lxml, expat, python-docx and openpyxl raise on files that are cut off or forged.
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    SyntaxError,  # the parse errors of ElementTree and lxml
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    NotImplementedError,
    OverflowError,
    AssertionError,
    RecursionError,
    RuntimeError,
)


def is_zip(data: bytes) -> bool:
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


@contextmanager
def damage_is_refused(name: str) -> Iterator[None]:
    """Turns whatever a parser throws at a broken file into one sentence that names the file."""
    try:
        yield
    except _DAMAGE as problem:
        raise Unreadable(
            Place(name),
            {
                "en": "the file is damaged or not what its ending says; open it in the program that wrote it "
                "and save it again.",
                "es": "el archivo está dañado o no es lo que dice su extensión; ábralo en el programa que lo "
                "escribió y guárdelo otra vez.",
            },
        ) from problem


def content(data: bytes, name: str) -> tuple[Content, tuple[ReadWarning, ...]]:
    """Word document or workbook; refuses anything that would grow too large or is locked."""
    with damage_is_refused(name), zipfile.ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        names = frozenset(part.filename for part in parts)
    _refuse_oversize(parts, name)
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(
            Place(name),
            {
                "en": "the file is locked with a password; remove the password and save it again.",
                "es": "el archivo está protegido con contraseña; quítela y guárdelo otra vez.",
            },
        )
    kind = _kind(names, name)
    with damage_is_refused(name):
        has_dtd = _declares_a_dtd(data)
    if has_dtd:
        raise Unreadable(
            Place(name),
            {
                "en": "the file holds declarations that no Office program writes; it was not opened.",
                "es": "el archivo tiene declaraciones que ningún programa de Office escribe; no se abrió.",
            },
        )
    return kind, _macro_warnings(names, name)


def part_text(data: bytes, ending: str) -> Iterator[tuple[str, bytes]]:
    """The unpacked parts whose names end so."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for part in archive.namelist():
            if part.endswith(ending):
                yield part, archive.read(part)


def _refuse_oversize(parts: list[zipfile.ZipInfo], name: str) -> None:
    # zipfile never unpacks more than the size declared here, so a lie about it ends as a damaged file.
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED_BYTES or len(parts) > MAX_PARTS:
        size, limit = unpacked // MEGABYTE, MAX_UNPACKED_BYTES // MEGABYTE
        raise Unreadable(
            Place(name),
            {
                "en": f"unpacked the file would be {size:,} MB in {len(parts):,} parts (limit {limit} MB in "
                f"{MAX_PARTS:,}); remove pictures or split it.",
                "es": f"desempaquetado, el archivo ocuparía {size:,} MB en {len(parts):,} partes (límite "
                f"{limit} MB en {MAX_PARTS:,}); quite las imágenes o divídalo.",
            },
        )


def _kind(names: frozenset[str], name: str) -> Content:
    if "word/document.xml" in names:
        return "word"
    if "xl/workbook.xml" in names:
        return "sheet"
    raise Unreadable(
        Place(name),
        {
            "en": "this packed file is neither a Word document nor an Excel workbook; unpack it, or save it "
            "as .docx, .xlsx, .txt or .csv.",
            "es": "este archivo comprimido no es un documento de Word ni un libro de Excel; descomprímalo, o "
            "guárdelo como .docx, .xlsx, .txt o .csv.",
        },
    )


def _declares_a_dtd(data: bytes) -> bool:
    """A document type may only stand before the first element, so the head of each part tells."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for part in archive.infolist():
            if part.filename.endswith((".xml", ".rels")):
                with archive.open(part) as stream:
                    head = stream.read(64 * 1024).replace(b"\0", b"")
                if any(mark in head for mark in _DTD_MARKS):
                    return True
    return False


def _macro_warnings(names: frozenset[str], name: str) -> tuple[ReadWarning, ...]:
    if not any(part.endswith("vbaProject.bin") for part in names):
        return ()
    return (
        ReadWarning(
            Place(name),
            {
                "en": "the file contains macros; they were not run and not kept.",
                "es": "el archivo contiene macros; no se ejecutaron ni se guardaron.",
            },
        ),
    )
