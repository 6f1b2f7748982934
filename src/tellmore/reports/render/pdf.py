"""An outline as a printed report: tagged, PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

from typing import Any

from tellmore.reports.domain import words
from tellmore.reports.domain.frozen import to_data
from tellmore.reports.domain.outline import Outline
from tellmore.reports.render.typesetting import Paper, Printed, said, typeset


def report_pdf(outline: Outline, *, paper: Paper = "a4") -> Printed:
    """The same outline gives the same bytes, whenever it is printed."""
    return typeset("report.typ", _page_data(outline, paper), day=outline.date)


def _page_data(outline: Outline, paper: Paper) -> dict[str, Any]:
    data = to_data(outline)
    for section in data["sections"]:
        blocks = [_prepared(block, outline.language) for block in section["blocks"]]
        section["blocks"] = _nested(blocks)
    return {
        **data,
        "day": words.day(outline.date, outline.language),
        "description": outline.subtitle,
        "notice": "",
        "paper": paper,
    }


def _nested(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same blocks with no level of heading left out on the way down, as PDF/UA asks."""
    deepest = 1
    result = []
    for block in blocks:
        level = 2 if block["is"] in ("ActionItem", "Declined") else block.get("level", 0)
        if level:
            deepest = max(2, min(level, deepest + 1))
            block = {**block, "level": deepest}
        result.append(block)
    return result


def _prepared(block: dict[str, Any], language: str) -> dict[str, Any]:
    """A block with what the template needs beside it: pieces of speech, numbers in words."""
    if block["is"] == "Voice":
        translation = block["translation"]
        if translation:
            translation = {**translation, "pieces": said(translation["text"])}
        return {**block, "pieces": said(block["text"]), "translation": translation}
    if block["is"] == "Bars":
        return {**block, "rows": [_row(row, language) for row in block["rows"]]}
    return block


def _row(row: dict[str, Any], language: str) -> dict[str, Any]:
    if row["is"] == "Held":
        return row
    return {**row, "words": words.say("of", language, part=row["part"], whole=row["whole"])}
