"""Masks over a line, and how a range of one version of a text is carried into the next.

All versions are made from the same raw text. What two versions both show is aligned letter by letter;
everything else is a replaced piece, and a quote that begins or ends inside one is widened to hold all of it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tellmore.kernel.spans import Span

JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3")
SKIN_TONES = range(0x1F3FB, 0x1F400)
TAGS = range(0xE0020, 0xE0080)


@dataclass(frozen=True, slots=True, order=True)
class Mask:
    """Put `text` in the place of the code points from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the one text and what stands for it in the other; `kept` when both say the same."""

    source: Span
    target: Span
    kept: bool


@dataclass(frozen=True, slots=True)
class Map:
    """All pieces, in order, without holes on either side."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Redacted:
    """The text that may be shown and the way from the raw text to it."""

    text: str
    map: Map


def apply(text: str, masks: Iterable[Mask]) -> Redacted:
    """The text with every mask put on.

    Masks that overlap act as one, with the words of the widest; masks that only touch stay two. A mask never
    cuts a letter from its accent or an emoji in half: it grows until it holds the whole sign.
    """
    shown: list[str] = []
    pieces: list[Piece] = []
    at = length = 0
    for mask in settled(text, masks):
        _keep(pieces, at, mask.start, length)
        shown.append(text[at : mask.start])
        length += mask.start - at
        pieces.append(Piece(Span(mask.start, mask.end), Span(length, length + len(mask.text)), kept=False))
        shown.append(mask.text)
        length += len(mask.text)
        at = mask.end
    _keep(pieces, at, len(text), length)
    shown.append(text[at:])
    return Redacted("".join(shown), Map(tuple(pieces)))


def settled(text: str, masks: Iterable[Mask]) -> tuple[Mask, ...]:
    """The masks as they act: inside the text, around whole signs, without overlaps, in order."""
    groups: list[list[Mask]] = []
    ends: list[int] = []
    for mask in sorted(filter(None, (_whole(text, mask) for mask in masks))):
        if groups and mask.start < ends[-1]:
            groups[-1].append(mask)
            ends[-1] = max(ends[-1], mask.end)
        else:
            groups.append([mask])
            ends.append(mask.end)
    return tuple(
        Mask(group[0].start, end, max(group, key=lambda m: (m.end - m.start, -m.start)).text)
        for group, end in zip(groups, ends, strict=True)
    )


def between(earlier: Redacted, later: Redacted) -> Map:
    """The way from one version of a raw text to another version of the same raw text."""
    pieces: list[Piece] = []
    source = target = 0
    for a, b in _common(earlier, later):
        if a.start > source or b.start > target:
            pieces.append(Piece(Span(source, a.start), Span(target, b.start), kept=False))
        pieces.append(Piece(a, b, kept=True))
        source, target = a.end, b.end
    if source < len(earlier.text) or target < len(later.text):
        pieces.append(Piece(Span(source, len(earlier.text)), Span(target, len(later.text)), kept=False))
    return Map(_joined(pieces))


def carried(range: Span, map: Map) -> Span | None:
    """Where the range is after the change; nothing when none of it is left.

    An end inside a replaced piece moves outward, so that a quote shows a placeholder whole or not at all.
    """
    start: int | None = None
    end = 0
    for piece in map.pieces:
        if not len(range) or not len(piece.source) or not piece.source.overlaps(range):
            continue
        moved = piece.target.start - piece.source.start
        first = max(range.start, piece.source.start) + moved if piece.kept else piece.target.start
        last = min(range.end, piece.source.end) + moved if piece.kept else piece.target.end
        start = first if start is None else start
        end = last
    return Span(start, end) if start is not None and start < end else None


def _keep(pieces: list[Piece], start: int, end: int, target: int) -> None:
    if start < end:
        pieces.append(Piece(Span(start, end), Span(target, target + end - start), kept=True))


def _whole(text: str, mask: Mask) -> Mask | None:
    start, end = max(mask.start, 0), min(mask.end, len(text))
    if start >= end:
        return None
    while 0 < start < len(text) and _clings(text, start):
        start -= 1
    while 0 < end < len(text) and _clings(text, end):
        end += 1
    return Mask(start, end, mask.text)


def _clings(text: str, at: int) -> bool:
    """The code point at this place belongs to the sign before it."""
    code, sign = ord(text[at]), text[at]
    return (
        bool(unicodedata.combining(sign))
        or unicodedata.category(sign) in ("Mn", "Me", "Mc")
        or sign in JOINERS
        or text[at - 1] == "\u200d"
        or code in SKIN_TONES
        or code in TAGS
    )


def _common(earlier: Redacted, later: Redacted) -> Iterator[tuple[Span, Span]]:
    """What both versions show of the raw text, as pairs of ranges, in order."""
    ours, theirs = earlier.map.pieces, later.map.pieces
    i = j = 0
    while i < len(ours) and j < len(theirs):
        a, b = ours[i], theirs[j]
        if a.kept and b.kept:
            start, end = max(a.source.start, b.source.start), min(a.source.end, b.source.end)
            if start < end:
                yield _shifted(a, start, end), _shifted(b, start, end)
        elif (
            not (a.kept or b.kept)
            and a.source == b.source
            and a.target.of(earlier.text) == b.target.of(later.text)
        ):
            yield a.target, b.target
        if a.source.end <= b.source.end:
            i += 1
        if b.source.end <= a.source.end:
            j += 1


def _shifted(piece: Piece, start: int, end: int) -> Span:
    moved = piece.target.start - piece.source.start
    return Span(start + moved, end + moved)


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Neighbouring kept pieces as one."""
    result: list[Piece] = []
    for piece in pieces:
        if result and piece.kept and result[-1].kept:
            last = result.pop()
            piece = Piece(
                Span(last.source.start, piece.source.end),
                Span(last.target.start, piece.target.end),
                kept=True,
            )
        result.append(piece)
    return tuple(result)
