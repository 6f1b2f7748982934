"""Hiding more of what is out already: further ranges of a cleared line, without opening the note."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tellmore.clearing.domain import ranges
from tellmore.clearing.domain.versions import Released
from tellmore.kernel.spans import Span
from tellmore.privacy.domain.redaction import Mask

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
    """The line with these ranges of its cleared text masked as well; masks stay in code points of the raw line.

    None when the stored masks do not fit the text, so that nobody could say where a range lies in the raw line.
    """
    text, masks = line.text, list(line.masks)
    for span in sorted(spans, reverse=True):
        raw = _raw(Released(text, tuple(masks)), span)
        if raw is None:
            return None
        masks = sorted([*masks, Mask(raw.start, raw.end, placeholder)])
        text = text[: span.start] + placeholder + text[span.end :]
    return Released(text, tuple(masks))


def raw_spans(line: Released, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same ranges in the raw line; a range that touches a mask is left out."""
    return tuple(raw for raw in (_raw(line, span) for span in sorted(spans)) if raw is not None)


def _raw(line: Released, span: Span) -> Span | None:
    """Where a range that lies between masks stands in the raw line."""
    grown = 0  # how much longer the cleared text is than the raw one, up to here
    for mask in line.masks:
        shown = Span(mask.start + grown, mask.start + grown + len(mask.text))
        if shown.of(line.text) != mask.text or shown.overlaps(span):
            return None
        if span.end <= shown.start:
            break
        grown += len(mask.text) - (mask.end - mask.start)
    start, end = span.start - grown, span.end - grown
    return Span(start, end) if 0 <= start < end and span.end <= len(line.text) else None
