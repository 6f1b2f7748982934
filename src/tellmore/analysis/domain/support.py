"""What stands behind a theme: distinct interviews, schools and groups, counted plainly.

These are exact numbers for the team's own board; whatever leaves the team passes the small-cell guard
in reports first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is behind a headline: one session, its school, and the categories it counts for."""

    session: str
    school: str = ""
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """`of_sessions`: all interviews of the study; `groups`: (group, distinct interviews), largest first."""

    headlines: int
    sessions: int
    of_sessions: int
    schools: int
    groups: tuple[tuple[str, int], ...]

    @property
    def is_one_group(self) -> bool:
        """True when two or more interviews all count for one and the same group alone."""
        return self.sessions > 1 and len(self.groups) == 1

    @property
    def is_lone(self) -> bool:
        """A single voice: it cannot vanish, it must be answered."""
        return self.sessions == 1


def support(headlines: Iterable[str], voices: Mapping[str, Voice], *, of_sessions: int) -> Support:
    """The support of a theme that holds these headlines; one nobody knows counts for nothing."""
    behind = [voices[headline] for headline in headlines if headline in voices]
    sessions = {voice.session for voice in behind}
    in_group: dict[str, set[str]] = {}
    for voice in behind:
        for group in voice.groups:
            in_group.setdefault(group, set()).add(voice.session)
    counts = sorted(
        ((group, len(members)) for group, members in in_group.items()), key=lambda g: (-g[1], g[0])
    )
    schools = {voice.school for voice in behind if voice.school}
    return Support(len(behind), len(sessions), of_sessions, len(schools), tuple(counts))


def not_heard(groups: Iterable[str], found: Support) -> tuple[str, ...]:
    """The study's groups none of whose interviews stand behind the theme."""
    present = {group for group, _ in found.groups}
    return tuple(group for group in groups if group not in present)
