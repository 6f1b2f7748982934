"""Template tags of the house: icons, support bars, the crumbs of a study, speaking dates."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from tellmore.kernel.findings import Finding
from tellmore.ui import navigation

register = template.Library()
_SPRITE = Path(__file__).parent.parent / "static/ui/icons/icons.svg"


@cache
def symbols() -> dict[str, str]:
    return dict(re.findall(r'<symbol id="([a-z0-9-]+)"[^>]*>(.*?)</symbol>', _SPRITE.read_text()))


@register.simple_tag
def icon(name: str, extra: str = "") -> SafeString:
    """An outline icon, hidden from readers: the word beside it says the same. `turns` mirrors it in RTL."""
    return format_html(
        '<svg class="i {}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        extra,
        mark_safe(symbols()[name]),
    )


@register.simple_tag
def bar(part: int, whole: int) -> SafeString:
    """A short filled bar that stands beside the words of a support; hidden from readers."""
    width = round(100 * part / whole) if whole else 0
    return format_html(
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="rest" width="100" height="10"/><rect class="part" width="{}" height="10"/></svg>',
        width,
    )


_LONGEST_POINTED = 60


@register.filter
def pointed(finding: Finding, text: str | None) -> str:
    """The words a finding speaks of, shortened; "" when they are the whole text and pointing says nothing."""
    whole = (text or "").strip()
    words = (text or "")[finding.start : finding.end].strip()
    # An opening mark or a full stop more or less is still the whole.
    if len(words) + 2 >= len(whole):
        return ""
    return words if len(words) <= _LONGEST_POINTED else f"{words[: _LONGEST_POINTED - 1].rstrip()}…"


_MASK = re.compile(r"\[[^\[\]\n]{1,60}\]")


@register.filter
def masked(value: str) -> SafeString:
    """Cleared text with its placeholders as small grey tags; everything else is escaped."""
    pieces: list[Any] = []
    at = 0
    for found in _MASK.finditer(value):
        pieces.append(format_html("{}", value[at : found.start()]))
        pieces.append(format_html('<em class="mask">{}</em>', found.group()))
        at = found.end()
    pieces.append(format_html("{}", value[at:]))
    return mark_safe("".join(pieces))


@register.filter
def lang(language: str) -> SafeString:
    """` lang="es"` for words in one language; nothing for a mixed conversation, which has none."""
    return format_html(' lang="{}"', language) if language and language != "mixed" else mark_safe("")


@register.filter
def in_words_of(value: Any, language: str) -> str:
    """A row's text in the reader's language: `name_es` or `name`, whichever is there."""
    return str((getattr(value, f"name_{language}", "") if language != "en" else "") or value.name)


@register.filter
def spoken(row: Any, name: str) -> str:
    """One text of a row in the reader's language: `title_es` for those who read Spanish, where it is written."""
    twin = getattr(row, f"{name}_{get_language()}", "")
    return str(twin or getattr(row, name, ""))


@register.inclusion_tag("ui/field.html")
def field(bound: Any, **extra: Any) -> dict[str, Any]:
    """A form field with its label, hint and error, wired for readers."""
    return {"field": bound, **extra}


@register.filter
def control(bound: Any) -> SafeString:
    """The control of a bound field in the house's dress, whoever wrote the form."""
    widget = bound.field.widget
    kind = getattr(widget, "input_type", "")
    worn = widget.attrs.get("class", "")
    if kind in {"checkbox", "radio", "file", "range"} or bound.is_hidden or "input" in worn.split():
        return SafeString(bound)
    return SafeString(bound.as_widget(attrs={"class": f"{worn} input".strip()}))


@register.filter
def widget_kind(bound: Any) -> str:
    return str(getattr(bound.field.widget, "input_type", "") or type(bound.field.widget).__name__.lower())


@register.filter
def at(row: Any, place: int) -> Any:
    """The cell at a place; nothing where the row is shorter."""
    return row[place] if place < len(row) else ""


@register.simple_tag
def step_name(step: str) -> dict[str, Any]:
    return {"number": navigation.NUMBERS[step], "name": navigation.STEPS[step][0]}


@register.simple_tag
def crumb_dots(study: Any, step: str) -> SafeString:
    """Eleven small stones: those behind are done when the study's path says so, this one is here."""
    done = navigation.steps_done(study)
    dots = (
        '<li class="now"></li>' if key == step else '<li class="done"></li>' if key in done else "<li></li>"
        for key in navigation.STEPS
    )
    return mark_safe("".join(dots))
