"""Who may listen to whom: the rule that is never bent, and the ones that deserve a second look."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Concern(StrEnum):
    """Why a pairing is refused (`TEACHES_NOW`) or looked at again (all others)."""

    TEACHES_NOW = "teaches_now"
    OTHER_LANGUAGE = "other_language"
    FULL = "full"
    NOT_READY = "not_ready"


@dataclass(frozen=True, slots=True)
class Listener:
    key: str
    languages: tuple[str, ...]
    capacity: int
    assigned: int
    is_ready: bool


def concerns(
    listener: Listener, *, language: str, teachers: Collection[str], already_theirs: bool = False
) -> tuple[Concern, ...]:
    """All that speaks against this pairing, the refusal first. `mixed` asks for both languages."""
    found: list[Concern] = []
    if listener.key in teachers:
        found.append(Concern.TEACHES_NOW)
    needed = {"en", "es"} if language == "mixed" else {language}
    if not needed <= set(listener.languages):
        found.append(Concern.OTHER_LANGUAGE)
    if not already_theirs and listener.assigned >= listener.capacity:
        found.append(Concern.FULL)
    if not listener.is_ready:
        found.append(Concern.NOT_READY)
    return tuple(found)


def may_listen(found: Collection[Concern]) -> bool:
    """A current teacher never listens to their own student (Inflexion; PRIM&R school research Q&A)."""
    return Concern.TEACHES_NOW not in found
