"""Schools: "Lincoln High", "oak grove elementary", "la secundaria 12", "PS 118"."""

from __future__ import annotations

import re

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.proper import proper_before
from tellmore.privacy.domain.tokens import Hit, Tokens

SHORT_SCHOOL = re.compile(r"(?:[A-Z]{1,3}HS|[A-Z]{1,2}MS|[A-Z]{2}ES)\Z")


def school_after(t: Tokens, i: int) -> Hit | None:
    """ "Lincoln High", "oak grove elementary", "Roosevelt MS"."""
    form, last = t.forms[i], i
    if form in ("ms", "es") and not t.kinds[i] & k.CAPS:
        return None
    if form in ("school", "schools") and i and t.kinds[i - 1] & k.SCHOOL_AFTER:
        return None
    first = proper_before(t, i)
    if first == i and form in ("elementary", "elem", "academy", "charter", "montessori", "prep", "college"):
        first = _plain_words_before(t, i)
    if (
        first == i
        or t.forms[first] in cue("no-school")
        or (first == i - 1 and t.forms[first] in ("la", "el"))
    ):
        return None
    if form in cue("school-weak") and not _weak_school(t, first, i):
        return None
    while t.joined(last) and (
        t.forms[last + 1] in ("school", "schools", "academy", "high", "hs", "center", "campus")
        and last - i < 3
    ):
        last += 1
    return Hit(t.starts[first], t.end(last), "SCHOOL", bool(t.kinds[first] & k.SHAPED), "school")


def _plain_words_before(t: Tokens, i: int) -> int:
    """ "at skyline elementary": one or two everyday words between "at" and the head."""
    for first in (i - 1, i - 2):
        if first < 1 or not t.joined(first) or t.kinds[first] & (k.FILLER | k.FUNCTION | k.DIGITS):
            break
        if t.forms[first - 1] in ("at", "from", "to", "attended", "near") or t.gap(first - 1) != " ":
            return first
    return i


def _weak_school(t: Tokens, first: int, i: int) -> bool:
    """ "High", "middle" and "school" need a proper name before them: "Lincoln High", not "so high"."""
    form, after = t.forms[i], t.forms[i + 1]
    capital = t.kinds[i] & k.SHAPED and not t.loud(i)
    names = [t.kinds[j] for j in range(first, i)]
    proper = any(
        n & (k.NAME | k.UNKNOWN | k.TOWN | k.REGION | k.TOPONYM | k.TOPONYM_BEFORE) and not (n & k.TYPO)
        for n in names
    ) or (form == "high" and t.forms[first - 1] in ("at", "from", "of"))
    if not proper:
        return bool(
            capital
            and names
            and all(n & k.SHAPED for n in names)
            and not t.opens(first)
            and form not in ("school", "es", "college")
        )
    if form in ("high", "middle") and after not in cue("after-high") and not capital:
        if t.forms[first - 1] not in (
            "at",
            "from",
            "to",
            "in",
            "de",
            "en",
            "attended",
            "attend",
            "attends",
            "a",
            "over",
            "near",
            "and",
            "by",
            "went",
            "left",
        ):
            return False
        return form == "high" or after not in cue("after-middle")
    if form in ("school", "schools", "college", "kinder"):
        some = form == "college" and len(names) > 1  # "Diné Mesa College"
        told = [bool(n & (k.LEAVE | k.FILLER)) for n in names]
        return all(n & k.SHAPED for n in names) and not (all(told) if some else any(told))
    return True


def school_before(t: Tokens, i: int) -> Hit | None:
    """ "Escuela Primaria Benito Juárez", "secundaria 12", "la prepa Hidalgo"."""
    j = i
    while t.gap(j) == " " and t.kinds[j + 1] & k.SCHOOL_BEFORE:
        j += 1
    while t.gap(j) == " " and t.forms[j + 1] in (
        "tecnica",
        "general",
        "federal",
        "publica",
        "numero",
        "num",
        "no",
        "nacional",
        "estatal",
        "de",
    ):
        j += 1
        if t.forms[j] == "de" and not t.kinds[j + 1] & k.CAP:
            foreign = t.kinds[j + 1] & k.UNKNOWN and not t.kinds[j + 1] & k.TYPO and len(t.forms[j + 1]) > 3
            return Hit(t.starts[j + 1], t.end(j + 1), "LOCATION", False, "escuela-de") if foreign else None
    last = j
    if (
        t.gap(j) in (" ", ". ", " #", ' "', " “")
        and t.kinds[j + 1] & k.DIGITS
        and not t.kinds[i] & k.FUNCTION
        and t.forms[i] not in ("academia", "kinder", "universidad")
    ):
        return Hit(t.starts[i], t.end(j + 1), "SCHOOL", True, "escuela")
    while t.gap(last) in (" ", ". ", ' "', " “") and last - j < 5:
        kind = t.kinds[last + 1]
        if t.gap(last) == ". " and len(t.forms[last]) > 3:
            break
        if (
            kind & k.SHAPED and not t.loud(last + 1) and not (kind & k.LEAVE and not kind & (k.NAME | k.WORD))
        ) or (kind & k.LOWER and not kind & (k.WORD | k.FUNCTION | k.LEAVE) and kind & (k.NAME | k.TOWN)):
            last += 1
        elif (
            t.forms[last + 1] in ("de", "del", "la", "los", "las", "y")
            and last > j
            and t.kinds[last + 2] & k.CAP
        ):
            last += 2
        else:
            break
    if last == j and _is_small_name(t, i, j + 1):
        last = j + 1
    elif last == j and _with_article(t, i, j + 1):
        last = j + 2
    if last == j or (t.forms[i] == "kinder" and t.kinds[last] & k.WORD):
        return None
    return Hit(t.starts[i], t.end(last), "SCHOOL", True, "escuela")


def _with_article(t: Tokens, i: int, j: int) -> bool:
    """ "en primaria las gaviotas": an article in the plural behind the head, and nobody behind it."""
    plain = k.FUNCTION | k.LEAVE | k.SAID | k.KIN | k.DIGITS
    joined = t.gap(j - 1) == t.gap(j) == " "
    return t.forms[i] != "escuela" and t.forms[j] in ("las", "los") and joined and not t.kinds[j + 1] & plain


def _is_small_name(t: Tokens, i: int, j: int) -> bool:
    """ "en la secundaria mirasol ya no": an everyday word in small letters where no adjective and no verb stands."""
    if t.forms[i] == "escuela" or t.forms[i - 1] not in ("la", "el", "de", "en") or t.gap(j - 1) != " ":
        return False
    kind, form = t.kinds[j], t.forms[j]
    if not kind & k.LOWER or kind & (k.FUNCTION | k.LEAVE | k.SAID | k.TYPO) or len(form) < 4:
        return False
    return form not in cue("school-adjectives") and form not in cue("person-verb-after")


def acronym(t: Tokens, i: int) -> Hit | None:
    """ "UTRGV": five capitals or more that no list knows, where nobody shouts."""
    kind = t.kinds[i]
    if not kind & k.UNKNOWN or len(t.forms[i]) < 5 or t.loud(i):
        return None
    return Hit(t.starts[i], t.end(i), "ORGANIZATION", False, "acronym")


def short_school(t: Tokens, i: int) -> Hit | None:
    """ "LHS", "PS 118"."""
    raw = t.text[t.starts[i] : t.end(i)]
    if (
        SHORT_SCHOOL.match(raw)
        and t.forms[i] not in cue("no-short-school")
        and not t.kinds[i] & k.LEAVE
        and not t.loud(i)
    ):
        return Hit(t.starts[i], t.end(i), "SCHOOL", False, "school-initials")
    if (
        (raw.isupper() or t.forms[i] in ("ps", "jhs"))
        and t.forms[i] in cue("public-school")
        and t.gap(i) in (" ", ".", ". ", "", " #")
        and t.kinds[i + 1] & k.DIGITS
    ):
        return Hit(t.starts[i], t.end(i + 1), "SCHOOL", True, "school-number")
    return None
