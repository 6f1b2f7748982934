"""A name found once is found everywhere in the text: in small letters, and with one letter wrong."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.tokens import Hit, Tokens
from tellmore.privacy.domain.word import MISSPELT, Word

SHORTEST = 3
BEFORE_MONTHS = frozenset(
    ("in", "by", "since", "of", "until", "till", "last", "next", "this", "en", "de", "desde", "para")
)


def hits(t: Tokens, found: Iterable[Hit]) -> Iterator[Hit]:
    """Further places where the words of a found name stand alone."""
    names = _names(t, found)
    if not names:
        return
    near = _shortened(names)
    alike = names.keys() | {f"{name}s" for name in names}
    pairs = zip(t.forms, t.kinds, strict=True)
    for i in [i for i, (form, kind) in enumerate(pairs) if form in alike or kind & k.SPELT]:
        form, kind = t.forms[i], t.kinds[i]
        if form in names:
            shouted = kind & k.CAPS and kind & k.WORD and t.loud(i)
            if _may_stand(kind) and not shouted and not _is_month(t, i):
                yield Hit(t.starts[i], t.end(i), names[form], not kind & k.WORD, "agreement")
        elif form in alike:
            if _owns(t, i):
                yield Hit(t.starts[i], t.end(i) - 1, names[form[:-1]], True, "agreement")
        elif not near.keys().isdisjoint(cuts := _cuts(form)):
            name = near[next(cut for cut in cuts if cut in near)]
            if is_one_letter_off(form, name):
                yield Hit(t.starts[i], t.end(i), names[name], False, "misspelt")


def _is_month(t: Tokens, i: int) -> bool:
    """ "started in May", where May is a person as well."""
    return bool(t.kinds[i] & k.SIGN_MONTH) and t.forms[i - 1] in BEFORE_MONTHS


def _owns(t: Tokens, i: int) -> bool:
    """ "angels older sister", "hopes locker": the apostrophe was forgotten."""
    j = i + 2 if t.forms[i + 1] in ("older", "younger", "little", "big", "best", "own") else i + 1
    return t.gap(i) == " " and bool(t.kinds[j] & k.KIN or t.forms[j] in cue("belongings"))


@lru_cache(maxsize=4096)
def _cuts(form: str) -> tuple[str, ...]:
    """The word and all that is left of it without one letter: words one slip apart share one of these."""
    return (form, *(form[:n] + form[n + 1 :] for n in range(len(form))))


def _shortened(names: Iterable[str]) -> dict[str, str]:
    return {cut: name for name in names if len(name) in MISSPELT for cut in _cuts(name)}


def retyped(t: Tokens, found: Iterable[Hit]) -> list[Hit]:
    """The same findings, a lone "Lincoln" taken for what "Lincoln Elementary" is in the same text."""
    found = list(found)
    schools = _names(t, (h for h in found if h.type == "SCHOOL"))
    if not schools:
        return found
    full = (h for h in found if h.type == "PERSON" and " " in t.text[h.start : h.end])
    people = {form for hit in full for form in _forms(t, hit)}
    return [
        Hit(h.start, h.end, "SCHOOL", h.sure, h.rule)
        if h.type in ("PERSON", "LOCATION")
        and h.rule != "title"
        and set(_forms(t, h)) <= schools.keys() - people
        else h
        for h in found
    ]


def _forms(t: Tokens, hit: Hit) -> list[str]:
    first = bisect_left(t.starts, hit.start)
    return [t.forms[i] for i in range(first, bisect_left(t.starts, hit.end))]


def _may_stand(kind: int) -> bool:
    """An everyday word in small letters stays an everyday word: "hope" after "Hope", "will" after "Will"."""
    if kind & k.LOWER:
        return not kind & (k.WORD | k.LEAVE | k.FUNCTION)
    return not kind & k.FUNCTION


def _names(t: Tokens, found: Iterable[Hit]) -> dict[str, str]:
    names: dict[str, str] = {}
    wanted = [h for h in found if h.type in ("PERSON", "SCHOOL", "LOCATION")]
    if not wanted:
        return names
    for hit in wanted:
        for i in range(bisect_left(t.starts, hit.start), bisect_left(t.starts, hit.end)):
            if _is_own(t.words[i], hit):
                names.setdefault(t.forms[i], hit.type)
    return names


def _is_own(word: Word, hit: Hit) -> bool:
    kind = word.kind
    if (
        kind & (k.DIGITS | k.FUNCTION | k.TITLE | k.PARTICLE | k.HEADS | k.FILLER)
        or len(word.form) < SHORTEST
    ):
        return False
    if hit.type == "PERSON":
        return True
    return bool(kind & (k.NAME | k.UNKNOWN | k.TOWN)) and not kind & k.WORD


def is_one_letter_off(one: str, other: str) -> bool:
    """One letter more, less, other, or two neighbours swapped."""
    if one[0] != other[0] and one[1:] != other[1:]:
        return False
    if len(one) == len(other):
        wrong = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(wrong) == 2:
            a, b = wrong
            return b == a + 1 and one[a] == other[b] and one[b] == other[a]
        return len(wrong) == 1
    if abs(len(one) - len(other)) != 1:
        return False
    short, long = sorted((one, other), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))
