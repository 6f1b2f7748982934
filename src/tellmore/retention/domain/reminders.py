"""When to remind a team of the day on which its keys are destroyed."""

from __future__ import annotations

from datetime import date

AHEAD = 21  # days


def days_left(shred_on: date | None, today: date) -> int | None:
    """Days until the keys go, 0 on the day itself and after it; None when it is too early to speak of it."""
    if shred_on is None or (shred_on - today).days > AHEAD:
        return None
    return max(0, (shred_on - today).days)


def is_due(shred_on: date | None, today: date) -> bool:
    return shred_on is not None and shred_on <= today
