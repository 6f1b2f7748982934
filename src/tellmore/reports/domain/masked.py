"""Text in pieces: words as said, and masks such as "[student A]" where a name stood."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MASK = re.compile(r"\[[^\W\d_][^\[\]\n]{0,39}\]")


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    is_mask: bool = False


def pieces(text: str) -> tuple[Piece, ...]:
    """The same text, cut at its masks; joined again it is the text."""
    result: list[Piece] = []
    at = 0
    for mask in _MASK.finditer(text):
        if mask.start() > at:
            result.append(Piece(text[at : mask.start()]))
        result.append(Piece(mask.group(), is_mask=True))
        at = mask.end()
    if at < len(text):
        result.append(Piece(text[at:]))
    return tuple(result)
