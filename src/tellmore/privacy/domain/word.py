"""What the lists and its shape tell about one word as it stands in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain import slips
from tellmore.privacy.domain.lexicon import Lexicon, folded, lexicon
from tellmore.privacy.domain.likeness import sounds_like_a_name

MISSPELT = range(5, 25)  # lengths in which a name with one wrong letter is still the same name
PREFIXES = ("un", "ex", "re", "non", "pre", "dis", "mis", "inter", "under", "super")
TILDE_NAMES = frozenset(("toño", "toña", "toñito", "toñita", "iñaki", "iñigo", "begoña", "ñoño", "nuño"))
CONTRACTED = frozenset(("m", "re", "ve", "ll", "d", "all", "am", "em", "s"))


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its bits, its folded form without a possessive, the length of what belongs to it, and the rest."""

    kind: int
    form: str
    length: int
    tail: str = ""


@lru_cache(maxsize=1)
def _bits() -> dict[str, int]:
    bits: dict[str, int] = {}
    for name, bit in k.CUES.items():
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
        return k.DIGITS
    if raw.islower() or not raw[0].isupper():
        return k.LOWER
    if len(raw) == 1:
        return k.INITIAL | k.CAP
    if raw.isupper() or (len(raw) > 3 and raw[-1] == "s" and raw[:-1].isupper()):
        return k.CAPS
    return k.CAP


def _sound(form: str) -> int:
    if sounds_like_a_name(form, 60):
        return k.NAMELIKE | (k.VERY_NAMELIKE if sounds_like_a_name(form, 120) else 0)
    return 0 if sounds_like_a_name(form, -100) else k.UNLIKELY


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
    bits |= k.GIVEN if form in lists.given or form in lists.mostly else 0
    bits |= k.FAMILY if form in lists.family else 0
    bits |= k.OWN if form in lists.own else 0
    bits |= k.TOWN if form in lists.towns else 0
    bits |= k.REGION if form in lists.regions else 0
    bits |= k.PHRASE if form in lists.first_words else 0
    bits |= k.LEAVE if form in lists.leave else 0
    bits |= k.BUSINESS if form in lists.business_heads else 0
    bits |= k.LONE if form in lists.lone_businesses else 0
    bits |= k.WORD if lists.is_word(form) or is_contraction(form, lists) else 0
    if bits & k.WORD_NAME and not bits & k.FUNCTION and form not in lists.cues["seasons"]:
        bits |= k.GIVEN
    if not bits & (k.NAME | k.WORD | k.LEAVE | k.TOWN | k.REGION):
        bits |= k.UNKNOWN
    return bits


PLACE_NAME = re.compile(
    r"(?:ville|town|burg|berg|dale|brook|field|crest|hurst|haven|moor|mont|shire|bury|ridge|view|wood|ford)\Z"
)
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
        base in lists.own or (base in lists.given and base not in lists.words)
        for base in (match[1], match[1] + "o", match[1] + "a")
    )


def word_of(raw: str) -> Word:
    """What is known about a word as it stands in a text."""
    form, length = folded(raw), len(raw)
    if length > 2 and raw[-2] in "'’" and raw[-1] in "sS":
        form, length = form[:-2], length - 2
    bits = shape(raw[:length])
    if bits & k.DIGITS:
        return Word(bits, form, length)
    if "ñ" in raw and raw.lower() in TILDE_NAMES:
        return Word(bits | k.GIVEN | k.OWN | k.ACTIVE, raw.lower(), length)
    lists = lexicon()
    bits |= _lexical(form, lists)
    if bits & k.LOWER and bits & k.FUNCTION and form not in ("will", "may"):
        bits &= ~k.WORD_NAME  # "her", "my", "so" are names of people in capitals only
    if raw[length - 1] in "óÓ":
        bits = bits & ~(k.NAME | k.UNKNOWN) | k.WORD
    if bits & k.UNKNOWN and len(form) > 4 and form[-1] == "s" and _is_only_a_name(form[:-1], lists):
        form, length = form[:-1], length - 1
        bits = bits & ~k.UNKNOWN | _lexical(form, lists)
    if bits & k.UNKNOWN:
        is_glued = bool(bits & k.LOWER) and raw[0].islower() and not raw.islower()
        # "friendSaoirse": a space was forgotten before a capital
        bits = bits & ~k.LOWER | k.CAP | k.NAMELIKE if is_glued else _guessed(bits, form, lists)
    if bits & (k.UNKNOWN | k.NAME) and not bits & k.WORD and len(form) in MISSPELT:
        bits |= k.SPELT
    if not _is_active(bits, form):
        return Word(bits, form, length)
    only = bits & (k.PHRASE | k.BUSINESS) and not _is_active(bits & ~(k.PHRASE | k.BUSINESS), form)
    alone = only and bits & k.LOWER and not bits & k.LONE
    return Word(bits | k.ACTIVE | (k.PAIR_ONLY if alone else 0), form, length)


def _guessed(bits: int, form: str, lists: Lexicon) -> int:
    """The bits of a word that no list has: made of another word or name, a slip of the finger, or like a name."""
    if any(c.isdigit() for c in form):
        return bits & ~k.UNKNOWN
    if slips.is_spelt_by_ear(form):
        return bits & ~k.UNKNOWN | k.WORD
    if is_built_from_a_name(form, lists):
        return bits & ~k.UNKNOWN | k.GIVEN
    if is_built_from_a_word(form, lists):
        return bits & ~k.UNKNOWN | k.WORD
    if 5 <= len(form) <= 24 and form.isascii():
        if slips.is_swapped(form, lists.words if len(form) > 5 else lists.common):
            return bits & ~k.UNKNOWN | k.WORD
        bits |= _slip(form, lists)
    elif len(form) == 4 and any(
        form[:n] + c + form[n:] in _common() for n in range(5) for c in slips.ALPHABET
    ):
        bits |= k.TYPO
    if len(form) > 7 and PLACE_NAME.search(form):
        bits = bits & ~k.TYPO | k.REGION
    return bits | _sound(form) if len(form) > 3 else bits


def _slip(form: str, lists: Lexicon) -> int:
    """A slip of the finger in an everyday word, or else in a name; two words without their space."""
    if slips.is_near_word(form, lists):
        return k.TYPO
    if 6 <= len(form) <= 14 and form.isalpha() and (misspelt := slips.misspelt(form)):
        return misspelt
    return k.TYPO if slips.is_compound(form, lists) else 0


def is_built_from_a_word(form: str, lists: Lexicon) -> bool:
    """ "unexcused", "rereads", a plural that the lists leave out."""
    if form.startswith(PREFIXES) and any(len(form) > n + 3 and form[n:] in lists.words for n in (2, 3, 5)):
        return True
    return len(form) >= 4 and form.endswith("s") and "'" not in form and form[:-1] in lists.words


def _is_active(bits: int, form: str) -> bool:
    if bits & (k.STRICT | k.LOOSE | k.HEADS | k.PHRASE | k.WORKS | k.NICKNAMED | k.MOVED | k.BUSINESS):
        return True
    if (
        bits & k.REGION
        or (bits & k.TOWN and not bits & k.WORD)
        or (bits & k.UNKNOWN and not bits & k.TYPO and len(form) > 3)
    ):
        return True
    if bits & k.INITIAL:
        return form != "i"
    if bits & k.SHAPED:
        return bool(bits & (k.WORD_NAME | k.NAME | k.UNKNOWN | k.TOWN | k.REGION | k.TOPONYM))
    if bits & (k.NAMELIKE | k.WORD_NAME):
        return True
    if bits & k.UNKNOWN and len(form) == 3:
        return True
    return bool(bits & k.NAME) and not bits & k.FUNCTION and (not bits & k.WORD or bool(bits & k.GIVEN))
