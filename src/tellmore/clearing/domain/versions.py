"""Versions of a cleared line: how a range of one release is found again in another.

A release keeps the cleared text and the ranges that were masked, never the words under them; that is enough
to lay two releases of the same raw line side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tellmore.kernel.spans import Span
from tellmore.privacy.domain import phrases, redaction
from tellmore.privacy.domain.redaction import Map, Mask, Piece, Redacted

FILLER = "\u2588"  # stands, sign for sign, for words that were masked after a release


@dataclass(frozen=True, slots=True)
class Released:
    """One line of one release: its cleared text and its masks in raw code points, settled."""

    text: str
    masks: tuple[Mask, ...] = ()


def masks_of(stored: Iterable[Sequence[Any]]) -> tuple[Mask, ...]:
    """The masks of a line as a version stores them: [start, end, placeholder]."""
    return tuple(Mask(int(start), int(end), str(text)) for start, end, text in stored)


def carried(range: Span, earlier: Released, later: Released) -> Span | None:
    """Where the words of `range` stand in the later release; None when they are gone.

    When the raw line itself was rewritten in between, the same words are looked for, and only one
    unmistakable place counts.
    """
    if earlier == later:
        return range if range.end <= len(later.text) else None
    before, after = _rebuilt(earlier), _rebuilt(later)
    if before is not None and after is not None and _is_same_line(before, after):
        return redaction.carried(range, redaction.between(before, after))
    return _only_place(range.of(earlier.text), later.text)


def remasked(line: Released, more: Iterable[tuple[Span, str]]) -> Released:
    """The line with further ranges of its cleared text masked; a placeholder that is touched is taken in whole."""
    rebuilt = _rebuilt(line)
    if rebuilt is None:
        masks = [Mask(span.start, span.end, text) for span, text in more]
        return Released(redaction.apply(line.text, masks).text)
    back = Map(tuple(Piece(piece.target, piece.source, piece.kept) for piece in rebuilt.map.pieces))
    raw = "".join(
        piece.target.of(line.text) if piece.kept else "\0" * len(piece.source) for piece in rebuilt.map.pieces
    )
    found = ((redaction.carried(span, back), text) for span, text in more)
    masks = [*line.masks, *(Mask(span.start, span.end, text) for span, text in found if span)]
    return Released(redaction.apply(raw, masks).text, redaction.settled(raw, masks))


def scrubbed(
    earlier: Released, later: Released | None, is_hidden: Callable[[str], bool], sizes: Sequence[int]
) -> str:
    """The cleared text of an older release without what the newer one masks: a filler for every sign of it.

    The text stays as long as it was, so that ranges of it can still be carried. Where both come from the same
    raw line, the newer masks tell what goes. Where the line was rewritten or is gone, words go that are
    masked anywhere in the newer release (`is_hidden` tells the plain form of one to `sizes` words).
    """
    if earlier == later:
        return earlier.text
    before, after = _rebuilt(earlier), _rebuilt(later) if later is not None else None
    if before is not None and after is not None and _is_same_line(before, after):
        gone = [
            span
            for piece in after.map.pieces
            if not piece.kept
            for span in _still_shown(before, piece.source)
        ]
    else:
        gone = list(phrases.places(earlier.text, is_hidden, sizes))
    text = list(earlier.text)
    for span in gone:
        text[span.start : span.end] = FILLER * len(span)
    return "".join(text)


def _still_shown(line: Redacted, raw: Span) -> Iterator[Span]:
    for piece in line.map.pieces:
        if piece.kept and piece.source.overlaps(raw):
            moved = piece.target.start - piece.source.start
            start, end = max(raw.start, piece.source.start), min(raw.end, piece.source.end)
            yield Span(start + moved, end + moved)


def _rebuilt(line: Released) -> Redacted | None:
    """The line with the way from its raw text; None when text and masks do not fit together."""
    pieces: list[Piece] = []
    raw = shown = 0
    for mask in line.masks:
        kept = mask.start - raw
        if kept < 0 or line.text[shown + kept : shown + kept + len(mask.text)] != mask.text:
            return None
        pieces.extend(_kept(raw, shown, kept))
        shown += kept
        pieces.append(Piece(Span(mask.start, mask.end), Span(shown, shown + len(mask.text)), kept=False))
        raw, shown = mask.end, shown + len(mask.text)
    pieces.extend(_kept(raw, shown, len(line.text) - shown))
    return Redacted(line.text, Map(tuple(pieces)))


def _kept(raw: int, shown: int, length: int) -> Iterator[Piece]:
    if length:
        yield Piece(Span(raw, raw + length), Span(shown, shown + length), kept=True)


def _is_same_line(one: Redacted, other: Redacted) -> bool:
    """As far as anybody can see, both releases come from the same raw line."""
    if _raw_length(one) != _raw_length(other):
        return False
    return all(
        _agree(a.of(one.text), b.of(other.text))
        for a, b in (
            (piece.source, piece.target) for piece in redaction.between(one, other).pieces if piece.kept
        )
    )


def _agree(one: str, other: str) -> bool:
    return len(one) == len(other) and all(a == b or FILLER in (a, b) for a, b in zip(one, other, strict=True))


def _raw_length(line: Redacted) -> int:
    return max((piece.source.end for piece in line.map.pieces), default=0)


def _only_place(words: str, text: str) -> Span | None:
    at = text.find(words) if words else -1
    if at < 0 or text.find(words, at + 1) >= 0:
        return None
    return Span(at, at + len(words))
