"""Hiding more of what is out already: further ranges of a cleared line, without opening the note."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tellmore.clearing.domain import ranges, versions
from tellmore.clearing.domain.versions import Released
from tellmore.kernel.spans import Span

_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,60}\]")


def touches_a_placeholder(text: str, span: Span) -> bool:
    return any(Span(*found.span()).overlaps(span) for found in _PLACEHOLDER.finditer(text))


def places_of(texts: Iterable[tuple[str, str]], words: str) -> list[tuple[str, Span]]:
    """Where the words stand in cleared lines, by id of the line; never inside a placeholder or a longer word."""
    lines = dict(texts)
    return [
        (place.unit, place.span)
        for place in ranges.same_words(lines, words)
        if not touches_a_placeholder(lines[place.unit], place.span)
    ]


def hidden(line: Released, spans: Iterable[Span], placeholder: str) -> Released | None:
    """The line with these ranges of its cleared text masked as well.

    None when the stored masks do not fit the text, so that nobody could say where a range lies in the raw line.
    """
    wanted = [(span, placeholder) for span in spans]
    less = versions.remasked(line, wanted)
    return less if len(less.masks) == len(line.masks) + len(wanted) else None


def raw_spans(line: Released, less: Released) -> tuple[Span, ...]:
    """Where the ranges that `hidden` masked stand in the raw line."""
    return tuple(Span(mask.start, mask.end) for mask in sorted(set(less.masks) - set(line.masks)))
