"""Addresses with a street word: "1420 W. Alder St", "calle 5 de mayo #23"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.proper import proper_before
from tellmore.privacy.domain.tokens import Hit, Tokens

ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)\Z")


def street_after(t: Tokens, i: int) -> Hit | None:
    """ "1420 W. Alder St", "on maple avenue", "5th and Main" needs its street word."""
    form = t.forms[i]
    first = i
    while first > 0 and i - first < 5:
        gap = t.gap(first - 1)
        kind = t.kinds[first - 1]
        if gap not in (" ", ". ") or (
            gap == ". " and t.forms[first - 1] not in cue("direction") | {"st", "mt", "ft"}
        ):
            break
        if kind & k.DIGITS:
            first -= 1
            if t.text[t.starts[first] : t.end(first)].isdigit():
                break
            continue
        if (
            kind & k.FUNCTION
            and t.forms[first - 1] not in ("st", "martin", "la", "el", "los", "las", "old", "long")
        ) or t.forms[first - 1] in ("the", "my", "our", "your", "mi"):
            break
        if kind & k.FILLER and not kind & (k.CAP | k.TOPONYM | k.TOPONYM_BEFORE):
            break
        first -= 1
    if first == i:
        return None
    head = t.text[t.starts[first] : t.end(first)]
    if form == "way" and t.forms[i - 1] in ("one", "each", "any", "long", "other"):
        return None
    if head[0].isdigit():
        if (head.isdigit() and first + 1 < i) or (
            not head.isdigit() and form in cue("street-small") | {"st", "dr", "way", "place", "pl"}
        ):
            return Hit(t.starts[first], t.end(i), "ADDRESS", True, "street")
        return None
    if ORDINAL.match(t.forms[i - 1]) and form in cue("street-small") | {"st", "dr", "way", "place", "pl"}:
        return Hit(t.starts[first], t.end(i), "ADDRESS", True, "street")
    first = proper_before(t, i, 3)
    if (
        first == i
        and form in cue("street-small")
        and t.forms[i - 2] in ("on", "off", "at", "near", "by", "down", "up", "past", "along")
        and not t.kinds[i - 1] & (k.FILLER | k.FUNCTION)
        and t.forms[i - 1] not in cue("plain-street")
    ):
        first = i - 1
    if first == i and form in cue("street-small") and t.forms[i - 3] in ("on", "off") and t.joined(i - 2):
        first = (
            i - 2 if not any(t.kinds[j] & k.FUNCTION and t.forms[j] != "old" for j in (i - 2, i - 1)) else i
        )
    if first == i or (t.opens(first) and not t.kinds[first] & (k.NAME | k.UNKNOWN)):
        return None
    capital = all(t.kinds[j] & k.SHAPED for j in range(first, i + 1)) and not t.loud(i)
    if form in cue("street-small") and (
        capital or t.forms[first - 1] in ("on", "off", "near", "down", "at", "and", "by", "in", "of")
    ):
        return Hit(t.starts[first], t.end(i), "ADDRESS", capital, "street")
    placed = t.forms[first - 1] in ("on", "off", "at", "past")
    only_a_name = all(
        t.kinds[j] & (k.NAME | k.UNKNOWN) and not t.kinds[j] & (k.WORD | k.TYPO) for j in range(first, i)
    )
    if form == "st" and only_a_name and not t.kinds[i + 1] & (k.NAME | k.UNKNOWN | k.WORD_NAME):
        return Hit(t.starts[first], t.end(i), "ADDRESS", False, "street")  # "past gurney st"
    if capital and placed and form in ("square", "row"):
        return Hit(t.starts[first], t.end(i), "ADDRESS", False, "street")
    if capital and form in ("st", "dr", "way", "place", "pl", "highway", "hwy", "loop", "pike"):
        return Hit(t.starts[first], t.end(i), "ADDRESS", False, "street")
    return None


DIRECTIONS = frozenset(("n", "s", "e", "w", "north", "south", "east", "west"))
CROSSES = frozenset(("and", "y"))


def without_street_word(t: Tokens) -> Iterator[Hit]:
    """ "400 w main", "at pine and 3rd", "near 5th & grand": a number, and no word that says street."""
    for i in [i for i in t.marked if t.kinds[i] & k.DIGITS]:
        if (t.forms[i + 1] in DIRECTIONS and t.gap(i) == " " and (hit := _numbered(t, i))) or (
            ORDINAL.match(t.forms[i]) and (hit := _crossing(t, i))
        ):
            yield hit


def _numbered(t: Tokens, i: int) -> Hit | None:
    form, word = t.forms[i], i + 2
    plain = t.kinds[word] & (k.FUNCTION | k.SAID | k.DIGITS) or t.forms[word] in cue("school-things")
    if t.kinds[word + 1] & k.STREET_AFTER and t.gap(word) == " ":
        return None
    if not form.isdigit() or not 2 <= len(form) <= 5 or plain or len(t.forms[word]) < 3:
        return None
    if t.gap(i + 1) not in (" ", ". ") or t.gap(i - 1)[-1:] in (":", "$", "#", "/", "."):
        return None
    return Hit(t.starts[i], t.end(word), "ADDRESS", False, "street")


def _crossing(t: Tokens, i: int) -> Hit | None:
    for first, last, word in ((_other(t, i, -1), i, _other(t, i, -1)), (i, _other(t, i, 1), _other(t, i, 1))):
        if word < 0 or t.forms[first - 1] not in BEFORE_CROSSINGS or t.forms[last + 1] in cue("no-crossing"):
            continue
        kind = t.kinds[word]
        if (
            kind & (k.FUNCTION | k.LEAVE | k.SAID | k.DIGITS)
            or t.forms[word] in cue("no-crossing")
            or len(t.forms[word]) < 3
        ):
            continue
        told = t.forms[first - 1] in ("at", "by", "near", "off") or t.forms[first - 2] in (
            "corner",
            "esquina",
        )
        if word < i or told or kind & (k.NAME | k.TOPONYM_BEFORE | k.TOPONYM | k.UNKNOWN | k.CAP):
            return Hit(t.starts[first], t.end(last), "ADDRESS", False, "crossing")
    return None


def _other(t: Tokens, i: int, way: int) -> int:
    """The word across "and" or "&" from word i, before or behind it; -1 when there is none."""
    near = i + way
    if t.gap(min(i, near)).strip() == "&":
        return near
    far = near + way
    joined = t.gap(min(i, near)) == t.gap(min(near, far)) == " "
    return far if joined and t.forms[near] in CROSSES else -1


BEFORE_CROSSINGS = frozenset(("at", "on", "by", "near", "off", "of", "to", "en", "past"))


def street_before(t: Tokens, i: int) -> Hit | None:
    """ "Calle Olmo 14", "av. 5 de mayo #23", "col. Centro"."""
    last = i
    if (
        t.forms[i]
        in ("col", "av", "avda", "privada", "barrio", "paseo", "callejon", "carretera", "camino", "colonia")
        and t.opens(i)
        and t.forms[i] not in ("col", "av", "avda")
    ):
        return None
    while t.gap(last) in (" ", ". ", " #", ", ", " # ") and last - i < 6:
        kind, gap = t.kinds[last + 1], t.gap(last)
        if gap == ", " and not kind & k.DIGITS:
            break
        if (
            kind & k.DIGITS
            or (last == i and t.forms[last + 1] in cue("direction"))
            or (
                kind & k.SHAPED
                and not t.loud(last + 1)
                and not (
                    gap == ". " and last > i and t.opens(last + 1) and t.forms[last] not in ("av", "col")
                )
            )
        ):
            last += 1
        elif (
            t.forms[last + 1] in ("de", "del", "la", "los", "las", "el")
            and t.kinds[last + 2] & (k.SHAPED | k.DIGITS | k.TOWN | k.FAMILY)
            and (last > i or t.kinds[last + 2] & k.SHAPED)
        ):
            last += 2
        elif (kind & k.LOWER and (kind & k.NAME and not kind & k.WORD)) or (
            t.forms[last] == "de" and kind & k.LEAVE
        ):
            last += 1
        elif (
            kind & k.LOWER
            and last == i
            and t.forms[i] in ("calle", "avenida", "colonia", "col")
            and t.kinds[last + 2] & k.DIGITS
            and not kind & k.FUNCTION
        ):
            last += 2
        else:
            break
    if last == i and t.forms[i] in ("calle", "avenida") and t.forms[i + 1] in cue("spelled-numbers"):
        last = i + 1
    if t.forms[last] in ("de", "del", "la") or last == i:
        return None
    type = "ADDRESS" if t.forms[i] not in ("colonia", "col", "barrio", "fraccionamiento") else "LOCATION"
    return Hit(t.starts[i], t.end(last), type, True, "calle")
