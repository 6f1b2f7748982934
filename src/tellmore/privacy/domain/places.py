"""Towns, regions and landscapes, and which rule looks at which head word."""

from __future__ import annotations

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import cue, folded, lexicon
from tellmore.privacy.domain.organizations import organization_after
from tellmore.privacy.domain.proper import proper_before
from tellmore.privacy.domain.schools import acronym, school_after, school_before, short_school
from tellmore.privacy.domain.signs import organization_before, spanish_sign
from tellmore.privacy.domain.streets import street_after, street_before
from tellmore.privacy.domain.tokens import Hit, Tokens


def phrase(t: Tokens, i: int) -> Hit | None:
    """A place name of several words from the lists."""
    for rest, wide in lexicon().phrases.get((t.forms[i], t.forms[i + 1]), ()):
        last = i + len(rest)
        if last >= len(t.words) or any(t.forms[i + n + 1] != word for n, word in enumerate(rest)):
            continue
        if any(t.gap(j) not in (" ", ". ", "-", ".") for j in range(i, last)):
            continue
        capital = all(
            t.kinds[j] & k.SHAPED for j in range(i, last + 1) if not t.kinds[j] & k.PARTICLE
        ) and not t.loud(i)
        everyday = all(t.kinds[j] & (k.WORD | k.FUNCTION) for j in range(i, last + 1))
        if (
            (capital and t.kinds[last] & k.SHAPED)
            or (wide and not everyday)
            or (not everyday and t.forms[i] not in ("el", "la"))
        ):
            return Hit(t.starts[i], t.end(last), "LOCATION", True, "place")
        if (
            wide
            or folded(t.text[t.starts[i] : t.end(last)]).replace(" ", "-") not in cue("place-doubtful")
            or (
                t.forms[i - 1] in ("in", "from", "to", "near", "en", "desde")
                and t.kinds[i] & (k.TOWN | k.FAMILY | k.GIVEN)
            )
        ):
            return Hit(t.starts[i], t.end(last), "LOCATION", False, "place")
    return None


ARTICLES = frozenset(("la", "el", "los", "las"))
SAINTS = frozenset(("st", "saint", "ft", "fort", "mt", "mount", "san", "santa", "santo"))


def saint(t: Tokens, i: int) -> Hit | None:
    """ "St. Cloud", "Fort Ripley", "Mt Hope": the head of many a town that no list has."""
    after = t.kinds[i + 1]
    if (
        t.gap(i) not in (" ", ". ")
        or not t.kinds[i] & k.CAP
        or not after & k.CAP
        or after & (k.FUNCTION | k.LEAVE)
    ):
        return None
    return Hit(t.starts[i], t.end(i + 1), "LOCATION", False, "saint")


def toponym(t: Tokens, i: int) -> Hit | None:
    """ "Alder Creek", "Sunny Slope Park": a landscape word in capitals with a capital word before it."""
    if not t.kinds[i] & k.CAP or t.loud(i) or i == 0 or t.opens(i):
        return None
    first = proper_before(t, i, 3)
    if first == i or not all(t.kinds[j] & k.CAP for j in range(first, i)):
        return None
    if t.opens(first) and not t.kinds[first] & (k.NAME | k.UNKNOWN | k.TOPONYM_BEFORE):
        return None
    if all(t.kinds[j] & k.LEAVE and not t.kinds[j] & k.NAME for j in range(first, i)):
        return None
    if (
        t.forms[i]
        in (
            "point",
            "view",
            "city",
            "town",
            "gate",
            "run",
            "row",
            "corner",
            "village",
            "spring",
            "field",
            "bridge",
        )
        and not any(t.kinds[j] & (k.NAME | k.UNKNOWN | k.TOWN | k.TOPONYM_BEFORE) for j in range(first, i))
        and (
            t.forms[i] not in ("city", "town", "village")
            or not t.kinds[first - 1] & k.PREP
            or t.kinds[i - 1] & k.LEAVE
        )
    ):
        return None
    last = i
    while t.joined(last) and t.kinds[last + 1] & k.TOPONYM and t.kinds[last + 1] & k.CAP:
        last += 1
    return Hit(t.starts[first], t.end(last), "LOCATION", False, "landscape")


GOES = frozenset(("go", "goes", "went", "going"))


def former_school(t: Tokens, i: int) -> Hit | None:
    """ "transferred from tartan": the word behind, when it is no everyday goal."""
    j = i + 2
    kind = t.kinds[j]
    if t.forms[i + 1] not in ("from", "to", "de", "a") or t.gap(i) != " " or t.gap(i + 1) != " ":
        return None
    if kind & (k.FUNCTION | k.LEAVE | k.DIGITS | k.TYPO | k.KIN | k.SAID) or t.forms[j] in cue("anywhere"):
        return None
    if not kind or t.forms[j] in cue("generic-workplace") or t.kinds[j + 1] & k.HEADS:
        return None
    if t.gap(j) == " " and t.kinds[j + 1] & k.WORD and not t.kinds[j + 1] & (k.FUNCTION | k.LEAVE):
        return None
    return Hit(t.starts[j], t.end(j), "SCHOOL", False, "transferred")


def town(t: Tokens, i: int) -> Hit | None:
    """A single word from the lists of towns and regions, and an unknown one after "live in"."""
    kind, before = t.kinds[i], t.forms[i - 1]
    placed = bool(t.kinds[i - 1] & k.PREP) and t.gap(i - 1) == " "
    lived = placed and any(t.kinds[j] & k.LIVES for j in (i - 2, i - 3))
    capital = bool(kind & k.SHAPED) and not t.loud(i)
    if kind & k.LEAVE:
        sure_town = capital or (t.forms[i] not in cue("no-town") and not kind & k.FUNCTION)
        named = lived and sure_town and kind & k.TOWN and t.forms[i + 1] != "day"
        named = named or (
            placed and capital and kind & k.REGION and before in ("from", "in", "en", "de", "desde")
        )
        return Hit(t.starts[i], t.end(i), "LOCATION", False, "town") if named else None
    if kind & k.REGION and not kind & k.GIVEN:
        everyday = kind & k.WORD and not capital
        if not everyday or lived or (placed and before in ("from", "in", "to", "en", "desde")):
            return Hit(t.starts[i], t.end(i), "LOCATION", capital or lived, "region")
    if kind & k.TOWN | kind & k.REGION:
        if (
            placed
            and (capital or not kind & k.WORD)
            and before not in ("de", "to", "by", "por", "into", "off", "around")
        ):
            return Hit(t.starts[i], t.end(i), "LOCATION", True, "town")
        if lived and not kind & k.FUNCTION and (capital or t.forms[i] not in cue("no-town")):
            return Hit(t.starts[i], t.end(i), "LOCATION", True, "town")
        if (
            not kind & k.GIVEN
            and ((capital and not t.opens(i) and (placed or not kind & k.WORD)) or not kind & k.WORD)
            and not (kind & k.FAMILY and not placed)
        ):
            return Hit(t.starts[i], t.end(i), "LOCATION", not kind & k.WORD, "town")
        if (
            placed
            and before in ("from", "to", "de")
            and t.forms[i - 2]
            in (
                "moved",
                "came",
                "come",
                "back",
                "bus",
                "drive",
                "far",
                "went",
                "is",
                "are",
                "here",
                "soy",
                "es",
                "somos",
                "vine",
                "vino",
                "trip",
            )
        ) and (capital or not kind & k.WORD):
            return Hit(t.starts[i], t.end(i), "LOCATION", True, "town")
    if (
        placed
        and capital
        and kind & (k.UNKNOWN | k.NAME)
        and not kind & k.INITIAL
        and not kind & k.GIVEN
        and before in ("in", "en", "near", "at", "desde", "visit", "visiting")
        and not t.joined(i)
    ):
        return Hit(t.starts[i], t.end(i), "LOCATION", False, "after-in")
    sounds = kind & k.NAMELIKE and not kind & k.TYPO and len(t.forms[i]) > 4
    if placed and before in ("en", "in") and kind & k.LOWER and kind & k.UNKNOWN and sounds:
        return Hit(t.starts[i], t.end(i), "LOCATION", False, "after-in")
    if placed and before == "at" and kind & k.LOWER and kind & k.UNKNOWN and not kind & (k.TYPO | k.LEAVE):
        return Hit(t.starts[i], t.end(i), "ORGANIZATION", False, "at")
    if placed and before == "to" and not capital and kind & k.UNKNOWN and t.forms[i - 2] in GOES:
        return (
            None
            if kind & (k.TYPO | k.LEAVE)
            else Hit(t.starts[i], t.end(i), "ORGANIZATION", False, "goes-to")
        )
    if lived and kind & k.UNKNOWN and (capital or not kind & k.TYPO or before == "from"):
        return Hit(t.starts[i], t.end(i), "LOCATION", False, "after-lives")
    return None


RULES = (
    (k.SCHOOL_AFTER, school_after),
    (k.SCHOOL_BEFORE, school_before),
    (k.STREET_AFTER, street_after),
    (k.STREET_BEFORE, street_before),
    (k.ORG_AFTER, organization_after),
    (k.ORG_BEFORE, organization_before),
)


def place(t: Tokens, i: int, listed: bool) -> Hit | None:
    """The place, school or organisation that word i is the head of; `listed`: a name in the lists begins so."""
    kind = t.kinds[i]
    if kind & k.HEADS:
        for bit, rule in RULES:
            if kind & bit and (hit := rule(t, i)):
                return hit
    if listed and kind & k.PHRASE and (hit := phrase(t, i)):
        return hit
    if kind & k.TOPONYM and (hit := toponym(t, i)):
        return hit
    if t.forms[i] in ARTICLES and (hit := spanish_sign(t, i)):
        return hit
    if t.forms[i] in SAINTS and (hit := saint(t, i)):
        return hit
    if kind & k.CAPS and (hit := short_school(t, i) or acronym(t, i)):
        return hit
    return town(t, i) if kind & (k.TOWN | k.REGION | k.UNKNOWN | k.FAMILY) else None
