"""A register: rooms upstairs that hold conversations say how many people each category has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from tellmore.sampling.domain.coverage import Counts

Counter = Callable[[UUID], Mapping[UUID, Counts]]
_counters: list[Counter] = []


def register_counter(counter: Counter) -> None:
    if counter not in _counters:
        _counters.append(counter)


def counts_of(study_id: UUID) -> dict[UUID, Counts]:
    """Category id → people along the way, gathered from every room that registered."""
    found: dict[UUID, Counts] = {}
    for counter in _counters:
        for category, counts in counter(study_id).items():
            known = found.get(category, Counts())
            found[category] = Counts(
                known.planned + counts.planned,
                known.agreed + counts.agreed,
                known.heard + counts.heard,
                known.cleared + counts.cleared,
            )
    return found
