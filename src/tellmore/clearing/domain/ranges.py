"""Ranges in the text under review: whole signs, whole words, the same words elsewhere, no two overlapping."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tellmore.kernel.spans import Span
from tellmore.privacy.domain import redaction

Mark = TypeVar("Mark")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A range of one unit of a note."""

    unit: str
    span: Span


@dataclass(frozen=True, slots=True)
class Piece(Generic[Mark]):
    """A stretch of a text; `mark` is what lies over it, None where nothing does."""

    text: str
    mark: Mark | None = None


def tidy(text: str, start: int, end: int) -> Span | None:
    """The range inside the text, without blank ends, around whole signs; None when nothing is left."""
    start, end = max(start, 0), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    settled = redaction.settled(text, (redaction.Mask(start, end, "x"),)) if start < end else ()
    return Span(settled[0].start, settled[0].end) if settled else None


def same_words(texts: Mapping[str, str], words: str) -> Iterator[Place]:
    """Every place where the words stand, whatever their case; never inside a longer word."""
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    pattern = re.compile(before + re.escape(words) + after, re.IGNORECASE)
    for unit, text in texts.items():
        for found in pattern.finditer(text):
            yield Place(unit, Span(*found.span()))


def grown(place: Place, others: Collection[Place]) -> tuple[Place, frozenset[Place]]:
    """The place, widened over all it overlaps, and what it swallowed: two masks never overlap."""
    swallowed: set[Place] = set()
    while touched := {
        other
        for other in others
        if other not in swallowed and other.unit == place.unit and other.span.overlaps(place.span)
    }:
        swallowed |= touched
        spans = [place.span, *(one.span for one in touched)]
        place = Place(place.unit, Span(min(s.start for s in spans), max(s.end for s in spans)))
    return place, frozenset(swallowed)


def words_of(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in _WORD.finditer(text))


def cut(text: str, marks: Iterable[tuple[Span, Mark]]) -> tuple[Piece[Mark], ...]:
    """The text as plain and marked pieces, in order; joined they are the text again."""
    pieces: list[Piece[Mark]] = []
    at = 0
    for span, mark in sorted(marks, key=lambda one: one[0]):
        start, end = max(span.start, at), min(span.end, len(text))
        if start >= end:
            continue
        if at < start:
            pieces.append(Piece(text[at:start]))
        pieces.append(Piece(text[start:end], mark))
        at = end
    if at < len(text):
        pieces.append(Piece(text[at:]))
    return tuple(pieces)


def windows(text: str, lengths: Sequence[int]) -> Iterator[Span]:
    """Ranges of these lengths that begin where a word begins."""
    starts = (found.start() for found in re.finditer(r"\b\w|(?<!\S)\S", text))
    for start in starts:
        for length in lengths:
            if start + length <= len(text):
                yield Span(start, start + length)
