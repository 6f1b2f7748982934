"""Bars as an accessible SVG: named, described, coloured by the page's own classes."""

from __future__ import annotations

from html import escape

from tellmore.reports.domain import words
from tellmore.reports.domain.outline import Bar, Bars, Held

WIDTH = 360
_ROW = 48
_LABEL = 32


def bar_chart(bars: Bars, language: str, *, key: str = "chart") -> str:
    """The chart alone; `key` keeps its ids apart from those of other charts on the page.

    The description says all numbers, and the page should show `bars` as a table as well: long labels are
    shortened in the picture only.
    """
    name, told = f"{key}-title", f"{key}-description"
    rows = "".join(_row(row, index, language) for index, row in enumerate(bars.rows))
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {max(1, len(bars.rows)) * _ROW - 2}" role="img" '
        f'aria-labelledby="{escape(name)} {escape(told)}">'
        f'<title id="{escape(name)}">{escape(bars.title)}</title>'
        f'<desc id="{escape(told)}">{escape(bars.description)}</desc>{rows}</svg>'
    )


def _row(row: Bar | Held, index: int, language: str) -> str:
    inside = _bar(row, language) if isinstance(row, Bar) else _held(row)
    return f'<g transform="translate(0 {index * _ROW})">{inside}</g>'


def _bar(row: Bar, language: str) -> str:
    full = WIDTH - 2
    part = round(full * row.part / row.whole) if row.whole else 0
    said = words.say("of", language, part=row.part, whole=row.whole)
    filled = f'<rect class="part" x="1" y="23" width="{part}" height="12" rx="6"/>' if part else ""
    return (
        f'<text x="0" y="16">{escape(_short(row.label))}</text>'
        f'<text x="{WIDTH}" y="16" text-anchor="end">{said}</text>'
        f'<rect class="rest" x="1" y="23" width="{full}" height="12" rx="6"/>{filled}'
    )


def _held(row: Held) -> str:
    return (
        f'<text x="0" y="16">{escape(_short(row.label))}</text>'
        f'<text class="held" x="0" y="36">{escape(row.sentence)}</text>'
    )


def _short(label: str) -> str:
    return label if len(label) <= _LABEL else label[: _LABEL - 1].rstrip() + "…"
