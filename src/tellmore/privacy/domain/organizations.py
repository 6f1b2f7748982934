"""Churches, shops, clubs and employers: "Grace Church", "works at Taco Palace"."""

from __future__ import annotations

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.proper import proper_before
from tellmore.privacy.domain.tokens import Hit, Tokens


def organization_after(t: Tokens, i: int) -> Hit | None:
    """ "Grace Church", "Mercy Hospital", "Boys & Girls Club"; in small letters only behind a real name."""
    first = proper_before(t, i)
    if (
        first == i
        and t.forms[i] in cue("denominations")
        and t.kinds[i] & t.kinds[i - 1] & k.CAP
        and not t.opens(i - 1)
    ):
        return Hit(t.starts[i - 1], t.end(i), "ORGANIZATION", False, "organization")  # "First Baptist"
    if t.forms[i] in cue("plain-head") and not t.kinds[i] & k.CAP and (plain := behind_at(t, i)) < i:
        return Hit(t.starts[plain], t.end(i), "ORGANIZATION", False, "organization")
    names = [t.kinds[j] for j in range(first, i)]
    known = any(n & (k.NAME | k.UNKNOWN | k.TOWN | k.TOPONYM_BEFORE | k.TOPONYM) for n in names)
    known = known or " & " in t.text[t.starts[first] : t.starts[i]]
    if not names or t.forms[first] in cue("no-school"):
        return None
    if all(n & k.LEAVE and not n & k.NAME for n in names) and not _is_long_name(t, first, i):
        return None
    if t.loud(i) or not all(n & (k.SHAPED | k.PARTICLE | k.FUNCTION) for n in names):
        sure = False
        if not known or t.forms[i] not in cue("organization-strong"):
            return None
    else:
        sure = True
        if not known and (not t.kinds[i] & k.SHAPED or t.forms[i] in cue("organization-weak")):
            return None
        if t.opens(first) and not names[0] & (k.NAME | k.UNKNOWN | k.TOPONYM_BEFORE):
            first += 1
    return Hit(t.starts[first], t.end(i), "ORGANIZATION", sure, "organization") if first < i else None


def behind_at(t: Tokens, i: int) -> int:
    """ "pastor at true vine missionary baptist": where the plain words between "at" and the head begin, if any does."""
    first, stops = i, k.FUNCTION | k.DIGITS | k.SAID
    while first > 0 and i - first < 4 and t.joined(first - 1):
        if t.kinds[first - 1] & stops and t.forms[first - 1] not in ("new", "old", "first", "last", "good"):
            break
        first -= 1
    article = 1 if t.forms[first - 1] in ("the", "el", "la", "our") else 0
    behind = t.forms[first - 1 - article] in cue("before-plain-heads")
    words = range(first, i)
    begins = t.gap(first - 1) != " " and i - first > 1
    begins = begins and not any(t.kinds[j] & k.KIN or t.forms[j] in cue("person-verb-after") for j in words)
    told = any(t.forms[j] not in cue("plain-before") and not t.kinds[j] & k.LEAVE for j in range(first, i))
    return first if (behind or begins) and told else i


def _is_long_name(t: Tokens, first: int, i: int) -> bool:
    """ "Hmong American Partnership": three capitals inside a sentence name one, whatever the words are."""
    capitals = all(t.kinds[j] & k.CAP for j in range(first, i + 1))
    return capitals and i - first > 1 and not t.opens(first) and not t.loud(i)
