"""Where a proper name that ends before a head word begins: "Cesar Chavez" before "Elementary"."""

from __future__ import annotations

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.tokens import Tokens

REACH_BACK = 4


def _proper(t: Tokens, j: int) -> bool:
    """Word j can be part of a proper name: capitalised or at least no filler."""
    kind = t.kinds[j]
    if kind & k.DIGITS:
        return False
    if kind & k.SHAPED and not t.loud(j):
        return not (kind & k.FILLER and not kind & (k.TOPONYM | k.NAME | k.TOPONYM_BEFORE)) or (
            not t.opens(j) and not kind & (k.FUNCTION | k.FILLER)
        )
    return False


def _proper_lower(t: Tokens, j: int) -> bool:
    """A small-letter word that can stand in the name of a school or street: a name, a town, a landscape."""
    kind = t.kinds[j]
    if kind & (k.FILLER | k.FUNCTION | k.DIGITS) and not kind & (k.TOPONYM_BEFORE | k.TOPONYM):
        return False
    return bool(kind & (k.NAME | k.UNKNOWN | k.TOWN | k.REGION | k.TOPONYM | k.TOPONYM_BEFORE))


def proper_before(t: Tokens, i: int, reach: int = REACH_BACK) -> int:
    """The first word of the proper name that ends just before word i (i itself when there is none)."""
    first = i
    while first > 0 and i - first < reach:
        gap = t.gap(first - 1)
        if gap not in (" ", "-", ". ", "'s ", "’s ", "s' ", " & ") or (
            gap == ". " and len(t.forms[first - 1]) > 2
        ):
            break
        if _proper(t, first - 1):
            first -= 1
        elif (
            t.forms[first - 1] in ("de", "of", "del", "la", "los", "the", "y", "&")
            and first < i
            and first > 1
            and _proper(t, first - 2)
            and t.forms[first - 1] in ("de", "del", "of")
            and not (
                t.kinds[first - 2] & k.NAME and not t.kinds[first - 2] & k.WORD and t.forms[first - 1] == "of"
            )
        ):
            first -= 2
        else:
            break
    while first < i and t.kinds[first] & k.FILLER and not t.kinds[first] & (k.TOPONYM | k.TOPONYM_BEFORE):
        first += 1
    if first < i:
        return first
    while first > 0 and i - first < 3 and t.gap(first - 1) == " " and _proper_lower(t, first - 1):
        first -= 1
    return first
