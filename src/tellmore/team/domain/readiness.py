"""When somebody is ready to listen: every item of the checklist, by their own word."""

from __future__ import annotations

from collections.abc import Collection

ITEMS = ("purpose", "protocol", "script", "notes", "bias", "distress", "practice")


def is_ready(done: Collection[str]) -> bool:
    return all(item in done for item in ITEMS)


def missing(done: Collection[str]) -> tuple[str, ...]:
    """What is left, in the order in which it is best done."""
    return tuple(item for item in ITEMS if item not in done)
