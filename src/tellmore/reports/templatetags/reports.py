"""Tags with which a page shows an outline: what a block is, how a section is cut, a chart with its table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from tellmore.reports.domain import words
from tellmore.reports.domain.layout import Part, parts
from tellmore.reports.domain.outline import Bars, Held, Section
from tellmore.reports.render.charts import bar_chart

register = template.Library()


@register.filter
def kind_of(block: Any) -> str:
    return type(block).__name__


@register.filter
def parts_of(section: Section) -> tuple[Part, ...]:
    return parts(section)


@register.filter
def by_id(found: Mapping[str, Any], key: str) -> Any:
    """What belongs to an id; nothing where there is none."""
    return found.get(key, "") if found else ""


@register.filter
def rows_of(bars: Bars) -> list[tuple[str, ...]]:
    """The same numbers as rows of a table."""
    return [
        (row.label, row.sentence, "–")
        if isinstance(row, Held)
        else (row.label, str(row.part), str(row.whole))
        for row in bars.rows
    ]


@register.simple_tag
def report_says(key: str, language: str) -> str:
    """One of the report's own words in the report's language."""
    return words.say(key, language)


@register.simple_tag
def report_day(day: Any, language: str) -> str:
    return words.day(day, language)


@register.simple_tag(takes_context=True)
def chart(context: template.Context, bars: Bars, language: str) -> SafeString:
    """The bars as a drawing; ids differ from chart to chart on the page."""
    drawn = context.render_context.setdefault("charts_drawn", [])
    drawn.append(bars)
    return mark_safe(bar_chart(bars, language, key=f"chart-{len(drawn)}"))
