"""Places in a sentence where hardly anything but a person can stand: "hope got suspended", "told will about it".

Needed for names that are everyday words, above all in small letters, where neither case nor list decides.
"""

from __future__ import annotations

import re

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import cue, lexicon
from tellmore.privacy.domain.tokens import Tokens

AND = frozenset(("and", "y", "n", "e", "&"))
ME = frozenset(("me", "i", "yo", "him", "her", "them", "us"))
OWNERS = frozenset(("my", "his", "her", "their", "our", "mi", "su", "mis", "sus", "your"))
OWNERS_AND_ME = OWNERS | ME
OWNERS_AND_THIS = OWNERS | frozenset(("this", "that", "one", "este", "esta", "ese", "esa"))
WHAT_FRIENDS_ARE = frozenset(("former", "old", "new", "older", "younger", "best", "little", "big"))
MONTHS = frozenset(("may", "april", "june", "august", "mayo", "abril"))
GRADE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)|[4-9]|1\d|2[01]|sr|jr|soph|senior|junior|freshman|sophomore|age|aged|gr|grade|grado|now"
)
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
SIGNS_OF_TWO = frozenset((" + ", " & ", "+", " +"))
SEVERAL = re.compile(r" ?(?:&|\+|/) ?\Z")


def standing(t: Tokens, i: int) -> float:
    """Points for word i from the place where it stands; 0 where anything could stand."""
    kind = t.kinds[i]
    everyday = bool(kind & k.WORD_NAME)
    total = _explained(t, i, kind) + _is_introduced(t, i)
    if (
        t.forms[i - 1] in ("de", "of")
        and t.kinds[i - 2] & k.KIN
        and kind & (k.WORD_NAME | k.GIVEN | k.UNKNOWN)
    ):
        total += 2.0  # "la mamá de angelito"
    if everyday:
        total += _everyday(t, i, kind)
    elif kind & (k.NAME | k.UNKNOWN) and t.forms[i + 1] in AND and t.forms[i + 2] in OWNERS_AND_ME:
        total += 0.7
    return total


def _everyday(t: Tokens, i: int, kind: int) -> float:
    form, after = t.forms[i], t.forms[i + 1]
    vague = form in cue("seasons")
    points = 0.0
    if kind & k.CAP and not kind & k.LOWER and not t.opens(i) and form not in MONTHS:
        points += _out_of_place(t, i, kind)
    close = t.gap(i) in (" ", "  ") or (t.gap(i) == t.gap(i - 1) == ", ")
    if close and begins_clause(t, i) and acts(t, i):
        if form in ("will", "may", "can", "mark"):
            points += 0.0 if after in cue("not-after-modals") else 3.0
        elif not vague or after not in (
            cue("not-of-times") if form in cue("times") else cue("not-of-virtues")
        ):
            points += 2.4
    points += max(_object(t, i, vague), _two(t, i), _acts(t, i, vague))
    if close and t.forms[i - 1] in ("el", "la") and t.gap(i - 1) == " " and after in cue("person-verb-after"):
        points += 3.0 if kind & k.CAP else 0.0
    if (
        t.kinds[i - 1] & k.KIN
        and t.forms[i - 3 if t.forms[i - 2] in WHAT_FRIENDS_ARE else i - 2] in OWNERS_AND_THIS
        and t.gap(i - 1) == " "
        and not kind & k.FUNCTION
    ):
        points += 2.0
    if _in_a_list(t, i):
        points += 2.4
    if t.possessive(i) and (t.kinds[i + 1] & k.KIN or after in cue("belongings")):
        points += 2.2 if form not in MONTHS else 3.0
    if (
        t.forms[i - 1] in ("el", "la")
        and kind & k.CAP
        and form in cue("nicknames-with-article")
        and not t.opens(i)
    ):
        points += 3.0
    if close and after == "the" and (t.forms[i + 2] in cue("offices") or t.kinds[i + 2] & (k.TITLE | k.KIN)):
        points += 2.4
    if after == "uses" and t.forms[i + 2] in ("they", "she", "he", "him", "her"):
        points += 2.4
    if vague and after in cue("not-people"):
        points -= 3.0
    return points


def _acts(t: Tokens, i: int, vague: bool) -> float:
    """ "Chance was given", "Will will not", "hunter hunts with", "grace in the cafeteria", "angel r. and"."""
    form, after, kind = t.forms[i], t.forms[i + 1], t.kinds[i]
    if (
        t.gap(i) == " "
        and len(after) == 1
        and t.gap(i + 1)[:1] == "."
        and t.kinds[i + 1] & (k.LOWER | k.INITIAL)
    ):
        told = after not in ("i", "a", "y", "e", "o") or (
            t.kinds[i + 2] & k.LOWER and t.forms[i + 2] in cue("person-verb-after")
        )
        return 2.6 if told and not kind & k.FUNCTION else 0.0
    if t.gap(i) != " " or not begins_clause(t, i):
        return 0.0
    if form == after == "will":
        return 4.0
    if (
        after == "from"
        and t.forms[i + 2] in ("the", "my", "our", "his", "her")
        and (not vague or form == "will")
    ):
        return 2.6 if not kind & k.FUNCTION else 4.2
    if after in ("has", "had", "hates", "loves", "wants", "needs") and form not in cue("times"):
        return 2.4 if not kind & k.FUNCTION else 0.0
    if kind & k.FUNCTION:
        return 0.0
    if after in ("was", "is", "got", "fue") and t.forms[i + 2] in cue("happens-to-people"):
        return 3.0
    if after in ("is", "was", "es", "era") and not vague and (t.opens(i) or kind & k.CAP):
        return 1.6
    if after in ("in", "from", "at") and t.forms[i + 2] in ("the", "my") and t.forms[i + 3] in cue("offices"):
        return 2.6
    does = after.endswith("s") and not after.endswith("ss") and after[:-1] in lexicon().words
    if not vague and does and t.forms[i + 2] in cue("behind-verb") and t.opens(i):
        return 2.6
    return 0.0


def acts(t: Tokens, i: int) -> bool:
    """What a person does follows: "cruza todos los días", "no duerme", "wont ask"."""
    after = t.forms[i + 1]
    if after in ("no", "not", "never", "nunca", "ya", "also", "solo") and t.forms[i + 2] in cue(
        "person-verb-after"
    ):
        return True
    return after in cue("person-verb-after")


def begins_clause(t: Tokens, i: int) -> bool:
    if t.opens(i):
        return True
    return t.forms[i - 1] in cue("clause-before") or "," in t.gap(i - 1)


def _object(t: Tokens, i: int, vague: bool) -> float:
    """ "told will about it", "asked hope to wait": the verb before and a phrase end behind."""
    before, form = t.forms[i - 1], t.forms[i]
    if before in cue("takes") and t.forms[i + 1] in cue("way-after") and t.gap(i - 1) == " ":
        return 2.6
    if (
        before in ("con", "with")
        and form in MONTHS
        and t.gap(i - 1) == " "
        and t.gap(i)[:1] in (",", ".", ";")
    ):
        return 4.0  # "platiqué con abril, 12th"
    spoken_to = before == "to" and t.forms[i - 2] in cue("speaks-to")
    slash = spoken_to or (before == "w" and t.gap(i - 1) in ("/", "/ "))
    if i == 0 or not (slash or (before in cue("person-object-before") and t.gap(i - 1) == " ")):
        return 0.0
    if t.kinds[i] & k.FUNCTION and form not in ("will", "may"):
        return 0.0
    if before in ("and", "y", "&", "from", "con", "likes", "hates", "saw", "with", "w") and (
        vague or before in AND
    ):
        return 0.0
    gap = t.gap(i)
    ends = gap.strip(" ") != "" or t.forms[i + 1] in cue("person-object-after") or i + 1 == len(t.words)
    return (2.8 if t.kinds[i] & k.FUNCTION else 2.2) if ends else 0.0


def _two(t: Tokens, i: int) -> float:
    """ "grace and may walk home", "me and hope", "hope and i"."""
    if t.kinds[i] & k.FUNCTION and t.forms[i] not in ("will", "may"):
        return 0.0
    if t.gap(i) in SIGNS_OF_TWO and t.kinds[i] & k.WORD_NAME and t.kinds[i + 1] & (k.WORD_NAME | k.GIVEN):
        return 2.6
    if (
        i
        and t.gap(i - 1) in SIGNS_OF_TWO
        and t.kinds[i - 1] & (k.WORD_NAME | k.GIVEN)
        and t.kinds[i] & k.WORD_NAME
    ):
        return 2.6
    link, other = t.forms[i + 1], i + 2
    if link in AND and t.gap(i) == " ":
        if t.opens(i) and t.kinds[i] & t.kinds[other] & k.CAP and t.kinds[other] & k.WORD_NAME:
            return 2.4
        if t.forms[other] in ("me", "i", "yo"):
            return 2.6
        if _is_name(t, other) and (
            (t.kinds[i + 3] & k.NAME and not t.kinds[i + 3] & k.WORD)
            or t.forms[i + 3] in cue("verbs-of-two")
            or t.forms[i + 3] in cue("person-verb-after")
        ):
            return 2.4
    if t.forms[i - 1] in AND and i > 1 and t.gap(i - 1) == " ":
        if (
            t.forms[i - 2] == "me"
            and not t.kinds[i + 1] & k.NAME
            and t.forms[i] not in ("my", "her", "so", "will", "an")
        ):
            return 2.6
        if _is_name(t, i - 2) and (
            t.forms[i + 1] in cue("verbs-of-two") or t.forms[i + 1] in cue("person-verb-after")
        ):
            return 2.8 if t.kinds[i] & k.FUNCTION else 2.4
    return 0.0


def _in_a_list(t: Tokens, i: int) -> bool:
    """ "Talia, Ignacio, Wren, Shaynoah": a capital between commas, a name on one side."""
    kind = t.kinds[i]
    if not kind & k.CAP or t.gap(i - 1) not in (", ", ","):
        return False
    return any(
        t.kinds[j] & k.CAP and t.kinds[j] & k.NAME and not t.kinds[j] & (k.WORD | k.LEAVE)
        for j in (i - 1, i + 1)
    )


ANOTHER = frozenset(("other", "otra", "otro", "oldest", "youngest", "mayor", "menor"))


def _is_introduced(t: Tokens, i: int) -> float:
    """ "her mom, Santa, didn't", "la conserje: Nieves lleva", "y la otra, sol,", "new kid = hunter"."""
    kind = t.kinds[i]
    if not i or kind & (k.FUNCTION | k.LEAVE):
        return 0.0
    gap = t.gap(i - 1)
    if gap == " = ":
        return 2.4 if kind & k.WORD_NAME else 0.0
    told = (
        bool(t.kinds[i - 1] & (k.KIN | k.TITLE))
        or t.forms[i - 1] in cue("offices")
        or t.forms[i - 1] in ANOTHER
    )
    if not told or gap not in (", ", ": ", " - "):
        return 0.0
    between = gap == ", " and t.gap(i)[:1] == ","
    return 2.4 if kind & k.WORD_NAME and (between or (kind & k.CAP and gap != ", ")) else 0.0


def _is_name(t: Tokens, j: int) -> bool:
    kind = t.kinds[j]
    return bool(kind & k.WORD_NAME) or bool(kind & k.NAME and not kind & (k.WORD | k.LEAVE))


def _out_of_place(t: Tokens, i: int, kind: int) -> float:
    """A capital in the middle of a sentence on a word that never has one: "talked to An"."""
    if (
        not kind & (k.FUNCTION | k.LEAVE)
        or t.loud(i)
        or t.kinds[i + 1] & k.SHAPED
        or t.kinds[i - 1] & k.SHAPED
    ):
        return 0.0
    return 3.5 if t.forms[i - 1] in cue("with") and kind & k.FUNCTION else 0.0


def _explained(t: Tokens, i: int, kind: int) -> float:
    """Who it is stands behind or before: "peanut (her friend)", "Deng (Sr.)", "goes by penny"."""
    if kind & k.FUNCTION and not kind & k.WORD_NAME:
        return 0.0
    gap = t.gap(i)
    if "(" in gap and t.forms[i + 1] in OWNERS and t.kinds[i + 2] & k.KIN:
        return 4.0
    if "(" in gap and t.forms[i + 1] in ("the", "la", "el", "our", "a", "una", "un") and _is_a_role(t, i + 2):
        return 4.0
    if "(" in gap and kind & k.LOWER and kind & k.GIVEN and _first_of_line(t, i) and not kind & k.FUNCTION:
        return 4.0  # "deja (10th, …"
    if t.forms[i + 1] in AND and t.forms[i + 3] in OWNERS and "(" in t.gap(i + 2) and t.kinds[i + 4] & k.KIN:
        return 4.0
    if kind & (k.WORD_NAME | k.GIVEN | k.UNKNOWN):
        if gap == ", " and t.forms[i + 1] in OWNERS and t.kinds[i + 2] & k.KIN and begins_clause(t, i):
            return 2.0
        if (
            gap == ", "
            and t.forms[i + 1] in ("de", "from")
            and t.kinds[i + 2] & k.CAP
            and kind & k.CAP
            and t.opens(i)
        ):
            return 1.5
        if (
            t.forms[i + 1] in AND
            and t.forms[i + 2] in OWNERS
            and t.kinds[i + 3] & k.KIN
            and begins_clause(t, i)
        ):
            return 2.2
        if begins_clause(t, i) and t.forms[i + 1] in ("is", "was", "es") and _names_follow(t, i + 2):
            return 3.0
        ordinal = gap == " " and ORDINAL.fullmatch(t.forms[i + 1])
        if ordinal and begins_clause(t, i) and kind & k.WORD_NAME and t.forms[i] not in cue("times"):
            return 2.6  # "colt 12th, drives"
        if ordinal and begins_clause(t, i) and kind & k.LOWER and kind & k.UNKNOWN and not kind & k.TYPO:
            return 1.0
        labels = gap == ": " or ordinal or (gap in (",", ", ") and GRADE.fullmatch(t.forms[i + 1]))
        if labels and t.opens(i) and kind & k.LOWER and kind & k.UNKNOWN and not kind & k.UNLIKELY:
            return 1.0 if not kind & k.TYPO else 2.0
        if t.opens(i) and kind & k.CAP:
            if gap in (", ", " (", " - ", " – ", " — ") and GRADE.fullmatch(t.forms[i + 1]):
                return 2.0
            if gap in (" (", " - ", " – ", " — ") and _first_of_line(t, i):
                return 1.5 if kind & k.UNKNOWN else 1.0
            if (
                SEVERAL.match(gap)
                and (t.kinds[i + 1] & k.CAP)
                and t.kinds[i + 1] & (k.NAME | k.WORD_NAME | k.UNKNOWN)
            ):
                return 1.5
    if t.forms[i - 1] in ("by", "as") and t.forms[i - 2] in ("goes", "go", "went", "known", "going"):
        return 4.0 if not kind & (k.FUNCTION | k.LEAVE) or kind & k.WORD_NAME else 0.0
    return 0.0


def _is_a_role(t: Tokens, j: int) -> bool:
    return bool(t.kinds[j] & (k.TITLE | k.KIN)) or t.forms[j] in cue("offices")


def _names_follow(t: Tokens, j: int) -> bool:
    """ "… is her real name", "… es su nombre", "… is what they call me"."""
    return (t.forms[j] in OWNERS and "name" in (t.forms[j + 1], t.forms[j + 2])) or (
        t.forms[j] in OWNERS and t.forms[j + 1] == "nombre"
    )


def _first_of_line(t: Tokens, i: int) -> bool:
    return i == 0 or "\n" in t.gap(i - 1)
