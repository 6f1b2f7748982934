"""Word documents to rows, in reading order: paragraphs, table rows, text boxes, footnotes, page heads.

Walks the XML itself, because python-docx passes over inserted text, content controls and text boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from tellmore.interop.formats.packed import damage_is_refused, part_text
from tellmore.interop.formats.reading import Place, ReadWarning
from tellmore.interop.formats.rows import Row

Element = Any  # an lxml element; the library is untyped

_BREAKS: Final = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
_ALTERNATE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED: Final = frozenset({qn("w:delText"), qn("w:pPr"), qn("w:rPr"), qn("w:instrText"), _ALTERNATE})
_LEVEL: Final = re.compile(r"heading (\d)")
_COMMENT: Final = re.compile(rb"<w:comment[ >]")


def word_rows(data: bytes, name: str) -> tuple[tuple[Row, ...], tuple[ReadWarning, ...]]:
    """The rows of a document; a paragraph without text is an empty row."""
    with damage_is_refused(name):
        document = docx.Document(BytesIO(data))
        levels = _style_levels(document)
        written = [
            *_page_parts(data, "header", levels),
            *_blocks(document.element.body, levels),
            *_footnotes(data, levels),
            *_page_parts(data, "footer", levels),
        ]
        rows = tuple(
            Row(number, text, level=level, lead=lead)
            for number, (text, level, lead) in enumerate(written, start=1)
        )
        return rows, tuple(_comment_warnings(data, name))


Piece = tuple[str, int, str]  # text, heading level, bold lead


def _style_levels(document: Any) -> dict[str, int]:
    """Heading level of each paragraph style, by its id; Word translates the ids, never these names."""
    levels: dict[str, int] = {}
    for style in document.styles.element.iter(qn("w:style")):
        named = style.find(qn("w:name"))
        said = (named.get(qn("w:val")) or "").casefold() if named is not None else ""
        if said == "title":
            levels[style.get(qn("w:styleId"))] = 1
        elif match := _LEVEL.fullmatch(said):
            levels[style.get(qn("w:styleId"))] = int(match[1]) + 1
    return levels


def _blocks(parent: Element, levels: dict[str, int]) -> Iterator[Piece]:
    for child in parent:
        if child.tag == qn("w:p"):
            yield from _paragraph(child, levels)
        elif child.tag == qn("w:tbl"):
            for row in child.iter(qn("w:tr")):
                if next(row.iterancestors(qn("w:tbl"))) is child:
                    yield from _table_row(row, levels)
            yield "", 0, ""
        elif child.tag not in _SKIPPED:
            yield from _blocks(child, levels)


def _paragraph(paragraph: Element, levels: dict[str, int]) -> Iterator[Piece]:
    text = _text(paragraph)
    level = _level(paragraph, levels)
    is_bold = not level and bool(text.strip()) and _is_bold(paragraph)
    rows = [" ".join(text.split())] if level else [row.strip() for row in text.splitlines()]
    for row in rows or [""]:
        yield row, level, row if is_bold else ""
    for box in _boxes(paragraph):
        yield from _blocks(box, levels)


def _level(paragraph: Element, levels: dict[str, int]) -> int:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    outline = paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    if not _text(paragraph).strip():
        return 0
    if outline is not None and (outline.get(qn("w:val")) or "9") in "012345678":
        return int(outline.get(qn("w:val"))) + 2
    return levels.get(style.get(qn("w:val")), 0) if style is not None else 0


def _text(element: Element) -> str:
    """All words of a paragraph but those of text boxes, which follow it, and those struck by an editor."""
    parts: list[str] = []
    for child in element:
        if child.tag == qn("w:t"):
            parts.append(child.text or "")
        elif child.tag in _BREAKS:
            parts.append(_BREAKS[child.tag])
        elif child.tag not in _SKIPPED and child.tag != qn("w:txbxContent"):
            parts.append(_text(child))
    return "".join(parts)


def _boxes(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag not in _SKIPPED:
            yield from _boxes(child)


def _is_bold(paragraph: Element) -> bool:
    runs = [run for run in paragraph.iter(qn("w:r")) if _text(run).strip()]
    return bool(runs) and all(_has_bold(run) for run in runs)


def _has_bold(run: Element) -> bool:
    mark = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false", "off")


def _table_row(row: Element, levels: dict[str, int]) -> Iterator[Piece]:
    """A question beside its answer becomes both; any other row of a table stays one line."""
    cells = [
        list(_blocks(cell, levels))
        for cell in row.iter(qn("w:tc"))
        if next(cell.iterancestors(qn("w:tr"))) is row
    ]
    texts = [" ".join(text for text, _, _ in cell if text) for cell in cells]
    if len(cells) == 2 and texts[0].endswith(("?", ":")) and len(texts[0]) <= 300:
        yield texts[0], 0, texts[0]
        yield from ((text, 0, "") for text, _, _ in cells[1] if text)
    elif any(texts):
        yield " | ".join(text for text in texts if text), 0, ""


def _footnotes(data: bytes, levels: dict[str, int]) -> Iterator[Piece]:
    for ending in ("word/footnotes.xml", "word/endnotes.xml"):
        for root in _roots(data, ending):
            for note in root:
                if note.get(qn("w:type")) in (None, "normal"):
                    yield from ((text, 0, "") for text, _, _ in _blocks(note, levels) if text)


def _page_parts(data: bytes, which: str, levels: dict[str, int]) -> Iterator[Piece]:
    """Heads and feet of pages, each wording once: dates and interviewers like to stand there."""
    seen: set[str] = set()
    for number in range(1, 10):
        for root in _roots(data, f"word/{which}{number}.xml"):
            for text, _, _ in _blocks(root, levels):
                if text and text not in seen:
                    seen.add(text)
                    yield text, 0, ""


def _roots(data: bytes, ending: str) -> Iterator[Element]:
    for _, xml in part_text(data, ending):
        yield parse_xml(xml)


def _comment_warnings(data: bytes, name: str) -> Iterator[ReadWarning]:
    count = sum(len(_COMMENT.findall(xml)) for _, xml in part_text(data, "word/comments.xml"))
    if count:
        yield ReadWarning(
            Place(name),
            {
                "en": f"comments in the margin were left out: {count}. Copy what matters into the text.",
                "es": f"comentarios al margen que no se incluyeron: {count}. Copie al texto lo que importe.",
            },
        )
