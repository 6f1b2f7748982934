"""How few people share what stands beside a quote: an exact number, or bounds and an expectation.

k-anonymity (Sweeney 2002, "k-anonymity: a model for protecting privacy") asks that everybody is one of at
least k who look alike. Schools rarely know how many people are in two categories at once; from the number
in each alone, Fréchet (1935, "Généralisations du théorème des probabilités totales") gives how few and how
many it can be, and independence gives an expectation that may be wrong in either direction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations

Chosen = frozenset[str]


class Basis(StrEnum):
    """Where a number comes from."""

    EVERYONE = "everyone"  # no category stands beside the quote
    COUNTED = "counted"  # the team knows exactly how many there are
    ASSUMED = "assumed"  # worked out from the size of each category alone
    HEARD = "heard"  # no counts: only the people who were heard are known


@dataclass(frozen=True, slots=True)
class People:
    """What is known about a population. Keys are ids of categories.

    `counts`: people in each category that has a number. `criteria`: the categories of each criterion.
    `together`: combinations that somebody counted. `heard`: the categories of everybody who was heard.
    """

    counts: Mapping[str, int]
    criteria: tuple[Chosen, ...] = ()
    together: Mapping[Chosen, int] = field(default_factory=dict)
    heard: tuple[Chosen, ...] = ()

    @property
    def everyone(self) -> int | None:
        """The population: the largest sum over a criterion whose categories all have a number.

        The largest is the careful choice: more people outside a category make fewer in two at once.
        """
        sums = [
            sum(self.counts[one] for one in criterion)
            for criterion in self.criteria
            if criterion and criterion <= self.counts.keys()
        ]
        return max(sums, default=None)


@dataclass(frozen=True, slots=True)
class Circle:
    """The people who share a set of categories.

    `low` and `high` are certain, whatever depends on what; `likely` is exact when `basis` is counted and
    the expectation under independence when it is assumed, None when it cannot be told. `heard` is how many
    of those heard share the categories. `missing`: categories without a number.
    """

    chosen: Chosen
    basis: Basis
    low: int
    likely: int | None
    high: int | None
    heard: int
    missing: Chosen = frozenset()

    @property
    def contradicts(self) -> bool:
        """More people were heard than there can be: a number is out of date."""
        return self.basis is not Basis.HEARD and self.high is not None and self.heard > self.high


def circle_of(chosen: Chosen, people: People) -> Circle:
    """The circle of people who share all of `chosen`."""
    heard = sum(chosen <= one for one in people.heard)
    everyone = people.everyone
    if not chosen:
        return Circle(chosen, Basis.EVERYONE, everyone or 0, everyone, everyone, heard)
    exact = people.together.get(chosen, people.counts.get(next(iter(chosen))) if len(chosen) == 1 else None)
    if exact is not None:
        return Circle(chosen, Basis.COUNTED, exact, exact, exact, heard)
    missing = chosen - people.counts.keys()
    if missing:
        return Circle(chosen, Basis.HEARD, 0, None, None, heard, missing)
    return _assumed(chosen, people, everyone, heard)


def _assumed(chosen: Chosen, people: People, everyone: int | None, heard: int) -> Circle:
    known = {frozenset([one]): people.counts[one] for one in chosen}
    known |= {pair: count for pair, count in people.together.items() if pair < chosen}
    high = min(known.values())
    if everyone is None:
        return Circle(chosen, Basis.ASSUMED, 0, None, high, heard)
    low = max(
        0,
        sum(people.counts[one] for one in chosen) - (len(chosen) - 1) * everyone,
        *(
            known[one] + known[other] - everyone
            for one, other in combinations(known, 2)
            if one | other == chosen
        ),
    )
    return Circle(chosen, Basis.ASSUMED, low, _expected(chosen, known, everyone, high), high, heard)


def _expected(chosen: Chosen, known: Mapping[Chosen, int], everyone: int, high: int) -> int:
    """Whole people, rounded down. A combination that was counted stands for its categories; of several the smallest."""
    rest, share = set(chosen), 1.0
    for group, count in sorted(known.items(), key=lambda one: (-len(one[0]), one[1], sorted(one[0]))):
        if group <= rest:
            share *= min(1.0, count / everyone) if everyone else 0.0
            rest -= group
    return min(high, int(share * everyone + 1e-9))
