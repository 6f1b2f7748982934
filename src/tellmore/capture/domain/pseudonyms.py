"""Calm two-part code names: "Heron 42", "Garza 17". An animal or a plant, never a person's name.

The name says nothing about who carries it and is no secret: it is printed on slips and spoken aloud.
"""

from __future__ import annotations

import random
from collections.abc import Collection
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "es")
# Numbers that some children are teased with, or that carry a message of hate, stay out.
_NEVER = frozenset((13, 14, 18, 66, 69, 88))
_SHORT = tuple(number for number in range(2, 100) if number not in _NEVER)
_TRIES = 64


@cache
def words(language: str) -> tuple[str, ...]:
    name = language if language in LANGUAGES else LANGUAGES[0]
    text = files(__package__).joinpath("pseudonym_words", f"{name}.txt").read_text(encoding="utf-8")
    return tuple(word.capitalize() for word in text.split())


def pick(taken: Collection[str], *, language: str = "en", dice: random.Random) -> str:
    """A code name that is not in `taken`, capitals aside. It never runs out: numbers grow when needed."""
    used = {name.casefold() for name in taken}
    for _ in range(_TRIES):
        name = f"{dice.choice(words(language))} {dice.choice(_SHORT)}"
        if name.casefold() not in used:
            return name
    return _beyond(used, words(language), dice)


def _beyond(used: Collection[str], known: tuple[str, ...], dice: random.Random) -> str:
    """For a study that has nearly used up the two-digit names: ever longer numbers."""
    highest = 1_000
    while True:
        for _ in range(_TRIES):
            name = f"{dice.choice(known)} {dice.randrange(100, highest)}"
            if name.casefold() not in used:
                return name
        highest *= 10
