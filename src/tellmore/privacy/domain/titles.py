"""A title and the name behind it: "Ms. K", "Coach R", "maestra Lupe"."""

from __future__ import annotations

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.fullnames import extent
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.tokens import Hit, Tokens

RELATIVES = frozenset(
    [
        "comadre",
        "compadre",
        "tia",
        "tio",
        "auntie",
        "aunt",
        "uncle",
        "madrina",
        "padrino",
        "grandma",
        "grandpa",
        "granny",
        "gramma",
        "nana",
        "papaw",
        "mamaw",
        "abuela",
        "abuelo",
        "abuelita",
        "abuelito",
        "cousin",
    ]
)


def titled(t: Tokens, i: int) -> Hit | None:
    """A title and what follows it:"Ms. K", "Coach R", "maestra Lupe", "mr green"."""
    kind, j = t.kinds[i], i + 1
    if t.forms[i] == "sr" and i and t.gap(i - 1) == ", " and t.kinds[i - 1] & k.NAME:
        return None  # "Hunter Ouellette, sr." is a senior
    small = bool(kind & k.LOWER) or (bool(kind & k.CAPS) and t.loud(i))
    if small and t.forms[i] in ("miss", "don", "sir") and not _is_title_in_small_letters(t, i):
        return None
    if t.gap(i) not in (" ", ". ", ".", "  ") or j >= len(t.words):
        return None
    if kind & k.STRICT and t.kinds[j] & k.TITLE and t.gap(j) in (" ", ". "):
        j += 1
    strict = bool(kind & k.STRICT)
    while strict and t.kinds[j] & k.PARTICLE and t.kinds[j] & k.FUNCTION and t.gap(j) == " " and j < i + 4:
        j += 1
    after = t.kinds[j]
    if t.gap(i) in (". ", ".") and not strict:
        return None
    if not (_titled_strictly(t, j, after) if strict else _titled_loosely(t, i, j, after)):
        return None
    return Hit(t.starts[i], t.end(extent(t, j)), "PERSON", strict or bool(after & k.CAP), "title")


def _is_title_in_small_letters(t: Tokens, i: int) -> bool:
    """ "i miss lunch" and "don t" are no titles; "miss okafor" and "don beto" are."""
    after = t.kinds[i + 1]
    if after & k.CAPS and t.loud(i + 1) and after & (k.LEAVE | k.WORD) and not after & k.NAME:
        return False
    if (
        t.forms[i] == "miss"
        and t.kinds[i - 1] & k.FUNCTION
        and t.forms[i - 1] not in ("and", "but", "with", "by", "to", "of", "is", "la", "el", "the")
    ):
        return False
    return bool(after & (k.NAME | k.UNKNOWN | k.CAP)) and not after & (k.FUNCTION | k.LEAVE)


def _titled_strictly(t: Tokens, j: int, after: int) -> bool:
    if after & k.DIGITS or not after:
        return False
    if after & (k.INITIAL | k.CAP | k.CAPS):
        if after & k.INITIAL and t.forms[j - 1] in ("mr", "mrs", "ms", "mx", "dr"):
            return True
        return not (after & k.FUNCTION and not after & k.NAME)
    form = t.forms[j]
    if len(form) == 1 and t.gap(j)[:1] == "/":
        return False  # "Señor w/ two kids"
    if len(form) == 1:
        return (
            form != "i"
            if t.forms[j - 1] in ("ms", "mr", "mrs", "mx", "miss")
            else form not in ("i", "a", "y", "o")
        )
    if t.forms[j - 1] in ("mr", "mrs", "ms", "mx", "don", "dona", "mister"):
        return not after & (k.FUNCTION | k.SAID)
    return not after & (k.FUNCTION | k.LEAVE | k.SAID) and (not after & k.WORD or bool(after & k.NAME))


def _titled_loosely(t: Tokens, i: int, j: int, after: int) -> bool:
    if after & k.DIGITS or t.opens(j):
        return False
    form = t.forms[j]
    if after & k.INITIAL:
        return form not in ("i", "a") or (form == "a" and t.kinds[i] & k.SHAPED != 0)
    if after & k.CAP:
        if after & k.LEAVE and not (after & k.NAME and t.kinds[i] & k.SHAPED):
            return False
        return bool(after & (k.NAME | k.UNKNOWN)) or (
            bool(t.kinds[i] & k.CAP) and not after & (k.FUNCTION | k.LEAVE | k.KIN | k.SAID)
        )
    if after & k.CAPS and not t.loud(j):
        return bool(after & (k.NAME | k.UNKNOWN)) and not after & k.LEAVE
    if len(form) == 1:
        acts = (
            t.gap(j) == " " and t.forms[j + 1] in cue("person-verb-after") and t.text[t.starts[j] - 1] == " "
        )
        return (acts or form not in cue("no-initial-behind-title")) and not form.isdigit()
    if form in cue("family-behind-title") and t.forms[i] not in ("teacher", "mama", "papa"):
        return True
    if after & (k.FUNCTION | k.LEAVE | k.SAID):
        return False
    if t.forms[i] in RELATIVES and after & k.GIVEN and form not in cue("school-adjectives"):
        return form not in cue("person-verb-after")
    acts = t.gap(j) == " " and t.forms[j + 1] in cue("person-verb-after")
    if after & k.FAMILY and after & k.WORD and (acts or t.gap(j) != " "):
        return form not in cue("school-adjectives") and form not in cue("person-verb-after")
    if after & k.WORD_NAME and after & k.NAME and t.gap(j) != " ":
        return True
    if after & k.NAME and not after & k.WORD:
        return True
    return bool(after & k.UNKNOWN and (not after & k.TYPO or after & k.NAMELIKE) and len(form) > 2)
