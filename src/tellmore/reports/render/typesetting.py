"""Typst behind one door: a template of ours and data in, a tagged PDF out.

People's text reaches Typst only as JSON beside the source, never in it; there is no file to read, no
system font and no package to load.
"""

from __future__ import annotations

import datetime
import functools
import json
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import typst

from tellmore.reports.domain.masked import pieces
from tellmore.reports.domain.tongues import tongue

Paper = Literal["a4", "us-letter"]

Standards = tuple[Literal["ua-1", "a-2a"], ...]
STANDARDS: Standards = ("ua-1", "a-2a")
_HERE = Path(__file__).parent
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]"
)

MISSING = {
    "en": "This print has no letters for some of the characters in the text. They are marked by boxes; "
    "the page on screen shows them.",
    "es": "A esta impresión le faltan letras para algunos caracteres del texto. Están marcados con "
    "recuadros; la página en pantalla los muestra.",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, the standards it keeps, and what its reader should know if they are fewer than usual."""

    pdf: bytes
    standards: Standards = STANDARDS
    notice: str = ""


def typeset(
    template: str, data: dict[str, Any], *, day: datetime.date | None, standards: Standards = STANDARDS
) -> Printed:
    """The document that `template` makes of `data`, dated `day` whenever it is made.

    A character that no font of ours can draw makes PDF/UA impossible. The page is then still tagged, and
    says on its face that something is missing.
    """
    try:
        return Printed(_compiled(template, data, standards, day), standards)
    except typst.TypstError as problem:
        if "could not be displayed" not in problem.message:
            raise
    notice = MISSING[tongue(data["language"])]
    return Printed(_compiled(template, {**data, "notice": notice}, (), day), (), notice)


def said(text: str) -> list[list[str | bool]]:
    """Text as pieces for a template, masks apart."""
    return [[piece.text, piece.is_mask] for piece in pieces(text)]


def _printable(value: Any) -> Any:
    """The same data without what no page can show: control signs, half characters, non-characters."""
    if isinstance(value, str):
        return _UNPRINTABLE.sub("", value)
    if isinstance(value, dict):
        return {name: _printable(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(part) for part in value]
    return value


def _compiled(template: str, data: dict[str, Any], standards: Standards, day: datetime.date | None) -> bytes:
    made_at = datetime.datetime.combine(day, datetime.time(), datetime.UTC) if day else None
    if day:
        data = {**data, "date": [day.year, day.month, day.day]}
    with tempfile.TemporaryDirectory(prefix="tellmore-print-") as nothing:
        compiler = typst.Compiler(
            _source(template),
            root=nothing,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(_printable(data), ensure_ascii=False)},
            package_path=nothing,
            package_cache_path=nothing,
        )
        result = compiler.compile(format="pdf", pdf_standards=list(standards), timestamp=made_at)
    if not isinstance(result, bytes):
        raise TypeError("Typst gave no document")
    return clear_ends(result)


def clear_ends(pdf: bytes) -> bytes:
    """The same document where no stream's last byte can be taken for a part of the line end after it.

    A compressed stream may happen to end in a carriage return. With the line feed that follows, a checker
    that measures backwards from "endstream" finds one byte less than the stream says it has (ISO 19005-2,
    6.1.7.1). A carriage return is a line end as well, and as long, so no offset moves.
    """
    return pdf.replace(b"\r\nendstream", b"\r\rendstream")


@functools.cache
def _source(template: str) -> bytes:
    return b"\n".join((_HERE / name).read_bytes() for name in ("look.typ", template))


@functools.cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_HERE / "fonts"])
