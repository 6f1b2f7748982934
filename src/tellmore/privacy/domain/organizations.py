"""Churches, shops, clubs and employers: "Grace Church", "works at Taco Palace"."""

from __future__ import annotations

from collections.abc import Iterator

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


BEFORE_PLAIN_HEADS = frozenset(
    (
        "at",
        "to",
        "of",
        "from",
        "for",
        "near",
        "by",
        "in",
        "w",
        "with",
        "behind",
        "into",
        "outside",
        "past",
        "en",
        "por",
    )
)


def behind_at(t: Tokens, i: int) -> int:
    """ "pastor at true vine missionary baptist": where the plain words between "at" and the head begin, if any does."""
    first, stops = i, k.FUNCTION | k.DIGITS | k.SAID
    while first > 0 and i - first < 4 and t.joined(first - 1):
        if t.kinds[first - 1] & stops and t.forms[first - 1] not in ("new", "old", "first", "last", "good"):
            break
        first -= 1
    article = 1 if t.forms[first - 1] in ("the", "el", "la", "our") else 0
    behind = t.forms[first - 1 - article] in BEFORE_PLAIN_HEADS
    words = range(first, i)
    begins = t.gap(first - 1) != " " and i - first > 1
    begins = begins and not any(t.kinds[j] & k.KIN or t.forms[j] in cue("person-verb-after") for j in words)
    told = any(t.forms[j] not in cue("plain-before") and not t.kinds[j] & k.LEAVE for j in range(first, i))
    return first if (behind or begins) and told else i


def owned(t: Tokens) -> Iterator[Hit]:
    """ "tiny's tire shop": a trade behind a possessive that is nobody's relation."""
    for j in t.behind("'s "):
        i = j - 1
        last = next((n for n in (j, j + 1) if t.forms[n] in cue("trades")), -1)
        plain = k.KIN | k.TITLE | k.FUNCTION | k.LEAVE | k.DIGITS
        if i < 0 or last < 0 or t.kinds[i] & plain or t.kinds[j] & (k.FUNCTION | k.SAID):
            continue
        if last == j or t.gap(j) == " ":
            yield Hit(t.starts[i], t.end(last), "ORGANIZATION", False, "owned")


def _is_long_name(t: Tokens, first: int, i: int) -> bool:
    """ "Hmong American Partnership": three capitals inside a sentence name one, whatever the words are."""
    capitals = all(t.kinds[j] & k.CAP for j in range(first, i + 1))
    return capitals and i - first > 1 and not t.opens(first) and not t.loud(i)


AT = frozenset(("at", "for", "en"))


def employer(t: Tokens, i: int) -> Hit | None:
    """ "works at Taco Palace": what follows in capitals, or in small letters when it is no everyday workplace."""
    i += 1
    while t.forms[i] in cue("shift-words") and t.gap(i) == " " and t.gap(i - 1) == " ":
        i += 1
    leaves = t.forms[i] in ("from", "by") and (
        t.forms[i - 1] in cue("leaves-work") or t.forms[i - 2] in cue("leaves-work")
    )
    if t.forms[i] in cue("companies") and t.gap(i - 1) == " ":
        return Hit(t.starts[i], t.end(i), "ORGANIZATION", False, "employer")  # "works mcdonalds til close"
    steps = 0
    while (
        steps < 3
        and t.forms[i] not in AT
        and t.gap(i) in (" ", "/")
        and not t.kinds[i] & (k.FUNCTION | k.KIN | k.SAID)
    ):
        i, steps = i + 1, steps + 1  # "picks apples for", "works 25 hrs/wk at"
    if steps and t.forms[i] == "en":
        return None
    if not (leaves or t.forms[i] in ("at", "for", "en")) or t.gap(i - 1) != " ":
        return None
    if t.forms[i - 1] in ("plays", "played") and t.forms[i] != "for":
        return None
    if t.forms[i - 1] in cue("leaves-work") and not leaves:
        return None
    if t.forms[i + 1] in ("the", "a", "el", "la", "los", "las", "un", "una") and t.gap(i) == " ":
        i += 1
    if t.kinds[i + 1] & k.LOWER or (t.kinds[i + 1] & k.CAPS and t.loud(i + 1)):
        return small_employer(t, i)
    last = i
    while (
        t.gap(last) in (" ", " & ", "-")
        and last - i < 4
        and t.kinds[last + 1] & k.CAP
        and (not t.kinds[last + 1] & k.FUNCTION or t.forms[last + 1] in ("los", "las", "la", "el", "the"))
    ):
        last += 1
    if last == i or all(
        t.kinds[j] & k.LEAVE and t.forms[j] not in cue("companies") for j in range(i + 1, last + 1)
    ):
        return None
    return Hit(t.starts[i + 1], t.end(last), "ORGANIZATION", last > i + 1, "employer")


def small_employer(t: Tokens, i: int) -> Hit | None:
    """ "works at golden corral", "cleans at the ramada"; not "works at night", "works at the store"."""
    last = i
    while last - i < 4 and t.gap(last) in (" ", " & ", "-"):
        kind, form = t.kinds[last + 1], t.forms[last + 1]
        if (
            not kind
            or kind & (k.FUNCTION | k.SAID | k.DIGITS)
            or form in ("w", "till", "til", "con", "desde")
        ):
            break
        last += 1
    if last == i:
        return None
    forms = [t.forms[j] for j in range(i + 1, last + 1)]
    if all(f in cue("generic-workplace") for f in forms):
        return None
    article = t.forms[i] not in ("at", "for", "en")
    if forms[0] in cue("companies"):
        last = i + 1
    elif article or t.forms[i] == "en":
        if (
            not article
            and forms[0] in cue("sign-heads")
            and len(forms) > 1
            and t.forms[i + 2] not in cue("school-adjectives")
        ):
            return Hit(t.starts[i + 1], t.end(last), "ORGANIZATION", False, "employer")
        names = [t.kinds[j] for j in range(i + 1, last + 1)]
        named = any(n & (k.NAME | k.UNKNOWN) and not n & k.WORD for n in names)
        spanish = t.forms[i] in ("el", "la", "los", "las") and t.forms[i - 1] in ("at", "for")
        if not named and not spanish and not (article and _is_a_sign(t, i, forms)):
            return None
    elif forms[0] in cue("generic-workplace") or (
        len(forms) == 1
        and t.kinds[last] & k.WORD
        and (forms[0] in cue("workplace-head") or forms[0][-1] == "s")
    ):
        return None
    if t.forms[last + 1] in ("and", "y") and t.gap(last) == " " and _is_company(t, last + 2):
        last += 2
    return Hit(t.starts[i + 1], t.end(last), "ORGANIZATION", False, "employer")


def _is_a_sign(t: Tokens, i: int, forms: list[str]) -> bool:
    """ "works at the blue heron", "plays for the river city rovers": two plain words and more, no trade at their end."""
    if len(forms) < 2 or forms[-1] in cue("generic-workplace") or forms[-1] in cue("workplace-head"):
        return False
    plays = t.forms[i - 2] in ("plays", "played")
    return plays or forms[0] in cue("landscape-before") or forms[0] in cue("colours")


def _is_company(t: Tokens, j: int) -> bool:
    return t.forms[j] in cue("companies") or bool(t.kinds[j] & k.BUSINESS)


ARTICLES = frozenset(("la", "el", "los", "las", "lo"))


def spanish_sign(t: Tokens, i: int) -> Hit | None:
    """ "La Fogata", "Pollos El Güero": an article with a capital in the middle of a sentence heads a shop's name."""
    after = t.kinds[i + 1]
    if not t.kinds[i] & k.CAP or t.opens(i) or t.loud(i) or t.gap(i) != " " or i == 0:
        return None
    if not after & k.CAP or after & (k.LEAVE | k.FUNCTION | k.INITIAL):
        return None
    first = i
    while first > 0 and t.kinds[first - 1] & k.CAP and t.gap(first - 1) == " " and i - first < 2:
        if t.kinds[first - 1] & (k.FUNCTION | k.LEAVE) or t.opens(first - 1):
            break
        first -= 1
    last = i + 1
    while (
        t.gap(last) == " " and t.kinds[last + 1] & k.CAP and last - i < 3 and not t.kinds[last + 1] & k.LEAVE
    ):
        last += 1
    return Hit(t.starts[first], t.end(last), "ORGANIZATION", False, "letrero")


def pairs(t: Tokens) -> Iterator[Hit]:
    """ "from Check & Connect": two capitals joined by "&" in the middle of a sentence."""
    for second in t.behind(" & "):
        i = second - 1
        if (
            i < 1
            or t.gap(i) != " & "
            or t.opens(i)
            or t.kinds[i - 1] & k.CAP
            or t.loud(i)
            or not all(t.kinds[j] & k.CAP for j in (i, i + 1))
        ):
            continue
        if not any(t.kinds[j] & (k.LEAVE | k.FUNCTION | k.INITIAL | k.NAME) for j in (i, i + 1)):
            yield Hit(t.starts[i], t.end(i + 1), "ORGANIZATION", False, "pair")


def organization_before(t: Tokens, i: int) -> Hit | None:
    """ "iglesia San Juan", "Clínica del Pueblo"."""
    last = i
    while t.gap(last) == " " and last - i < 4:
        kind = t.kinds[last + 1]
        if kind & k.CAP and not kind & k.LEAVE:
            last += 1
        elif (
            t.forms[last + 1] in ("de", "del", "la", "los", "las")
            and t.kinds[last + 2] & k.CAP
            and not t.kinds[last + 2] & k.LEAVE
        ):
            last += 2
        else:
            break
    named = k.NAME | k.UNKNOWN | k.TOWN | k.TOPONYM_BEFORE
    if last == i:
        return _named_in_small_letters(t, i)
    is_named = any(t.kinds[j] & k.CAP and t.kinds[j] & named for j in range(i + 1, last + 1))
    signed = t.kinds[i] & k.LOWER and t.forms[i] in cue("sign-heads") and _is_a_proper_word(t.kinds[i + 1])
    is_named = is_named or bool(signed)
    if not is_named and (not t.kinds[i] & k.CAP or t.opens(i) or t.loud(i)):
        return None
    return Hit(t.starts[i], t.end(last), "ORGANIZATION", is_named, "organizacion")


def _is_a_proper_word(kind: int) -> bool:
    return bool(kind & k.CAP) and not kind & (k.KIN | k.TITLE | k.SAID)


def _named_in_small_letters(t: Tokens, i: int) -> Hit | None:
    """ "carnicería el torito", "la iglesia roca eterna", "la clínica esperanza"."""
    last = i
    if _is_sign_with_article(t, i):
        last = i + 2
    elif t.forms[i] in cue("churches"):
        last = _plain_words(t, i)
    if last == i and t.forms[i] in ("mosque", "masjid", "mezquita", "church", "temple", "iglesia", "templo"):
        return _after_comma(t, i)
    if last == i and _is_small_sign(t, i):
        last = i + 1
    return Hit(t.starts[i], t.end(last), "ORGANIZATION", False, "organizacion") if last > i else None


def _is_sign_with_article(t: Tokens, i: int) -> bool:
    """ "carnicería el torito", "tacos la güera": no verb, no weekday and nobody behind the article."""
    if (
        t.forms[i] not in cue("sign-heads")
        or t.forms[i + 1] not in ARTICLES
        or t.gap(i) != " "
        or t.gap(i + 1) != " "
    ):
        return False
    kind, form = t.kinds[i + 2], t.forms[i + 2]
    if not kind or kind & (k.FUNCTION | k.LEAVE | k.SAID | k.KIN | k.DIGITS | k.TYPO):
        return False
    return form not in cue("person-verb-after") and form not in cue("school-adjectives")


def _plain_words(t: Tokens, i: int) -> int:
    """ "la iglesia roca eterna": the last of up to three words that are no adjective of churches and no verb."""
    last, stops = i, k.FUNCTION | k.LEAVE | k.SAID | k.KIN | k.DIGITS | k.TYPO
    while (
        last - i < 3 and t.gap(last) == " " and t.kinds[last + 1] & k.LOWER and not t.kinds[last + 1] & stops
    ):
        if t.forms[last + 1] in cue("school-adjectives") or t.forms[last + 1] in cue("person-verb-after"):
            return i
        last += 1
    return last


def _is_small_sign(t: Tokens, i: int) -> bool:
    """ "la clínica esperanza", "tienda lupita": a name in small letters alone behind the head."""
    kind = t.kinds[i + 1]
    if t.gap(i) != " " or not kind & k.LOWER or kind & (k.FUNCTION | k.LEAVE | k.TYPO | k.SAID | k.KIN):
        return False
    if kind & k.FAMILY and kind & (k.TOWN | k.REGION):
        return True
    return bool(kind & (k.WORD_NAME | k.GIVEN) or (kind & (k.FAMILY | k.UNKNOWN) and not kind & k.WORD))


def _after_comma(t: Tokens, i: int) -> Hit | None:
    """ "the mosque, dar al-farooq"; "masjid noor"."""
    last = i
    while last - i < 3 and (t.gap(last) in (" ", "-") or (last == i and t.gap(last) in (", ", ": "))):
        kind = t.kinds[last + 1]
        if not kind & (k.NAME | k.UNKNOWN | k.PARTICLE) or (kind & k.FUNCTION and not kind & k.PARTICLE):
            break
        last += 1
    while last > i and t.kinds[last] & (k.PARTICLE | k.WORD):
        last -= 1
    return Hit(t.starts[i], t.end(last), "ORGANIZATION", False, "organizacion") if last > i else None
