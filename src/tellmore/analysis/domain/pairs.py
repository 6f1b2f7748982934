"""Dealing interviews to reading pairs: even loads, and one reader who was not there.

A reader who did the interview remembers what is not in the note; a second one who was not there sees
what is. Nobody reads alone, and the same input always gives the same deal.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tellmore.kernel.errors import Refusal


@dataclass(frozen=True, slots=True)
class Interview:
    """`interviewers` were in the room; `perspective` is whose story it is, so that pairs see a mix."""

    id: str
    interviewers: frozenset[str] = frozenset()
    perspective: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    id: str
    readers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Dealt:
    """`fresh_reader` is False when everyone in the pair was in the room."""

    interview: str
    pair: str
    fresh_reader: bool


class NobodyToRead(Refusal):
    """There is no pair to deal to."""


def paired(readers: Sequence[str]) -> tuple[Pair, ...]:
    """Readers in twos, in their order; one left over joins the last pair."""
    if len(readers) < 2:
        raise NobodyToRead("Reading takes at least two people. Invite one more reader.")
    groups = [list(readers[start : start + 2]) for start in range(0, len(readers), 2)]
    if len(groups[-1]) == 1:
        groups[-2].extend(groups.pop())
    return tuple(Pair(f"pair-{number}", frozenset(group)) for number, group in enumerate(groups, start=1))


def dealt(
    interviews: Sequence[Interview], pairs: Sequence[Pair], *, already: Mapping[str, int] | None = None
) -> tuple[Dealt, ...]:
    """Each interview with its pair; loads differ by one at most, `already` counts earlier deals.

    Even load comes first, then a reader who was not the interviewer, then a mix of perspectives.
    """
    if not pairs:
        raise NobodyToRead("There are no reading pairs yet. Make at least one.")
    load = {pair.id: (already or {}).get(pair.id, 0) for pair in pairs}
    room = _room(load, len(interviews))
    owner = _fresh_owners(sorted(interviews, key=lambda i: i.id), pairs, room)
    return tuple(Dealt(i.id, owner[i.id].id, is_fresh(i, owner[i.id])) for i in interviews)


def is_fresh(interview: Interview, pair: Pair) -> bool:
    return bool(pair.readers - interview.interviewers)


def _room(load: Mapping[str, int], count: int) -> dict[str, int]:
    """How many each pair gets: always one more for the least loaded."""
    room = dict.fromkeys(load, 0)
    waiting = [(held, pair) for pair, held in load.items()]
    heapq.heapify(waiting)
    for _ in range(count):
        held, pair = heapq.heappop(waiting)
        room[pair] += 1
        heapq.heappush(waiting, (held + 1, pair))
    return room


def _fresh_owners(
    interviews: Sequence[Interview], pairs: Sequence[Pair], room: Mapping[str, int]
) -> dict[str, Pair]:
    """As many as possible get a fresh reader: augmenting paths, as in bipartite matching (Kuhn 1955)."""
    holding: dict[str, list[Interview]] = {pair.id: [] for pair in pairs}
    left = [i for i in interviews if not _placed(i, pairs, room, holding)]
    for interview in left:
        # Nobody in any pair with room is fresh, even after exchanges: take the emptiest.
        pair = min(pairs, key=lambda p: (len(holding[p.id]) - room[p.id], p.id))
        holding[pair.id].append(interview)
    by_id = {pair.id: pair for pair in pairs}
    return {i.id: by_id[pair] for pair, held in holding.items() for i in held}


def _placed(
    interview: Interview,
    pairs: Sequence[Pair],
    room: Mapping[str, int],
    holding: dict[str, list[Interview]],
) -> bool:
    """Find it a fresh pair, if need be by moving others along; breadth first, so moves are few."""
    came: dict[str, tuple[str | None, Interview]] = {}
    frontier: deque[tuple[str | None, Interview]] = deque([(None, interview)])
    while frontier:
        coming, moving = frontier.popleft()
        for pair in sorted(pairs, key=lambda p: _preference(moving, p, holding)):
            if pair.id in came or not is_fresh(moving, pair):
                continue
            came[pair.id] = (coming, moving)
            if len(holding[pair.id]) < room[pair.id]:
                _shift(pair.id, came, holding)
                return True
            frontier.extend((pair.id, held) for held in holding[pair.id])
    return False


def _preference(
    interview: Interview, pair: Pair, holding: Mapping[str, Sequence[Interview]]
) -> tuple[int, int, str]:
    held = holding[pair.id]
    return (sum(other.perspective == interview.perspective for other in held), len(held), pair.id)


def _shift(
    end: str, came: Mapping[str, tuple[str | None, Interview]], holding: dict[str, list[Interview]]
) -> None:
    place: str | None = end
    while place is not None:
        source, moving = came[place]
        if source is not None:
            holding[source].remove(moving)
        holding[place].append(moving)
        place = source
