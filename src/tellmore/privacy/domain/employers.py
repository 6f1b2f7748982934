"""Where somebody works: "works at Taco Palace", "laid off from the mill", "picks apples for ..."."""

from __future__ import annotations

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.tokens import Hit, Tokens

AT = frozenset(("at", "for", "en"))


def employer(t: Tokens, i: int) -> Hit | None:
    """ "works at Taco Palace": what follows in capitals, or in small letters when it is no everyday workplace."""
    i += 1
    while t.forms[i] in cue("shift-words") and t.gap(i) == " " and t.gap(i - 1) == " ":
        i += 1
    if t.forms[i] in cue("companies") and t.gap(i - 1) == " ":
        return Hit(t.starts[i], t.end(i), "ORGANIZATION", False, "employer")  # "works mcdonalds til close"
    i = _preposition(t, i)
    if i < 0:
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


def _preposition(t: Tokens, i: int) -> int:
    """The "at" or "for" that leads to the employer, up to three words behind the verb; -1 when there is none."""
    leaves = t.forms[i] in ("from", "by") and not cue("leaves-work").isdisjoint(
        (t.forms[i - 1], t.forms[i - 2])
    )
    steps = 0
    while not leaves and steps < 3 and t.forms[i] not in AT and t.gap(i) in (" ", "/"):
        if t.kinds[i] & (k.FUNCTION | k.KIN | k.SAID):
            return -1
        i, steps = i + 1, steps + 1  # "picks apples for", "works 25 hrs/wk at"
    if not (leaves or t.forms[i] in AT) or t.gap(i - 1) != " " or (steps and t.forms[i] == "en"):
        return -1
    plays_elsewhere = t.forms[i - 1] in ("plays", "played") and t.forms[i] != "for"
    return -1 if plays_elsewhere or (t.forms[i - 1] in cue("leaves-work") and not leaves) else i


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
