"""People whom no list and no point gives away: words that a bracket, an age, a verb or a nickname tells to be somebody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import cue, lexicon
from tellmore.privacy.domain.standing import AND, ME, OWNERS, begins_clause
from tellmore.privacy.domain.tokens import Hit, Tokens

APPOSITION = re.compile(r", ([^\W\d_]{3,20}),")

AGE = re.compile(r", (?:[5-9]|1\d|20|21)\b(?=[,.;)\n]| y\b)")


def between_commas(t: Tokens) -> Iterator[Hit]:
    """ "Tasi, 16, from Saipan", "the oldest daughter, Rimas, lost": a capital before an age, or behind a relation."""
    spots = [bisect_left(t.starts, match.start()) - 1 for match in AGE.finditer(t.text)]
    behind = [bisect_left(t.starts, match.start(1)) for match in APPOSITION.finditer(t.text)]
    spots = [i for i in spots if i >= 0 and t.opens(i)] + [i for i in behind if t.kinds[i - 1] & k.KIN]
    for i in spots:
        kind, form = t.kinds[i], t.forms[i]
        if kind & (k.FUNCTION | k.LEAVE | k.KIN | k.TITLE | k.SAID | k.SIGN_MONTH) or not kind & k.CAP:
            continue
        if form not in cue("speakers") and form not in cue("not-explained") and not t.loud(i):
            yield Hit(t.starts[i], t.end(i), "PERSON", False, "apposition")


def explained(t: Tokens) -> Iterator[Hit]:
    """Words of any kind that a bracket says are somebody: "noodle (her cousin)", "pip and dot (my friends)"."""
    for j in t.behind("("):
        if j == 0:
            continue
        i = j - 1
        if _tells_of_a_nickname(t, j) and not t.kinds[i] & (k.FUNCTION | k.SAID | k.DIGITS):
            yield Hit(t.starts[i], t.end(i), "PERSON", False, "explained")
            continue
        owned = t.forms[j] in OWNERS and bool(t.kinds[j + 1] & k.KIN)
        if not owned and not _is_relative(t, j):
            continue
        if not owned and (
            not t.kinds[i] & (k.CAP | k.NAME | k.WORD_NAME) or t.forms[i] in cue("not-explained")
        ):
            continue
        while i >= 0 and j - i < 6 and not t.kinds[i] & (k.FUNCTION | k.SAID | k.DIGITS | k.KIN | k.PREP):
            yield Hit(t.starts[i], t.end(i), "PERSON", False, "explained")
            i -= 1
            if t.forms[i] in AND:
                i -= 1


def _tells_of_a_nickname(t: Tokens, j: int) -> bool:
    """ "(that's what everyone calls him)", "(not his real name)", "(nickname)"."""
    for n in range(j, j + 7):
        form = t.forms[n]
        if form in ("nickname", "apodo") or (
            form == "name" and t.forms[n - 1] in ("real", "preferred", "nick")
        ):
            return True
        if form in ("call", "calls", "called", "dicen", "llaman") and (
            t.forms[n + 1] in ME or t.forms[n - 1] in ("le", "lo", "la")
        ):
            return True
        if ")" in t.gap(n):
            return False
    return False


def syllables(t: Tokens) -> Iterator[Hit]:
    """ "mu mu and her mom", "ku paw": two syllables of names of South-East Asia and China, one of them no everyday word."""
    for i in [i for i in t.marked if t.kinds[i] & k.SYLLABLE]:
        both = t.kinds[i], t.kinds[i + 1]
        if not both[1] & k.SYLLABLE or t.gap(i) not in (" ", "-") or (both[0] | both[1]) & k.FUNCTION:
            continue
        if {t.forms[i], t.forms[i + 1]} - lexicon().common:
            yield Hit(t.starts[i], t.end(i + 1), "PERSON", False, "syllables")


def nicknames(t: Tokens) -> Iterator[Hit]:
    """ "he goes by bug", "aka lil man": one or two words in small letters behind the verb."""
    for i in [i for i in t.marked if t.kinds[i] & k.BY_NAME]:
        j = i + 1
        if t.forms[i] in ("goes", "go", "went", "going", "known"):
            if t.forms[j] not in ("by", "as") or t.forms[i - 1] in cue("not-nicknamed"):
                continue
            j += 1
        last = j
        while (
            last < len(t.words)
            and last - j < 2
            and t.gap(last - 1) == " "
            and _is_nickname(t.kinds[last], t.forms[last])
        ):
            last += 1
        if last > j:
            yield Hit(t.starts[j], t.end(last - 1), "PERSON", False, "nickname")


def _is_nickname(kind: int, form: str) -> bool:
    return not kind & (k.FUNCTION | k.LEAVE | k.DIGITS | k.INITIAL | k.SAID) and form not in cue(
        "nickname-not"
    )


def speakers(t: Tokens) -> Iterator[Hit]:
    """ "rusk said he saw": a bare everyday word that begins a clause and speaks is somebody's name, not a noun."""
    for j in [j for j in t.marked if t.kinds[j] & k.SPEECH]:
        if j and _is_bare_noun(t, j - 1) and begins_clause(t, j - 1):
            yield Hit(t.starts[j - 1], t.end(j - 1), "PERSON", False, "speaker")


NO_NOUN = ("ly", "ed", "ing", "s", "n't", "ers")


def _is_bare_noun(t: Tokens, i: int) -> bool:
    kind, form = t.kinds[i], t.forms[i]
    if not kind & k.LOWER or not kind & k.WORD or t.gap(i) != " " or len(form) < 3 or form.endswith(NO_NOUN):
        return False
    if kind & (k.FUNCTION | k.LEAVE | k.KIN | k.TITLE | k.SAID | k.FILLER | k.HEADS):
        return False
    return (
        lexicon().is_word(form)
        and form not in cue("speakers")
        and form not in cue("person-verb-after")
        and form not in cue("seasons")
    )


def _is_relative(t: Tokens, j: int) -> bool:
    """ "(mom)", "(older brother)": a relation alone in its bracket."""
    last = j + 1 if t.forms[j] in ("older", "younger", "little", "big", "twin", "step", "best") else j
    return bool(t.kinds[last] & k.KIN) and t.gap(last).startswith(")")
