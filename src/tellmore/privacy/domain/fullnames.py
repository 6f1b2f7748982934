"""How far a name reaches: family names, particles and initials belong to it."""

from __future__ import annotations

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.tokens import Tokens

REACH = 4
HEADS_OF_NAMES = k.HEADS & ~k.STREET_AFTER


def extent(t: Tokens, i: int) -> int:
    """The last word of the name that begins at word i: family names, particles and initials belong to it."""
    last = i
    lower = bool(t.kinds[i] & k.LOWER) or bool(t.kinds[i] & k.CAPS and t.loud(i))
    while last + 1 < len(t.words) and last - i < REACH:
        if t.gap(last) == ". " and t.kinds[last] & k.INITIAL:
            pass
        elif not t.joined(last) or t.possessive(last):
            break
        if _continues(t, last + 1, lower) or (t.gap(last) == "-" and t.kinds[last + 1] & k.CAP):
            last += 1
        elif (
            t.kinds[last + 1] & k.PARTICLE
            and t.joined(last + 1)
            and _continues_after_particle(t, last + 2, lower)
        ):
            last += 2
        elif (
            t.forms[last + 1] in ("de", "von", "van")
            and t.forms[last + 2] in ("la", "los", "las", "der", "den")
            and _continues_after_particle(t, last + 3, lower)
        ):
            last += 3
        else:
            break
    return last


def _continues(t: Tokens, j: int, lower: bool) -> bool:
    kind = t.kinds[j]
    if kind & (k.HEADS | k.TOPONYM) and not (
        kind & k.FAMILY
        and not kind & HEADS_OF_NAMES
        and t.kinds[j - 1] & k.GIVEN
        and not t.kinds[j - 1] & k.TOPONYM_BEFORE
    ):
        return False
    if kind & k.INITIAL and t.forms[j] not in ("i", "y"):
        return True
    if kind & (k.LEAVE | k.FUNCTION) and not (kind & k.FAMILY and kind & k.CAP and not kind & k.LEAVE):
        return False
    if lower:
        return bool(kind & k.NAME) and not kind & k.WORD
    return bool(kind & k.SHAPED) and bool(kind & (k.NAME | k.UNKNOWN)) and not kind & k.SAID


def _continues_after_particle(t: Tokens, j: int, lower: bool) -> bool:
    kind = t.kinds[j]
    if lower:
        return bool(kind & k.FAMILY) and not kind & k.WORD and not kind & k.TOWN
    return bool(kind & k.CAP) and not kind & (k.LEAVE | k.FUNCTION | k.REGION)
