"""Fine, look again, or too few: what a circle and the details of a quote come to, and what would help."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from tellmore.reports.domain.hallway.circle import Basis, Chosen, Circle, People, circle_of
from tellmore.reports.domain.hallway.marks import Detail

ROOM = 5
"""An assumed number counts as enough by itself from this many times the minimum. It is our own caution and
comes from no study: four of five expected people would have to be missing before the minimum was."""
MOST_LISTED = 12
"""More categories than this beside one quote are thinned one by one instead of in every combination."""


class Verdict(StrEnum):
    """In plain words on the screen."""

    FINE = "fine"
    LOOK = "look"
    FEW = "few"


class Why(StrEnum):
    """Reasons of a verdict, weightiest first."""

    TOO_FEW = "too_few"
    TOO_FEW_HEARD = "too_few_heard"  # without counts: the categories are left off by themselves
    ONLY_ONE = "only_one"  # the quote says itself that nobody else fits
    MAYBE_FEW = "maybe_few"  # enough if nothing depends on anything; it can be fewer
    LONE_HEARD = "lone_heard"  # of all who were heard, one
    CONTRADICTS = "contradicts"
    DETAILS = "details"


@dataclass(frozen=True, slots=True)
class Result:
    verdict: Verdict
    circle: Circle
    reasons: tuple[Why, ...]


def is_too_few(circle: Circle, minimum: int) -> bool:
    """True when the categories cannot stand beside the quote: fewer people share them than the minimum.

    An assumed number is taken at its expectation, and at its upper bound when there is none.
    """
    if circle.basis is Basis.EVERYONE:
        return False
    if circle.basis is Basis.HEARD:
        return circle.heard < minimum
    reached = circle.likely if circle.likely is not None else circle.high
    return (reached or 0) < minimum


def is_uncertain(circle: Circle, minimum: int) -> bool:
    """True when an assumed number is enough, but not by so much that one can rely on it."""
    if circle.basis is not Basis.ASSUMED or is_too_few(circle, minimum):
        return False
    return circle.low < minimum and (circle.likely is None or circle.likely < ROOM * minimum)


def result_of(circle: Circle, details: Collection[Detail], minimum: int) -> Result:
    """What a person should know before these words are published beside these categories."""
    told = (
        (Why.TOO_FEW, circle.basis is not Basis.HEARD and is_too_few(circle, minimum)),
        (Why.TOO_FEW_HEARD, circle.basis is Basis.HEARD and is_too_few(circle, minimum)),
        (Why.ONLY_ONE, any(one.one for one in details)),
        (Why.MAYBE_FEW, is_uncertain(circle, minimum)),
        (Why.LONE_HEARD, bool(circle.chosen) and circle.basis is not Basis.HEARD and circle.heard == 1),
        (Why.CONTRADICTS, circle.contradicts),
        (Why.DETAILS, any(not one.one for one in details)),
    )
    reasons = tuple(why for why, holds in told if holds)
    if Why.TOO_FEW in reasons:
        return Result(Verdict.FEW, circle, reasons)
    weighs = [why for why in reasons if why is not Why.TOO_FEW_HEARD]
    return Result(Verdict.LOOK if weighs else Verdict.FINE, circle, reasons)


def fewer(
    order: Sequence[str], people: People, minimum: int, *, beside: Chosen = frozenset(), most: int = 3
) -> tuple[Circle, ...]:
    """Which of the categories in `order` may stay: the largest choices that reach the minimum, best first.

    Among choices of one size those that are certain come first, then those with more people, then the
    team's own order. `beside` stands beside the voice anyway. The last one, with none of them, always does.
    This is generalisation by leaving out (Sweeney 2002, "Achieving k-anonymity privacy protection using
    generalization and suppression").
    """
    pool = list(order)
    while len(pool) > MOST_LISTED:
        pool.remove(min(pool, key=lambda one: people.counts.get(one, 0)))
    for size in range(len(pool), 0, -1):
        found = [circle_of(frozenset(some) | beside, people) for some in combinations(pool, size)]
        good = [circle for circle in found if not is_too_few(circle, minimum)]
        if good:
            good.sort(key=lambda c: (is_uncertain(c, minimum), -(c.likely or c.high or c.heard)))
            return tuple(good[:most])
    return (circle_of(beside, people),)
