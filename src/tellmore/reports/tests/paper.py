"""What the tests read off a printed page."""

from __future__ import annotations

import io

import page
import pypdf

from tellmore.reports.render.typesetting import Printed


def words_of(printed: Printed) -> str:
    """All text of a PDF as a reader's software extracts it, with each run of spaces as one."""
    return " ".join(" ".join(sheet.extract_text() for sheet in _reader(printed).pages).split())


def lines_of(printed: Printed) -> list[str]:
    return [line for sheet in _reader(printed).pages for line in sheet.extract_text().splitlines()]


def size_of(printed: Printed) -> tuple[int, int, int]:
    """Number of pages, and the width and height of the first in millimetres."""
    sheets = _reader(printed).pages
    box = sheets[0].mediabox
    return len(sheets), round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)


def title_and_language(printed: Printed) -> tuple[str, str]:
    reader = _reader(printed)
    return str(reader.metadata.title), str(reader.trailer["/Root"]["/Lang"])


def complaints(printed: Printed, *profiles: str) -> list[str]:
    """What the checker finds against PDF/UA-1 and PDF/A-2a, or against the profiles named."""
    reports = [page.validate_pdf_bytes(printed.pdf, profile=name) for name in profiles or ("ua1", "2a")]
    return [found.message for report in reports for found in report.failures]


def tags_of(printed: Printed) -> set[str]:
    """The kinds of structure that a PDF tells a screen reader."""
    found: set[str] = set()
    waiting = [_reader(printed).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found |= {str(node["/S"])} if "/S" in node else set()
            waiting += [node["/K"]] if "/K" in node and not isinstance(node["/K"], int) else []
    return found


def _reader(printed: Printed) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(printed.pdf))
