"""What stands over a door: "La Fogata", "iglesia San Juan", "carnicería el torito", "tiny's tire shop"."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.tokens import Hit, Tokens


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
