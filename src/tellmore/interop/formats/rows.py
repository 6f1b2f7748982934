"""A written note as rows: what Markdown, plain text and Word documents have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_HEADING: Final = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)| {0,3}(#{2,6})(?=[^#\s])| {0,3}(#)(?=[^#\s])")
_RULE_SIGNS: Final = frozenset("-*_=")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a note without its marks.

    `level` 1 to 6 is a heading; `lead` are the words a row opens with in bold, `rest` what follows them.
    """

    number: int
    text: str
    level: int = 0
    lead: str = ""
    rest: str = ""

    @property
    def is_blank(self) -> bool:
        return not self.text


def text_rows(text: str) -> tuple[Row, ...]:
    """Markdown and plain text alike. Only heading marks, rules and bold marks around a question go."""
    written = text.splitlines()
    rows: list[Row] = []
    for number, raw in enumerate(written, start=1):
        if _is_rule(raw):
            _underline(rows, raw)
            rows.append(Row(number, ""))
        else:
            rows.append(_row(number, raw))
    return tuple(rows)


def _row(number: int, raw: str) -> Row:
    text = raw.strip()
    match = _HEADING.match(raw)
    if match and (match[3] is None or _single_mark_is_a_heading(text)):
        level = len(match[1] or match[2] or match[3])
        return Row(number, _unbold(_without_closing_marks(raw[match.end() :].strip())), level=level)
    return Row(number, text, 0, *_bold_lead(text))


def _single_mark_is_a_heading(text: str) -> bool:
    """`#What helped you?` is a heading, `#belonging` and `#1 on my list` are not."""
    return text.endswith(("?", ":")) and " " in text and not text[1].isdigit()


def _without_closing_marks(text: str) -> str:
    bare = text.rstrip("#")
    return bare.rstrip() if bare != text and bare.endswith((" ", "\t")) else text


def _is_rule(raw: str) -> bool:
    signs = "".join(raw.split())
    return len(signs) >= 3 and signs[0] in _RULE_SIGNS and signs == signs[0] * len(signs)


def _underline(rows: list[Row], rule: str) -> None:
    """A row underlined with === or --- is a heading when it stands alone above its line."""
    sign = rule.strip()[0]
    if not rows or rows[-1].is_blank or rows[-1].level or sign not in "=-":
        return
    if len(rows) > 1 and not rows[-2].is_blank and not rows[-2].level:
        return
    row = rows[-1]
    rows[-1] = Row(row.number, _unbold(row.text), level=1 if sign == "=" else 2)


def _bold_lead(text: str) -> tuple[str, str]:
    """Bold words a row opens with, and what follows: `**Helped:** my aunt`, `**Helped**: my aunt`."""
    for mark in ("**", "__"):
        end = text.find(mark, 2) if text.startswith(mark) else -1
        if end > 2 and (inner := text[2:end].strip()):
            rest = text[end + 2 :].strip()
            if rest.startswith((":", "?")):
                return inner + rest[0], rest[1:].strip()
            return inner, rest
    return "", ""


def _unbold(text: str) -> str:
    lead, rest = _bold_lead(text)
    return lead if lead and not rest else text


def filled(rows: tuple[Row, ...]) -> Iterator[tuple[int, Row]]:
    return ((index, row) for index, row in enumerate(rows) if not row.is_blank)
