"""The code on a slip: a locator that is no secret (the pseudonym) and six secret words.

Six words from lists of more than 1,626 are at least 64 bits. Six from a short list rather than five
from a long one: every word could be read by hand for kindness, and no two share their first four
letters, so a slip of the finger can be put right and four letters of a word are enough.
"""

from __future__ import annotations

import math
import random
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

WORDS = 6
LANGUAGES = ("en", "es")
_ENOUGH = 4
# Longer than any code people could be typing; the rest is not worth comparing.
_LONGEST = 200
_LOCATOR = re.compile(r"([^\W\d_]+)[\W_]*(\d{1,4})[\W_]*([^\W\d_])?")


@cache
def words(language: str) -> tuple[str, ...]:
    """The list of one language, as printed (Spanish with its accents)."""
    name = language if language in LANGUAGES else LANGUAGES[0]
    text = files(__package__).joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    return tuple(text.split())


def bits(language: str) -> float:
    return WORDS * math.log2(len(words(language)))


def issue(dice: random.Random, *, language: str = "en") -> tuple[str, ...]:
    """Six words for one slip; `dice` must be the system's (`random.SystemRandom`) outside of tests."""
    return tuple(dice.choice(words(language)) for _ in range(WORDS))


def normalised(typed: str, *, language: str = "") -> str:
    """What is hashed and compared: the words of a list without accents, joined by single spaces.

    Capitals, accents, hyphens, commas and spaces do not matter; a word cut after four letters or with
    one wrong, missing, doubled or swapped letter becomes the word meant, when only one can be. What
    cannot be put right stays as it was typed, so that a wrong code is simply another code. `language`
    is the slip's, where it is known; without it, six short beginnings may fit both lists.
    """
    given = _plain(typed[:_LONGEST]).split()
    tongues = (language,) if language in LANGUAGES else LANGUAGES
    readings = ((tongue, [_meant(word, tongue) for word in given]) for tongue in tongues)
    _, best = max(readings, key=lambda reading: _fit(given, *reading))
    return " ".join(best)


def normalised_locator(typed: str) -> str:
    """ "Heron 42", "heron-42" and "HERON42" are one locator, "Heron 42 B" is a seat of a group's."""
    match = _LOCATOR.fullmatch(_plain_with_digits(typed[:_LONGEST]))
    return " ".join(filter(None, (match[1], str(int(match[2])), match[3]))) if match else ""


def fragment(locator: str, secret: Sequence[str]) -> str:
    """The code for the part of an address behind #, which browsers never send to a server."""
    return f"{normalised_locator(locator)}.{normalised(' '.join(secret))}".replace(" ", "-")


def from_fragment(text: str) -> tuple[str, str]:
    """Locator and secret, both normalised; empty texts when the fragment is none of ours."""
    locator, point, secret = text.lstrip("#").partition(".")
    return (normalised_locator(locator), normalised(secret)) if point else ("", "")


def unknown_words(typed: str) -> tuple[str, ...]:
    """What was typed and is on no list: the screen may point at these, they say nothing about a code."""
    known = _known("en") | _known("es")
    return tuple(word for word in normalised(typed).split() if word not in known)


def _fit(given: Sequence[str], language: str, meant: Sequence[str]) -> tuple[int, int]:
    """A slip is in one language: the one that knows more of its words, as meant and then as typed."""
    known = _known(language)
    return sum(word in known for word in meant), sum(word in known for word in given)


def _meant(word: str, language: str) -> str:
    if word in _known(language):
        return word
    begun = [known for known in _known(language) if known.startswith(word)] if len(word) >= _ENOUGH else []
    near = begun or [known for known in _known(language) if _one_apart(word, known)]
    return near[0] if len(near) == 1 else word


@cache
def _known(language: str) -> frozenset[str]:
    return frozenset(_plain(word) for word in words(language))


def _one_apart(first: str, second: str) -> bool:
    """True for one letter changed, missing, added, or two neighbours swapped."""
    if abs(len(first) - len(second)) > 1:
        return False
    at = 0
    while at < min(len(first), len(second)) and first[at] == second[at]:
        at += 1
    rest, other = first[at:], second[at:]
    if len(first) != len(second):
        return rest[1:] == other or rest == other[1:]
    return rest[1:] == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])


def _plain(text: str) -> str:
    return re.sub(r"[\W\d_]+", " ", _without_accents(text)).strip()


def _plain_with_digits(text: str) -> str:
    return re.sub(r"[\W_]+", " ", _without_accents(text)).strip()


def _without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
