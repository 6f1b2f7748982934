"""Places that a verb gives away: "moved to Corpus", "sleeps in Piedras", "goes to Bright Steps", "got into UTRGV".

The words themselves may be everyday words; capitals and the verb before them make a name of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.employers import small_employer
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.tokens import Hit, Tokens

ARTICLES = frozenset(("the", "la", "el", "los", "las"))
PLACED = frozenset(
    (
        "thru",
        "through",
        "hasta",
        "in",
        "from",
        "to",
        "near",
        "outside",
        "past",
        "by",
        "of",
        "at",
        "for",
        "en",
        "desde",
    )
)
LONGEST = 4
NOT_ON_A_SIGN = k.LEAVE | k.FUNCTION | k.KIN | k.TITLE | k.SAID | k.DIGITS | k.SIGN_MONTH | k.FILLER | k.TYPO
EVERYDAY = (
    "generic-workplace",
    "school-things",
    "person-verb-after",
    "offices",
    "workplace-head",
    "shift-words",
    "seasons",
    "plain-before",
)
PLACELIKE = re.compile(
    r".{3}(?:field|view|wood|side|brook|dale|ridge|crest|gate|haven|mont|ville|burg|ford|port|bury|creek|moor"
    r"|land|hurst|worth|lake|hill|vale|glen|bridge|water|cliff|point|grove|chester)\Z"
)
SIGNS = k.LIVES | k.ATTENDS | k.LANDSCAPE


def _at_a_sign(t: Tokens, j: int) -> Hit | None:
    """ "apprenticeship at Four Peaks Pipe": two or more capitals behind "at", no everyday thing of schools among them."""
    last = j - 1
    while last - j < LONGEST and t.kinds[last + 1] & k.CAP and (last < j or t.gap(last) in (" ", "-", " & ")):
        last += 1
    words = range(j, last + 1)
    if last <= j or t.kinds[j] & (k.LEAVE | k.FUNCTION | k.TITLE) or t.loud(j):
        return None
    plain = [t.forms[n] in cue("school-things") for n in words]
    if any(t.kinds[n] & (k.INITIAL | k.FUNCTION) for n in words) or (
        any(plain) and (len(plain) < 3 or all(plain[1:]))
    ):
        return None
    return Hit(t.starts[j], t.end(last), "ORGANIZATION", False, "sign")


def _at_work(t: Tokens, i: int) -> Hit | None:
    """ "mom at amazon nights", "hes at bath iron": whom one says to be at a place works there."""
    who = t.kinds[i - 1] & k.KIN or t.forms[i - 1] in ("hes", "shes", "he's", "she's", "dads", "moms")
    return small_employer(t, i) if who and t.gap(i - 1) == " " and t.kinds[i + 1] & k.LOWER else None


def _at_one_word(t: Tokens, j: int) -> Hit | None:
    """ "at Gateway on his own time", "left at eastfield twice": one capital, or a word built as places are."""
    kind, form = t.kinds[j], t.forms[j]
    if (
        kind & (k.FUNCTION | k.LEAVE | k.TITLE | k.KIN | k.SIGN_MONTH)
        or form in cue("school-things")
        or len(form) < 4
    ):
        return None
    capital = kind & k.CAP and not t.loud(j) and not t.kinds[j + 1] & k.SHAPED
    built = kind & k.LOWER and kind & k.UNKNOWN and PLACELIKE.search(form)
    return Hit(t.starts[j], t.end(j), "SCHOOL", False, "sign") if capital or built else None


def _at_two_words(t: Tokens, j: int) -> Hit | None:
    """ "choir at greater hope": two words in small letters that are nothing of schools, of work or of the day."""
    if t.gap(j) != " ":
        return None
    for n in (j, j + 1):
        if (
            not t.kinds[n] & k.LOWER
            or t.kinds[n] & NOT_ON_A_SIGN
            or any(t.forms[n] in cue(name) for name in EVERYDAY)
        ):
            return None
    return Hit(t.starts[j], t.end(j + 1), "ORGANIZATION", False, "sign")


def hits(t: Tokens) -> Iterator[Hit]:
    """What stands behind a verb of living, going, attending or leaving school, where it is a name."""
    for i in [i for i in t.marked if t.kinds[i] & SIGNS]:
        if t.kinds[i] & k.LANDSCAPE and (landscape := _landscape(t, i)):
            yield landscape
            continue
        if t.forms[i] in ("en", "outside", "near", "past"):
            if t.opens(i):
                continue
            sign = t.gap(i) == " " and (
                _at_a_sign(t, i + 1) or (t.forms[i] == "en" and _at_one_word(t, i + 1))
            )
            if sign:
                yield sign
            continue
        if t.forms[i] == "at":
            if t.gap(i) == " ":
                rules = (
                    _at_a_sign(t, i + 1),
                    _at_one_word(t, i + 1),
                    _at_work(t, i),
                    _at_two_words(t, i + 1),
                )
                yield from (sign for sign in rules if sign)
            continue
        j = _behind_preposition(t, i)
        if j is None:
            continue
        named = _in_capitals(t, i, j) or _in_small_letters(t, i, j)
        if named:
            yield named


def _behind_preposition(t: Tokens, i: int) -> int | None:
    """Where a name may begin: "moved [back] to [the] …", "attends …"."""
    j = i + 1
    while t.forms[j] in cue("way-words") and t.gap(j - 1) == " " and j < i + 5:
        j += 1
    if not t.kinds[i] & (k.LIVES | k.ATTENDS) or (t.forms[i] in cue("distance") and t.forms[j] != "from"):
        return None
    if t.forms[j] == "a" and t.forms[i] not in cue("goes-a"):
        return None
    if t.forms[j] in cue("goal-before") and t.gap(j - 1) == " ":
        j += 1
    elif j > i + 1 or t.forms[i] not in cue("attends-directly"):
        return None
    if t.forms[j] in ARTICLES and t.gap(j - 1) == " ":
        j += 1
    return j if j < len(t.words) and t.gap(j - 1) == " " else None


def _in_capitals(t: Tokens, i: int, j: int) -> Hit | None:
    last = j - 1
    while (
        last - j < LONGEST - 1
        and t.kinds[last + 1] & k.SHAPED
        and not t.kinds[last + 1] & (k.FUNCTION | k.INITIAL | k.KIN | k.TITLE)
        and (last < j or t.gap(last) in (" ", "-", " & "))
        and not t.loud(last + 1)
    ):
        last += 1
    if last < j or (last == j and t.kinds[j + 1] & k.DIGITS and t.gap(j) in (" ", "")):
        return None
    words = range(j, last + 1)
    if t.kinds[j] & k.LEAVE or any(t.forms[n] in cue("school-things") for n in words):
        return None
    lives = bool(t.kinds[i] & k.LIVES) or t.forms[i] in cue("distance")
    if (
        last == j
        and not lives
        and t.forms[i] in cue("goes")
        and not t.kinds[j] & (k.UNKNOWN | k.NAME | k.TOWN)
    ):
        return None  # "goes to Resource", "went to Nationals"
    if last == j and t.kinds[j] & k.CAPS and len(t.forms[j]) < 3:
        return None
    school = t.forms[i] not in cue("goes") or bool(t.kinds[last] & k.CAPS)
    type = "LOCATION" if lives else "SCHOOL" if school else "ORGANIZATION"
    return Hit(t.starts[j], t.end(last), type, False, "station")


def _in_small_letters(t: Tokens, i: int, j: int) -> Hit | None:
    """ "came from dadaab", "limpia en memorial", "lo cambiaron a grant": a word nobody knows, or one that schools are called by."""
    kind, form = t.kinds[j], t.forms[j]
    if not kind & k.LOWER or kind & (k.FUNCTION | k.TYPO | k.KIN | k.TITLE | k.SAID):
        return None
    if form in cue("school-names"):
        ends = not t.joined(j) or t.kinds[j + 1] & (k.FUNCTION | k.DIGITS)
        bare = t.forms[j - 1] != "the" or form not in cue("school-names-bare")
        return Hit(t.starts[j], t.end(j), "SCHOOL", False, "station") if ends and bare else None
    if t.kinds[i] & k.LIVES and kind & k.TOWN and kind & k.WORD and form not in cue("no-town"):
        return (
            Hit(t.starts[j], t.end(j), "LOCATION", False, "station")
            if t.forms[j - 1] not in ARTICLES
            else None
        )
    if t.forms[j - 1] in ARTICLES or kind & (k.LEAVE | k.WORD) or not kind & (k.UNKNOWN | k.TOWN | k.FAMILY):
        return None
    if t.forms[i] not in cue("came") or len(form) < 4 or kind & k.UNLIKELY:
        return None
    return Hit(t.starts[j], t.end(j), "LOCATION", False, "station")


def _landscape(t: Tokens, i: int) -> Hit | None:
    """ "los niños de pecan valley", "walks from cedar ridge": a tree, an animal or a stone, and a landscape."""
    before = t.forms[i - 1]
    if t.forms[i] in ("lady", "senora"):
        return _our_lady(t, i)
    if not t.kinds[i] & k.LOWER or t.gap(i - 1) != " ":
        return None
    is_named = bool(t.kinds[i - 1] & (k.UNKNOWN | k.NAME | k.TOWN)) and not t.kinds[i - 1] & (
        k.WORD | k.LEAVE
    )
    if t.forms[i - 2] not in cue("goal-before") | PLACED and not (
        is_named and t.forms[i] in cue("landscape-strong")
    ):
        return None
    placed = t.forms[i] in cue("landscape-strong") and t.forms[i - 2] in PLACED
    made = placed and not t.kinds[i - 1] & (k.FUNCTION | k.FILLER | k.DIGITS | k.KIN) and before[-3:] != "ing"
    if before in cue("landscape-before") or is_named or made:
        type = "ORGANIZATION" if t.forms[i] in cue("practice-after") else "LOCATION"
        return Hit(t.starts[i - 1], t.end(i), type, False, "landscape")
    return None


def _our_lady(t: Tokens, i: int) -> Hit | None:
    """ "our lady of the palms", "nuestra señora de la paz"."""
    j = i + 2
    if t.forms[i - 1] not in ("our", "nuestra") or t.forms[i + 1] not in ("of", "de", "del"):
        return None
    while t.forms[j] in (*ARTICLES, "perpetual") and t.gap(j) == " ":
        j += 1
    if j >= len(t.words) or t.kinds[j] & k.FUNCTION:
        return None
    return Hit(t.starts[i - 1], t.end(j), "ORGANIZATION", True, "our-lady")
