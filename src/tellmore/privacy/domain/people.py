"""Which words name a person: each candidate gathers points from the lists, its shape and its neighbours.

The weights were set by hand on the development notes; a point is roughly "one good reason".
"""

from __future__ import annotations

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.fullnames import extent
from tellmore.privacy.domain.lexicon import cue
from tellmore.privacy.domain.standing import AND, begins_clause, standing
from tellmore.privacy.domain.tokens import Hit, Tokens

THRESHOLD = 0.95
SURE = 2.0


def points(t: Tokens, i: int) -> float:
    """How strongly word i reads as a person's name, from the word itself."""
    kind, form = t.kinds[i], t.forms[i]
    if kind & k.LEAVE and not kind & (k.NAME | k.WORD_NAME):
        return -4.0
    if kind & k.CAPS and not kind & k.INITIAL:
        return _points_caps(t, i, kind, len(form))
    if kind & k.LOWER:
        return _points_lower(kind, form)
    return _points_capital(t, i, kind, form)


def _points_capital(t: Tokens, i: int, kind: int, form: str) -> float:
    if kind & k.INITIAL:
        return -2.0
    opening = t.opens(i)
    if kind & k.LEAVE:
        return -0.5 if kind & k.OWN or (kind & k.GIVEN and not opening) else -2.0
    if kind & k.WORD_NAME and not kind & (k.NAME | k.FUNCTION):
        return -0.6
    if kind & k.NAME and not kind & k.WORD:
        if kind & k.GIVEN:
            return 3.0 if len(form) > 2 else (0.5 if opening else 1.5)
        return 1.5 if opening else 2.2
    if kind & k.UNKNOWN:
        if opening and kind & (k.TYPO | k.UNLIKELY):
            return 0.7 if kind & k.NAMELIKE else -0.5
        return 1.1 if opening else 1.6
    if kind & k.NAME and not kind & k.FUNCTION:
        if opening:
            if kind & k.OWN and form not in cue("rarely-name"):
                return 0.6
            return 0.0 if kind & (k.GIVEN | k.WORD_NAME) else -0.8
        return 1.6 if kind & k.GIVEN else 0.9
    return -2.5


def _points_lower(kind: int, form: str) -> float:
    if kind & k.WORD_NAME and kind & (k.WORD | k.LEAVE):
        return -1.5 if kind & k.FUNCTION else -1.0
    if kind & (k.LEAVE | k.SAID) or form in cue("rarely-name"):
        return -3.0
    if kind & k.NAME and not kind & k.WORD:
        if kind & k.GIVEN:
            return 2.0 if len(form) > 3 else (1.2 if len(form) == 3 or kind & k.OWN else 0.0)
        return 1.2 if len(form) > 4 else 0.3
    if kind & k.UNKNOWN:
        sound = 1.0 if kind & k.VERY_NAMELIKE else 0.5 if kind & k.NAMELIKE else 0.1
        return sound - (1.0 if kind & k.TYPO else 0.0)
    if kind & k.GIVEN and not kind & k.FUNCTION:
        return -0.9
    return -3.0


def _points_caps(t: Tokens, i: int, kind: int, length: int) -> float:
    if t.loud(i):
        return _points_lower(kind, t.forms[i])
    if kind & k.OWN and length == 2 and not kind & k.LEAVE:
        return 1.6
    if kind & k.GIVEN and not kind & (k.WORD | k.LEAVE):
        return 2.2 if length > 3 else 0.6
    if kind & k.FAMILY and not kind & (k.WORD | k.LEAVE):
        return 1.5 if length > 4 else -0.5
    if kind & k.UNKNOWN:
        return -0.8 if length < 6 else 0.2
    return -1.5 if kind & k.GIVEN else -3.0


def context(t: Tokens, i: int) -> float:
    """What the neighbours add: a relation before, somebody speaking after, a determiner against."""
    before, after = t.forms[i - 1], t.forms[i + 1]
    gap_before = t.gap(i - 1) if i else "\n"
    kind, form, total = t.kinds[i], t.forms[i], 0.0
    if gap_before.strip() in ("", "-", ",") and i:
        total += _before(t, i, before, gap_before)
    if t.gap(i) in (" ", "  "):
        if after in cue("said-strong"):
            total += (
                2.0
                if after in ("said", "told", "asked", "dijo", "cried", "laughed", "smiled", "texted", "lloro")
                else 1.5
            )
        elif form == "will" and kind & k.SHAPED and after in ("is", "was", "has", "had"):
            total += 1.5
        elif t.kinds[i + 1] & k.SAID:
            total += 0.4
        total += _is_a_subject(t, i, after)
        if (
            kind & k.SHAPED
            and t.kinds[i + 1] & k.CAP
            and t.kinds[i + 1] & (k.NAME | k.UNKNOWN)
            and not t.kinds[i + 1] & k.LEAVE
        ):
            total += 1.6
    total += standing(t, i)
    if _is_a_relation(t, i):
        total += 2.0
    if before in ("is", "was", "es", "era", "be") and t.kinds[i - 2] & k.KIN and not kind & (k.WORD | k.TYPO):
        total += 1.5  # "my first friend was jelton"
    if t.gap(i) == "-" and kind & k.LOWER and _is_half(kind) and _is_half(t.kinds[i + 1]):
        total += 1.2  # "jun-seo"
    if before == "que" and form == "sean":
        total -= 4.0
    if t.gap(i) == "." and after and kind & k.INITIAL:
        total += 0.5
    if t.possessive(i):
        total += -5.0 if after in ("day", "eve") else 0.6
    if _in_company(t, i):
        total += 1.3
    if form_is_auxiliary(t, i, after):
        total -= 3.0
    return total


def _is_a_subject(t: Tokens, i: int, after: str) -> float:
    """ "sukhdeep gets called …": a word nobody knows begins a clause, and what a person does follows."""
    kind = t.kinds[i]
    acts = t.kinds[i + 1] & k.SAID or after in cue("person-verb-after")
    if kind & k.UNKNOWN and kind & k.LOWER and not kind & k.UNLIKELY and acts and begins_clause(t, i):
        return 0.5 if kind & k.TYPO else 0.9
    if (
        kind & k.UNKNOWN
        and after in AND
        and t.kinds[i + 2] & k.NAME
        and not t.kinds[i + 2] & (k.WORD | k.LEAVE)
    ):
        return 1.0
    if (
        kind & k.GIVEN
        and kind & k.LOWER
        and not kind & k.WORD
        and t.opens(i)
        and after in cue("person-verb-after")
    ):
        return 1.2  # "mo eats alone"
    if (
        kind & k.GIVEN
        and kind & k.WORD
        and not kind & (k.FUNCTION | k.LEAVE | k.SAID | k.WORD_NAME)
        and kind & k.LOWER
        and t.opens(i)
        and after in cue("person-verb-after")
    ):
        return 2.0
    if (
        kind & k.UNKNOWN
        and kind & k.CAP
        and kind & (k.TYPO | k.UNLIKELY)
        and t.opens(i)
        and after in cue("person-verb-after")
    ):
        return 1.3
    return 0.0


def _is_half(kind: int) -> bool:
    """A half of a name with a hyphen: known as a name, or known to nobody."""
    return bool(kind & k.LOWER and kind & (k.GIVEN | k.UNKNOWN) and not kind & (k.FUNCTION | k.LEAVE))


def _is_a_relation(t: Tokens, i: int) -> bool:
    """ "angel is my cousin", "Luz es mi hermana"."""
    return (
        t.forms[i + 1] in ("is", "was", "es", "era")
        and t.forms[i + 2] in ("my", "his", "her", "our", "their", "mi", "su", "a")
        and bool(t.kinds[i + 3] & k.KIN)
    )


def _is_a_place_for_names(t: Tokens, i: int, before: str) -> bool:
    """ "with …", "extraño a …", "dice que … le": hardly anything but a person stands there."""
    if before in ("with", "con"):
        return True
    if before == "a":
        return t.forms[i - 2] in cue("person-verb")
    return before in ("que", "that", "when", "cuando") and t.forms[i + 1] in cue("person-next")


def nicknamed(t: Tokens, i: int) -> Hit | None:
    """ "They call me “Smiley”", "le dicen Flaco": a capitalised word behind the verb."""
    j, steps = i + 1, 0
    while t.forms[j] in cue("pronoun-object") and steps < 2 and t.gap(j - 1) == " ":
        j, steps = j + 1, steps + 1
    kind = t.kinds[j]
    if (
        t.gap(j - 1) not in (" ", ' "', " “", " '", " ‘")
        or not kind & k.CAP
        or kind & (k.INITIAL | k.FUNCTION | k.LEAVE)
    ):
        return None
    if t.forms[i] in ("dice", "called") and not steps and kind & k.WORD and not kind & k.NAME:
        return None
    return Hit(t.starts[j], t.end(extent(t, j)), "PERSON", bool(kind & k.NAME), "nickname")


def _in_company(t: Tokens, i: int) -> bool:
    """Joined by "and" to a word that is nothing but a name."""
    for link, other in ((i + 1, i + 2), (i - 1, i - 2)):
        kind = t.kinds[other]
        if t.forms[link] in ("and", "y", "n", "e") and kind & k.NAME and not kind & (k.WORD | k.LEAVE):
            return abs(t.starts[min(other, len(t.starts) - 1)] - t.starts[i]) < 40
    return False


def form_is_auxiliary(t: Tokens, i: int, after: str) -> bool:
    """ "Will", "May" and "Can" before a plain verb or a subject are grammar, not somebody's name."""
    return t.forms[i] in ("will", "may", "mark", "can") and after in cue("auxiliary-next")


def _before(t: Tokens, i: int, before: str, gap: str) -> float:
    kind = t.kinds[i - 1]
    lower = bool(t.kinds[i] & k.LOWER)
    if "," in gap:
        return 0.3 if kind & k.KIN else 0.0
    if (
        before in cue("named-before")
        or (before in ("is", "es", "'s") and t.forms[i - 2] in ("name", "nombre"))
        or (before in ("llama", "llamo", "llamaba", "apellida") and t.forms[i - 2] in ("se", "me", "te"))
    ):
        return 2.6 if not t.kinds[i] & k.FUNCTION else 0.0
    if kind & k.KIN and before not in (
        "is",
        "girl",
        "kid",
        "guy",
        "boy",
        "big",
        "little",
        "baby",
        "students",
        "student",
        "estudiante",
    ):
        return (
            (2.0 if t.kinds[i] & k.GIVEN else 1.6) if t.kinds[i] & (k.NAME | k.UNKNOWN) or not lower else 0.0
        )
    if kind & k.KIN:
        return 0.8 if not lower else 0.3
    if before == "of" and t.kinds[i] & k.CAP and t.kinds[i] & k.GIVEN and t.kinds[i + 1] & k.CAP:
        return 0.0
    if before in cue("determiner"):
        if before == "to" and not t.kinds[i] & k.TYPO and t.forms[i - 2] in cue("speaks-to"):
            return 0.6 if t.kinds[i] & k.UNKNOWN else 0.0
        return -1.2 if t.kinds[i] & k.WORD else (-0.5 if t.kinds[i] & k.UNKNOWN else 0.0)
    if lower and t.kinds[i] & k.UNKNOWN and _is_a_place_for_names(t, i, before):
        return 1.0
    if before in ("and", "y") and t.forms[i - 2] in ("me", "i", "yo") and t.kinds[i] & k.GIVEN:
        return 2.0
    if before in cue("with"):
        return 0.6 if lower else 0.9
    return 0.0


def _is_family(t: Tokens, j: int) -> bool:
    """What stands behind "R. " is a family name: a capital, and no everyday word unless the lists know it."""
    kind = t.kinds[j]
    if not kind & k.CAP or kind & (k.LEAVE | k.FUNCTION | k.SAID | k.INITIAL):
        return False
    return bool(kind & k.UNKNOWN and not kind & k.TYPO) or bool(
        kind & k.NAME and (not kind & k.WORD or kind & k.FAMILY)
    )


def initial(t: Tokens, i: int) -> Hit | None:
    """A single capital letter that acts like a person: "J. said", "my friend K", "T.J."."""
    form, end = t.forms[i], t.end(i)
    if form in ("i", "a") and t.text[end : end + 1] != ".":
        return None
    dotted = t.text[end : end + 1] == "."
    if (
        dotted
        and t.gap(i) == "."
        and t.kinds[i + 1] & k.INITIAL
        and t.text[t.end(i + 1) : t.end(i + 1) + 1] == "."
    ):
        if t.forms[i] + t.forms[i + 1] in cue("no-initials") or (t.opens(i) and t.forms[i] in ("q", "a")):
            return None
        return Hit(
            t.starts[i],
            t.end(extent(t, i + 1)) + (0 if extent(t, i + 1) > i + 1 else 1),
            "PERSON",
            True,
            "initials",
        )
    said = t.forms[i + 1] in cue("said-strong") and t.gap(i) in (" ", ". ") and not t.kinds[i - 1] & k.KIN
    kin = (
        t.kinds[i - 1] & k.KIN
        and t.forms[i - 1] not in ("student", "students", "estudiante", "kid")
        and t.gap(i - 1) == " "
    )
    if dotted and t.gap(i) == ". " and form not in ("i", "q") and _is_family(t, i + 1):
        return Hit(t.starts[i], t.end(extent(t, i + 1)), "PERSON", False, "initial")
    company = (t.forms[i - 1] in ("with", "con", "named", "w") and dotted) or (
        t.forms[i - 1] == "and"
        and form not in ("i", "a")
        and (
            t.forms[i - 2] == "me"
            or (bool(t.kinds[i - 2] & k.INITIAL) and i > 2 and t.kinds[i - 3] & k.INITIAL != 0)
        )
    )
    if (
        (said and (dotted or not t.opens(i) or form in "bcdfghjklmnrvwxz"))
        or (kin and form not in ("i", "a", "y", "o"))
        or company
    ):
        return Hit(t.starts[i], t.end(extent(t, i)), "PERSON", False, "initial")
    return None


def person(t: Tokens, i: int) -> Hit | None:
    """The name that begins at word i, if the points suffice."""
    if t.kinds[i] & k.INITIAL:
        return initial(t, i)
    score = points(t, i)
    kind = t.kinds[i]
    if score <= -2.6 and not kind & k.WORD_NAME:
        return None
    alone = kind & k.GIVEN and not kind & k.WORD and not t.possessive(i) and t.forms[i] != "sean"
    if score >= SURE and alone:
        return Hit(
            t.starts[i], t.end(extent(t, i)), "PERSON", True, "name"
        )  # neighbours could only add to it
    score += context(t, i)
    if score < THRESHOLD:
        return None
    return Hit(t.starts[i], t.end(extent(t, i)), "PERSON", score >= SURE, "name")
