"""Where the identifiers planted in a note stand in a text: as words of their own, the longest first.

"Emi" is not found in "Emiliano", and "Dez" not a second time inside "Little Dez".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tellmore.interop.demo.study import Identifier
from tellmore.kernel.spans import Span


def standing_in(text: str, identifiers: Iterable[Identifier]) -> tuple[tuple[Span, Identifier], ...]:
    """Each place with its identifier, in the order of the text; no two places overlap."""
    places: list[tuple[Span, Identifier]] = []
    for identifier in sorted(identifiers, key=lambda one: len(one.text), reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(identifier.text)}(?!\w)", text):
            span = Span(*match.span())
            if not any(span.overlaps(taken) for taken, _ in places):
                places.append((span, identifier))
    return tuple(sorted(places, key=lambda place: place[0]))
