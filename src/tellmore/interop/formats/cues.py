"""Which rows of a note are its questions: headings first, then bold rows, then the cues of plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from tellmore.interop.formats.rows import Row, filled
from tellmore.interop.formats.words import word_set

_NUMBERED: Final = re.compile(
    r"(?:q|p|question|pregunta)?\s{0,2}(\d{1,2})\s?[.):\-]\s{0,4}(?=\S)", re.IGNORECASE
)
_ASKED: Final = re.compile(
    r"(?:q|question|pregunta|interviewer|entrevistador|entrevistadora|moderator"
    r"|facilitator|moderador|moderadora|facilitador|facilitadora|i)\s?\d{0,2}\s?:",
    re.IGNORECASE,
)
_STEMS: Final = tuple(sorted(word_set("questions", "stems")))
_LONGEST_QUESTION: Final = 300
_LONGEST_LABEL: Final = 80

Test = Callable[[Row], bool]


def title_index(rows: tuple[Row, ...]) -> int | None:
    """The first row, when it is a heading above all others, or the only one and of the first level."""
    index, first = next(filled(rows), (0, Row(0, "")))
    below = [row.level for row in rows[index + 1 :] if row.level]
    asks = first.level > 1 and first.text.endswith(("?", ":"))
    is_title = 0 < first.level < min(below) if below else first.level == 1
    return index if is_title and not asks else None


def question_indexes(rows: tuple[Row, ...], title: int | None) -> frozenset[int]:
    """Which rows open a question; the first cue that finds any is the one this note uses."""
    body = tuple((index, row) for index, row in filled(rows) if index != title)
    found = frozenset(index for index, row in body if row.level)
    if not found:
        found = frozenset(index for index, row in body if row.lead.endswith((":", "?")))
    if not found:
        found = _numbered(body)
    if not found:
        found = frozenset(index for index, row in body if _ASKED.match(row.text))
    return found or _plain(rows, body, title)


def _numbered(body: tuple[tuple[int, Row], ...]) -> frozenset[int]:
    """1., 2., 3. … are questions when they count up and one of them asks something."""
    counted: list[int] = []
    asks = False
    for index, row in body:
        match = _NUMBERED.match(row.text)
        if match and int(match[1]) == len(counted) + 1 and len(row.text) <= _LONGEST_QUESTION:
            counted.append(index)
            asks = asks or _is_asking(row.text[match.end() :])
    return frozenset(counted) if len(counted) >= 2 and asks else frozenset()


def _plain(rows: tuple[Row, ...], body: tuple[tuple[int, Row], ...], title: int | None) -> frozenset[int]:
    """Rows that ask, shout or announce; those after an empty row, if there are any."""
    likely = frozenset(index for index, row in body if _is_asking(row.text) or _is_label(row.text))
    after_a_gap = frozenset(
        index for index in likely if index == 0 or index - 1 == title or rows[index - 1].is_blank
    )
    return after_a_gap or likely


def _is_asking(text: str) -> bool:
    if len(text) > _LONGEST_QUESTION or text.startswith(('"', "“", "«")):
        return False
    return text.endswith("?") or text.casefold().startswith(_STEMS)


def _is_label(text: str) -> bool:
    """`Magic wand:` or `EASIEST PART`."""
    if len(text) > _LONGEST_LABEL:
        return False
    letters = [sign for sign in text if sign.isalpha()]
    shouts = len(letters) >= 5 and all(sign.isupper() for sign in letters)
    return (text.endswith(":") and bool(letters)) or shouts
