"""How far conversations reach the people a team set out to hear."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """Where one category stands against its target."""

    NO_TARGET = "no_target"
    UNHEARD = "unheard"  # nobody yet, although somebody should be
    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Counts:
    """People (seats) of one category along the way."""

    planned: int = 0
    agreed: int = 0
    heard: int = 0
    cleared: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """One category, its range, and whether it is one of the groups most needed (M16)."""

    key: str
    at_least: int | None
    at_most: int | None
    is_focal: bool = False
    population: int | None = None


def reach(target: Target, counts: Counts) -> Reach:
    """Where the heard (not the planned) stand; a focal group without a target still wants one voice."""
    least = target.at_least if target.at_least is not None else (1 if target.is_focal else None)
    if least is None and target.at_most is None:
        return Reach.NO_TARGET
    if least and counts.heard == 0:
        return Reach.UNHEARD
    if least is not None and counts.heard < least:
        return Reach.BELOW
    if target.at_most is not None and counts.heard > target.at_most:
        return Reach.ABOVE
    return Reach.WITHIN


def still_wanted(target: Target, counts: Counts) -> int:
    """How many conversations are missing that are not even planned."""
    return max(0, (target.at_least or 0) - counts.planned)


def unheard(targets: Iterable[tuple[Target, Counts]]) -> tuple[str, ...]:
    """Keys of categories that must be named before anybody says “students say” (M17)."""
    return tuple(target.key for target, counts in targets if reach(target, counts) is Reach.UNHEARD)
