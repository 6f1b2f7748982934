"""The small-cell guard: the only door through which a count of interviewees leaves.

A count is shown when nobody can be picked out by it, not even by subtracting what is shown from a total.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

USUAL_MINIMUM = 10
"""The most frequent minimum in the states' public reports (NCES 2011-603, Statewide Longitudinal Data
Systems Technical Brief 3: "Statistical Methods for Protecting Personally Identifiable Information in
Aggregate Reporting", 2010)."""


@dataclass(frozen=True, slots=True)
class Together:
    """Groups that may be shown as one, with the people of all of them."""

    labels: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Guarded:
    """What may be told about a count by group. `held` names the groups whose own number stays here."""

    shown: tuple[tuple[str, int], ...]
    held: tuple[str, ...]
    together: Together | None
    total: int | None
    minimum: int

    def count_of(self, label: str) -> int | None:
        return dict(self.shown).get(label)

    @property
    def empty(self) -> tuple[str, ...]:
        """Groups of which nobody was heard, as far as that may be told."""
        return tuple(label for label, count in self.shown if count == 0)


def guarded(
    counts: Mapping[str, int], total: int, minimum: int = USUAL_MINIMUM, *, overlapping: bool = False
) -> Guarded:
    """Counts of people by group, with small groups held back and, with them, whatever would betray them.

    Primary suppression holds back groups of 1 to `minimum` - 1 people. Complementary suppression (NCES
    2011-603) holds back further groups until what is left over from the total says no more than that a
    hidden group may still reach the minimum. `together` generalises instead of suppressing (Sweeney
    2002, "Achieving k-anonymity privacy protection using generalization and suppression").
    An empty group is not a small one: nobody is in it, and whom we did not hear belongs in a report.
    `overlapping`: one person may stand in several groups (languages spoken at home), so that each group
    is looked at together with everybody who is not in it.
    """
    if total < 0 or any(count < 0 for count in counts.values()):
        raise ValueError("a count of people cannot be negative")
    if total < minimum:
        return Guarded((), tuple(counts), None, None, minimum)
    if overlapping or sum(counts.values()) > total:
        return _one_by_one(counts, total, minimum)
    return _partition(counts, total, minimum)


def _one_by_one(counts: Mapping[str, int], total: int, minimum: int) -> Guarded:
    open_counts = {
        label: count
        for label, count in counts.items()
        if not _is_small(count, minimum) and not _is_small(total - count, minimum)
    }
    held = tuple(label for label in counts if label not in open_counts)
    return Guarded(tuple(open_counts.items()), held, None, total, minimum)


def _partition(counts: Mapping[str, int], total: int, minimum: int) -> Guarded:
    rest = total - sum(counts.values())  # people in none of the groups: never shown, yet left over
    hidden = _hidden(counts, rest, minimum)
    if hidden is None:
        # Even all groups together are too thin a veil; which ones are empty would tell the others.
        return Guarded((), tuple(counts), None, total, minimum)
    shown = tuple((label, count) for label, count in counts.items() if label not in hidden)
    held = tuple(label for label in counts if label in hidden)
    return Guarded(shown, held, _together(counts, held, rest), total, minimum)


def _hidden(counts: Mapping[str, int], rest: int, minimum: int) -> frozenset[str] | None:
    """The groups to hold back, as few and as small as will do; None when no choice will do."""
    hidden = {label for label, count in counts.items() if _is_small(count, minimum)}
    if not hidden and not _is_small(rest, minimum):
        return frozenset()
    spare = sorted((count, label) for label, count in counts.items() if count >= minimum)
    while not _veils([*(counts[label] for label in hidden), rest], minimum):
        if not spare:
            return None
        hidden.add(spare.pop(0)[1])
    return frozenset(hidden)


def _veils(cells: Sequence[int], minimum: int) -> bool:
    """True when each hidden group could, for all a reader can work out, have `minimum` people or more.

    A reader knows the sum of the hidden groups and that none is empty, so the largest a group can be is
    the sum less one person for each of the others.
    """
    filled = [count for count in cells if count > 0]
    return sum(filled) - (len(filled) - 1) >= minimum


def _together(counts: Mapping[str, int], held: Sequence[str], rest: int) -> Together | None:
    if len(held) < 2 or rest != 0:
        return None
    return Together(tuple(held), sum(counts[label] for label in held))


def _is_small(count: int, minimum: int) -> bool:
    return 0 < count < minimum


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many people: who said something, of those who were asked."""

    part: int
    whole: int

    def __post_init__(self) -> None:
        if not 0 <= self.part <= self.whole:
            raise ValueError(f"not a share: {self.part} of {self.whole}")


@dataclass(frozen=True, slots=True)
class GuardedShares:
    """Shares by group. Groups that were held back appear once, as `together`, or not at all."""

    shown: tuple[tuple[str, Share], ...]
    held: tuple[str, ...]
    together: tuple[tuple[str, ...], Share] | None
    minimum: int


def may_be_counted(part: int, whole: int, minimum: int) -> bool:
    """True when "`part` of `whole` people" points at nobody: enough were asked, and enough said it.

    None of many is a count that may be told; nobody stands behind it.
    """
    return whole >= minimum and not _is_small(part, minimum)


def guarded_shares(
    shares: Mapping[str, Share],
    everybody: Share,
    minimum: int = USUAL_MINIMUM,
    *,
    overlapping: bool = False,
) -> GuardedShares:
    """Shares by group, guarded twice: by how many were asked in a group and by how many of them said it.

    `everybody` is the share over all groups. Both numbers pass `guarded` (NCES 2011-603: minimum group
    size with complementary suppression), and a group that either of them holds back is held back whole,
    because one number of a share gives the other away beside a percentage. Hiding more groups than each
    guard asks for only thickens the veil: a further hidden group adds its people less one. A group of
    which all said it is shown: its size protects its members here.
    """
    if not may_be_counted(everybody.part, everybody.whole, minimum):
        return GuardedShares((), tuple(shares), None, minimum)
    asked = {label: share.whole for label, share in shares.items()}
    said = {label: share.part for label, share in shares.items()}
    guards = [guarded(asked, everybody.whole, minimum, overlapping=overlapping)]
    if everybody.part:
        guards.append(guarded(said, everybody.part, minimum, overlapping=overlapping))
    hidden = {label for cells in guards for label in cells.held}
    held = tuple(label for label in shares if label in hidden)
    shown = tuple((label, share) for label, share in shares.items() if label not in hidden and share.whole)
    complete = not overlapping and sum(asked.values()) == everybody.whole
    joined = _shared(shares, held, minimum) if complete and sum(said.values()) == everybody.part else None
    return GuardedShares(shown, held, joined, minimum)


def _shared(
    shares: Mapping[str, Share], held: Sequence[str], minimum: int
) -> tuple[tuple[str, ...], Share] | None:
    """The groups held back as one group, when that one is large enough itself."""
    if len(held) < 2:
        return None
    part = sum(shares[label].part for label in held)
    whole = sum(shares[label].whole for label in held)
    return (tuple(held), Share(part, whole)) if may_be_counted(part, whole, minimum) else None
