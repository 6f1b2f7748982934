"""Cuts a text into words and says of each what the lists and its shape tell, as bits of one number.

The answer for a word is remembered (in a table of limited size), which is what makes the finder fast.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from tellmore.privacy.domain.lexicon import Lexicon, folded, lexicon
from tellmore.privacy.domain.likeness import sounds_like_a_name

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
PIECES = re.compile(f"({TOKEN.pattern})")

CAP, CAPS, LOWER, INITIAL, DIGITS = (1 << n for n in range(5))
GIVEN, FAMILY, WORD, LEAVE, UNKNOWN, FUNCTION, OWN = (1 << n for n in range(5, 12))
TOWN, REGION, PHRASE = (1 << n for n in range(12, 15))
STRICT, LOOSE, KIN, NAMED, SAID, PREP, LIVES = (1 << n for n in range(15, 22))
SCHOOL_AFTER, SCHOOL_BEFORE, STREET_AFTER, STREET_BEFORE, ORG_AFTER, ORG_BEFORE = (
    1 << n for n in range(22, 28)
)
TOPONYM, FILLER, PARTICLE, ACTIVE, TYPO, TOPONYM_BEFORE = (1 << n for n in range(28, 34))
SIGN_PLATFORM, SIGN_SPOKEN, SIGN_DOT, SIGN_BIRTH = (1 << n for n in range(34, 38))
WORKS, NICKNAMED, NAMELIKE, VERY_NAMELIKE, UNLIKELY = (1 << n for n in range(38, 43))
SIGN_ID, SIGN_UNIT, SIGN_PHONE, WORD_NAME, MOVED, BUSINESS, PAIR_ONLY, SPEECH = (
    1 << n for n in range(43, 51)
)
LONE, ATTENDS, BY_NAME, LANDSCAPE, SIGN_MONTH, SPELT = (1 << n for n in range(51, 57))

NAME = GIVEN | FAMILY
TITLE = STRICT | LOOSE
PLACE = TOWN | REGION | PHRASE
SHAPED = CAP | CAPS
SIGNS = SIGN_PLATFORM | SIGN_SPOKEN | SIGN_DOT | SIGN_BIRTH | SIGN_ID | SIGN_UNIT | SIGN_PHONE | SIGN_MONTH
STARTS = SIGNS | LIVES | ATTENDS | LANDSCAPE | BY_NAME | SPEECH
HEADS = SCHOOL_AFTER | SCHOOL_BEFORE | STREET_AFTER | STREET_BEFORE | ORG_AFTER | ORG_BEFORE

CUES = {
    "title-strict": STRICT,
    "title-loose": LOOSE,
    "kin": KIN,
    "named": NAMED,
    "said": SAID,
    "place-before": PREP,
    "lives": LIVES,
    "school-after": SCHOOL_AFTER,
    "school-before": SCHOOL_BEFORE,
    "street-after": STREET_AFTER,
    "street-before": STREET_BEFORE,
    "toponym": TOPONYM,
    "toponym-before": TOPONYM_BEFORE,
    "organization-after": ORG_AFTER,
    "organization-before": ORG_BEFORE,
    "name-filler": FILLER,
    "function": FUNCTION,
    "particles": PARTICLE,
    "works": WORKS,
    "nicknamed": NICKNAMED,
    "sign-platform": SIGN_PLATFORM,
    "sign-spoken": SIGN_SPOKEN,
    "sign-dot": SIGN_DOT,
    "sign-birth": SIGN_BIRTH,
    "sign-id": SIGN_ID,
    "sign-unit": SIGN_UNIT,
    "sign-phone": SIGN_PHONE,
    "word-names": WORD_NAME,
    "moved": MOVED,
    "speech": SPEECH,
    "sign-month": SIGN_MONTH,
    "attends": ATTENDS,
    "landscape-after": LANDSCAPE,
    "nickname-verbs": BY_NAME,
}
MISSPELT = range(5, 25)  # lengths in which a name with one wrong letter is still the same name
LONGEST_REMEMBERED = 30_000
PREFIXES = ("un", "re", "non", "pre", "dis", "mis", "inter", "under", "super")
TILDE_NAMES = frozenset(("toño", "toña", "toñito", "toñita", "iñaki", "iñigo", "begoña", "ñoño", "nuño"))
CONTRACTED = frozenset(("m", "re", "ve", "ll", "d", "all", "am", "em", "s"))
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Hit:
    """A range of the text that a rule takes for an identifier."""

    start: int
    end: int
    type: str
    sure: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its bits, its folded form without a possessive, the length of what belongs to it, and the rest."""

    kind: int
    form: str
    length: int
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text and its words; `between[i]` is what stands between word i and the next one.

    `marked` are the words with which a pattern, a place or a nickname may begin.
    """

    text: str
    words: list[Word]
    starts: list[int]
    between: list[str]
    marked: list[int]

    def end(self, i: int) -> int:
        return self.starts[i] + self.words[i].length

    def gap(self, i: int) -> str:
        """What stands between word i and the next one (possessive ending included)."""
        if 0 <= i < len(self.between):
            return self.words[i].tail + self.between[i]
        return "" if i < 0 else "\n"

    def kind(self, i: int) -> int:
        return self.words[i].kind if 0 <= i < len(self.words) else 0

    def form(self, i: int) -> str:
        return self.words[i].form if 0 <= i < len(self.words) else ""

    def joined(self, i: int) -> bool:
        """Word i and the next one stand together: a space or a hyphen, nothing else."""
        return self.gap(i) in (" ", "-", "  ", "\u00a0", "‐", "‑")

    def opens(self, i: int) -> bool:
        """Word i begins a sentence, a line, a quotation or an item."""
        if i == 0:
            return True
        gap = self.words[i - 1].tail + self.between[i - 1]
        if gap == " ":
            return False
        if gap == ". " and self.words[i - 1].kind & (TITLE | INITIAL):
            return False
        if "., " in gap:
            return False
        return any(c in OPENING for c in gap)

    def behind(self, sign: str) -> Iterator[int]:
        """The words that stand right behind a sign."""
        at = self.text.find(sign)
        while at >= 0:
            at += len(sign)
            i = bisect_left(self.starts, at)
            if i < len(self.starts) and self.starts[i] == at:
                yield i
            at = self.text.find(sign, at)

    def possessive(self, i: int) -> bool:
        end = self.end(i)
        return self.text[end : end + 2] in ("'s", "’s")

    def loud(self, i: int) -> bool:
        """Word i is in capitals because its neighbours are: shouting, not an abbreviation."""
        near = [self.words[j] for j in range(max(0, i - 2), min(len(self.words), i + 3)) if j != i]
        long = [w for w in near if w.length > 2 and not w.kind & DIGITS]
        return bool(long) and sum(1 for w in long if w.kind & CAPS) * 3 > len(long)


OPENING = frozenset('.!?:;\n\r\t"“”«¿¡•*–—>|')


@lru_cache(maxsize=1)
def _bits() -> dict[str, int]:
    bits: dict[str, int] = {}
    for name, bit in CUES.items():
        for word in lexicon().cues[name]:
            bits[word] = bits.get(word, 0) | bit
    return bits


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Everyday words of five letters, which lose one easily."""
    cues = lexicon().cues
    everyday = ("function", "generic-workplace", "school-things", "said", "person-verb-after")
    return frozenset(word for name in everyday for word in cues[name] if len(word) == 5)


def shape(raw: str) -> int:
    if not raw[0].isalpha():
        return DIGITS
    if raw.islower() or not raw[0].isupper():
        return LOWER
    if len(raw) == 1:
        return INITIAL | CAP
    if raw.isupper() or (len(raw) > 3 and raw[-1] == "s" and raw[:-1].isupper()):
        return CAPS
    return CAP


def is_swapped(form: str, words: frozenset[str]) -> bool:
    """Two neighbouring letters the wrong way round: hardly ever a name."""
    return any(form[:n] + form[n + 1] + form[n] + form[n + 2 :] in words for n in range(len(form) - 1))


def _sound(form: str) -> int:
    if sounds_like_a_name(form, 60):
        return NAMELIKE | (VERY_NAMELIKE if sounds_like_a_name(form, 120) else 0)
    return 0 if sounds_like_a_name(form, -100) else UNLIKELY


def is_compound(form: str, lists: Lexicon) -> bool:
    """Two words written as one, as hurried people do."""
    return any(form[:n] in lists.words and form[n:] in lists.words for n in range(3, len(form) - 2))


def is_near_word(form: str, lists: Lexicon) -> bool:
    """One letter away from a dictionary word: most likely a slip of the finger, not a name."""
    cuts = [(form[:k], form[k:]) for k in range(len(form) + 1)]
    if any(a + b[1:] in lists.words for a, b in cuts if b):
        return True
    if any(a + c + b in lists.words for a, b in cuts for c in ALPHABET):
        return True
    return any(a + c + b[1:] in lists.words for a, b in cuts if b for c in ALPHABET)


def is_contraction(form: str, lists: Lexicon) -> bool:
    """ "I'm", "they'd", "isn't"; not "d'Andre"."""
    head, sign, tail = form.partition("'")
    return bool(sign) and (tail == "t" or (tail in CONTRACTED and (head in lists.words or len(head) < 3)))


def _is_only_a_name(form: str, lists: Lexicon) -> bool:
    """For "yusufs dad", the possessive without its sign."""
    listed = form in lists.given or (len(form) > 4 and form in lists.family)
    return listed and not lists.is_word(form) and f"{form}s" not in lists.business_heads


def _lexical(form: str, lists: Lexicon) -> int:
    bits = _bits().get(form, 0)
    bits |= GIVEN if form in lists.given or form in lists.mostly else 0
    bits |= FAMILY if form in lists.family else 0
    bits |= OWN if form in lists.own else 0
    bits |= TOWN if form in lists.towns else 0
    bits |= REGION if form in lists.regions else 0
    bits |= PHRASE if form in lists.first_words else 0
    bits |= LEAVE if form in lists.leave else 0
    bits |= BUSINESS if form in lists.business_heads else 0
    bits |= LONE if form in lists.lone_businesses else 0
    bits |= WORD if lists.is_word(form) or is_contraction(form, lists) else 0
    if bits & WORD_NAME and not bits & FUNCTION and form not in lists.cues["seasons"]:
        bits |= GIVEN
    if not bits & (NAME | WORD | LEAVE | TOWN | REGION):
        bits |= UNKNOWN
    return bits


DIMINUTIVE = re.compile(r"(.{2,}?)c?it[oa]s?\Z")
NAME_PREFIXES = (
    "de'",
    "da'",
    "la'",
    "d'",
    "o'",
    "ja'",
    "ta'",
    "ka'",
    "ke'",
    "sha'",
    "ra'",
    "ty'",
    "j'",
    "m'",
)


def is_built_from_a_name(form: str, lists: Lexicon) -> bool:
    """ "ramoncito" of "ramon", "juanita" of "juana", "de'marcus" of "marcus"."""
    if "'" in form:
        return form.startswith(NAME_PREFIXES) and len(form.partition("'")[2]) > 2
    match = DIMINUTIVE.fullmatch(form)
    return match is not None and any(
        base in lists.given and base not in lists.words for base in (match[1], match[1] + "o", match[1] + "a")
    )


def word_of(raw: str) -> Word:
    """What is known about a word as it stands in a text."""
    lists = lexicon()
    form, length = folded(raw), len(raw)
    if length > 2 and raw[-2] in "'’" and raw[-1] in "sS":
        form, length = form[:-2], length - 2
    bits = shape(raw[:length])
    if bits & DIGITS:
        return Word(bits, form, length)
    if "ñ" in raw and raw.lower() in TILDE_NAMES:
        return Word(bits | GIVEN | OWN | ACTIVE, raw.lower(), length)
    bits |= _lexical(form, lists)
    if bits & UNKNOWN and is_built_from_a_name(form, lists):
        bits = bits & ~UNKNOWN | GIVEN
    if (
        bits & UNKNOWN
        and form.startswith(PREFIXES)
        and any(len(form) > n + 3 and form[n:] in lists.words for n in (2, 3, 5))
    ):
        bits = bits & ~UNKNOWN | WORD
    if bits & UNKNOWN and bits & LOWER and raw[0].islower() and not raw.islower():
        bits = bits & ~LOWER | CAP | NAMELIKE  # "friendSaoirse": a space was forgotten before a capital
    if raw[length - 1] in "óÓ":
        bits = bits & ~(NAME | UNKNOWN) | WORD
    if bits & UNKNOWN and (not form.isalpha() and any(c.isdigit() for c in form)):
        bits &= ~UNKNOWN
    if bits & UNKNOWN and len(form) > 4 and form[-1] == "s" and _is_only_a_name(form[:-1], lists):
        form, length = form[:-1], length - 1
        bits = bits & ~UNKNOWN | _lexical(form, lists)
    if (
        bits & UNKNOWN
        and "'" not in form
        and len(form) >= 4
        and form.endswith("s")
        and form[:-1] in lists.words
    ):
        bits = bits & ~UNKNOWN | WORD
    if bits & UNKNOWN and 5 <= len(form) <= 24 and form.isascii() and not bits & NAMELIKE:
        if len(form) > 5 and is_swapped(form, lists.words):
            bits = bits & ~UNKNOWN | WORD
        elif is_near_word(form, lists) or is_compound(form, lists):
            bits |= TYPO
    if (
        bits & UNKNOWN
        and len(form) == 4
        and any(form[:n] + c + form[n:] in _common() for n in range(5) for c in ALPHABET)
    ):
        bits |= TYPO
    if bits & UNKNOWN and len(form) > 3 and not bits & NAMELIKE:
        bits |= _sound(form)
    if bits & (UNKNOWN | NAME) and not bits & WORD and len(form) in MISSPELT:
        bits |= SPELT
    if not _is_active(bits, form):
        return Word(bits, form, length)
    only = bits & (PHRASE | BUSINESS) and not _is_active(bits & ~(PHRASE | BUSINESS), form)
    alone = only and bits & LOWER and not bits & LONE
    return Word(bits | ACTIVE | (PAIR_ONLY if alone else 0), form, length)


def _is_active(bits: int, form: str) -> bool:
    if bits & (STRICT | LOOSE | HEADS | PHRASE | WORKS | NICKNAMED | MOVED | BUSINESS):
        return True
    if (
        bits & REGION
        or (bits & TOWN and not bits & WORD)
        or (bits & UNKNOWN and not bits & TYPO and len(form) > 3)
    ):
        return True
    if bits & INITIAL:
        return form != "i"
    if bits & SHAPED:
        return bool(bits & (WORD_NAME | NAME | UNKNOWN | TOWN | REGION | TOPONYM))
    if bits & (NAMELIKE | WORD_NAME):
        return True
    if bits & UNKNOWN and len(form) == 3:
        return True
    return bool(bits & NAME) and not bits & FUNCTION and (not bits & WORD or bool(bits & GIVEN))


class _Known(dict[str, Word]):
    """The words met so far; a limited table, emptied when it is full."""

    def __missing__(self, raw: str) -> Word:
        word = word_of(raw)
        if word.length < len(raw):
            word = replace(word, tail=raw[word.length :])
        if len(raw) < 40:
            if len(self) > LONGEST_REMEMBERED:
                self.clear()
            self[raw] = word
        return word


_known = _Known()


def read(text: str) -> Tokens:
    """The words of a text; what is known about each is remembered."""
    pieces = PIECES.split(text)  # between, word, between, word, …, between
    starts = list(accumulate(map(len, pieces)))[:-1:2]
    words = [_known[raw] for raw in pieces[1::2]]
    marked = [i for i, word in enumerate(words) if word.kind & STARTS]
    return Tokens(text, words, starts, pieces[2:-1:2], marked)
