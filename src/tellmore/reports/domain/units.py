"""Which spread of a theme is told beside its support: schools and districts, by the name of a criterion."""

from __future__ import annotations

from collections.abc import Mapping

_KNOWN: Mapping[str, tuple[str, ...]] = {
    "district": ("district", "distrito"),
    "school": ("school", "escuela", "campus", "plantel"),
    "site": ("site", "sede"),
}


def unit_of(criterion: str) -> str:
    """A key of the units that `support_sentence` counts; "" where the criterion is not a place."""
    said = frozenset(criterion.casefold().split())
    return next((unit for unit, names in _KNOWN.items() if said & frozenset(names)), "")
