"""Tags with which a page shows an outline: what a block is, how a section is cut, a chart with its table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from tellmore.reports.domain import words
from tellmore.reports.domain.hallway import says
from tellmore.reports.domain.hallway.circle import Circle
from tellmore.reports.domain.hallway.marks import Detail
from tellmore.reports.domain.hallway.offers import offers_for
from tellmore.reports.domain.layout import Part, parts
from tellmore.reports.domain.outline import Bars, Held, Section
from tellmore.reports.hallway_of import Look
from tellmore.reports.render.charts import bar_chart
from tellmore.ui.templatetags.ui import masked

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


@register.filter
def marked(look: Look) -> SafeString:
    """The words of a quote with each telling detail marked and numbered, masks as small tags."""
    pieces, at = [], 0
    for number, detail in enumerate(look.details, start=1):
        pieces.append(masked(look.text[at : detail.start]))
        pieces.append(
            format_html('<mark>{}<sup aria-hidden="true">{}</sup></mark>', look.words(detail), number)
        )
        at = detail.end
    pieces.append(masked(look.text[at:]))
    return mark_safe("".join(pieces))


@register.filter
def size_in_words(look: Look, language: str) -> str:
    return says.size_of(look.result.circle, language)


@register.filter
def size_in_short(circle: Circle, look: Look) -> str:
    return says.short(circle, look.minimum, get_language() or "en")


@register.filter
def assumed(look: Look, language: str) -> str:
    return says.assumption(look.result.circle, language)


@register.filter
def reasons_in_words(look: Look, language: str) -> list[str]:
    return [says.reason(why, look.minimum, language) for why in look.result.reasons]


@register.filter
def kind_in_words(detail: Detail, language: str) -> str:
    return says.kind_in_words(detail.kind, language)


@register.filter
def words_of(detail: Detail, look: Look) -> str:
    return look.words(detail)


@register.filter
def offers(detail: Detail, look: Look) -> tuple[str, ...]:
    """Wider words in the language of the quote."""
    return offers_for(detail.kind, look.words(detail), look.spoken.card.language)


@register.filter
def named_in(circle: Circle, look: Look) -> list[Any]:
    """The categories of a circle that may stand beside the quote."""
    return [one for one in look.spoken.shared if str(one.pk) in circle.chosen]


@register.filter
def is_kept(category: Any, look: Look) -> bool:
    return str(category.pk) in look.kept
