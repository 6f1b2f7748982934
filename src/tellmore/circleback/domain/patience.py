"""How long a slip stays closed after wrong words: free at first, then doubling, never for ever.

It counts by slip and by device. A whole school shares one address, so addresses are never counted.
"""

from __future__ import annotations

from datetime import datetime, timedelta

FREE_TRIES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)


def wait_after(failures: int) -> timedelta:
    """How long to wait after this many wrong tries in a row."""
    if failures < FREE_TRIES:
        return timedelta(0)
    doublings: int = min(failures - FREE_TRIES, 12)
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << doublings))


def closed_until(failures: int, now: datetime) -> datetime | None:
    wait = wait_after(failures)
    return now + wait if wait else None
