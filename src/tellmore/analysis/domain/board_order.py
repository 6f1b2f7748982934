"""Order keys: short texts that sort like the cards, with always room for one more in between.

A key is six digits in base 36, then a fraction. Adding at either end counts the digits up or down, so
keys stay short over any number of cards; only putting between two neighbours lengthens the fraction.
Digits and small letters alone sort alike in Python, in a browser and in every database.
"""

from __future__ import annotations

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WHOLE = 6
_MIDDLE = len(DIGITS) ** _WHOLE // 2


def between(before: str, after: str) -> str:
    """A key greater than `before` and less than `after`; an empty one stands for the open end."""
    if before and after and before >= after:
        raise ValueError(f"no room between {before!r} and {after!r}")
    if not before and not after:
        return _digits(_MIDDLE)
    if not after:
        return _digits(_number(before) + 1)
    if not before:
        return _digits(_number(after) - 1)
    return _inside(before, after)


def _inside(before: str, after: str) -> str:
    low, high = _number(before), _number(after)
    if low == high:
        return before[:_WHOLE] + _fraction(before[_WHOLE:], after[_WHOLE:])
    if high - low > 1:
        return _digits((low + high) // 2)
    if after[_WHOLE:]:
        return after[:_WHOLE]
    return before[:_WHOLE] + _above(before[_WHOLE:])


def _fraction(before: str, after: str) -> str:
    """Digits behind the point, strictly between. Never ends in zero, so there is always room below."""
    shared = 0
    while after[shared] == (before[shared] if shared < len(before) else "0"):
        shared += 1
    head, before, after = after[:shared], before[shared:], after[shared:]
    low, high = DIGITS.index(before[0]) if before else 0, DIGITS.index(after[0])
    if high - low > 1:
        return head + DIGITS[(low + high) // 2]
    if len(after) > 1:
        return head + after[0]
    return head + DIGITS[low] + _above(before[1:])


def _above(before: str) -> str:
    """Digits behind the point, greater than these: halfway to the top at the first place with room."""
    full = len(before) - len(before.lstrip(DIGITS[-1]))
    low = DIGITS.index(before[full]) if full < len(before) else 0
    return before[:full] + DIGITS[(low + len(DIGITS)) // 2]


def _number(key: str) -> int:
    return int(key[:_WHOLE], 36)


def _digits(number: int) -> str:
    digits = ""
    for _ in range(_WHOLE):
        number, last = divmod(number, len(DIGITS))
        digits = DIGITS[last] + digits
    return digits
