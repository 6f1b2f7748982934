"""Slips of the finger: words one letter away from everyday words, and from names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import Lexicon, lexicon

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
PEOPLES = ("an", "ans", "ano", "ana", "anos", "anas", "eno", "ena", "ense", "eco", "eca")  # "oaxacan"


def one_slip_away(form: str) -> Iterator[str]:
    """What becomes of a word with one letter less, other or more."""
    cuts = [(form[:n], form[n:]) for n in range(len(form) + 1)]
    for a, b in cuts:
        if b:
            yield a + b[1:]
        for c in ALPHABET:
            yield a + c + b
            if b:
                yield a + c + b[1:]


def is_swapped(form: str, words: frozenset[str]) -> bool:
    """Two neighbouring letters the wrong way round: hardly ever a name."""
    return any(form[:n] + form[n + 1] + form[n] + form[n + 2 :] in words for n in range(len(form) - 1))


def is_near_word(form: str, lists: Lexicon) -> bool:
    """One letter away from an everyday word: most likely a slip of the finger, not a name."""
    return any(near in lists.common for near in one_slip_away(form))


def is_compound(form: str, lists: Lexicon) -> bool:
    """Two words written as one, as hurried people do; one of them is an everyday word."""
    halves = ((form[:n], form[n:]) for n in range(3, len(form) - 2))
    return any(
        a in lists.words and b in lists.words and (a in lists.common or b in lists.common) for a, b in halves
    )


@lru_cache(maxsize=1)
def _often_misspelt() -> tuple[frozenset[str], frozenset[str]]:
    """Names and places of six letters and more in which a slip is still recognised."""
    lists = lexicon()
    people = (lists.given - lists.rare_given) | lists.mostly
    places = lists.regions | (lists.towns - lists.small_towns)
    return frozenset(n for n in people if len(n) > 5), frozenset(n for n in places if len(n) > 5)


def misspelt(form: str) -> int:
    """ "guadalup", "beracruz": one letter away from a name that nothing else looks like."""
    if form.endswith(PEOPLES):
        return 0
    people, places = _often_misspelt()
    for near in one_slip_away(form):
        if near in places:
            return k.REGION
        if near in people:
            return k.NAMELIKE | k.VERY_NAMELIKE
    return 0


SPELT_BY_EAR = re.compile(r"ll|qu(?=[ei])|gu(?=[ei])|c(?=[ei])|[vzhk]|g(?=[ei])")
EAR = {"ll": "y", "qu": "k", "gu": "g", "c": "s", "v": "b", "z": "s", "h": "", "k": "k", "g": "j"}


def by_ear(form: str) -> str:
    """How a Spanish word sounds, where the sound has several spellings: "yeva" and "lleva", "berguensa" and "vergüenza"."""
    heard = SPELT_BY_EAR.sub(lambda m: EAR[m[0]], form.replace("ch", "#"))
    return re.sub(r"c", "k", heard)


@lru_cache(maxsize=1)
def _heard() -> frozenset[str]:
    lists = lexicon()
    return frozenset(by_ear(word) for word in lists.common & lists.spanish if len(word) > 3)


def is_spelt_by_ear(form: str) -> bool:
    """An everyday Spanish word as somebody writes it who learned it by ear."""
    return len(form) > 3 and by_ear(form) in _heard()
