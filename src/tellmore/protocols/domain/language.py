"""Which of our two languages a short text is in, judged by its small words and marks."""

from __future__ import annotations

import re

from tellmore.protocols.domain.word_lists import WORDS

ENGLISH = "en"
SPANISH = "es"
LANGUAGES = (ENGLISH, SPANISH)

_WORD = re.compile(r"[^\W\d_]+")
_MARKS = frozenset("¿¡ñáéíóúü")
_ENGLISH_WORDS = WORDS["language"]["en"]
_SPANISH_WORDS = WORDS["language"]["es"]
_ENOUGH = 600


def guessed(text: str) -> str:
    """`en` or `es`; English when nothing speaks for either."""
    opening = text[:_ENOUGH].lower()
    words = _WORD.findall(opening)
    spanish = sum(word in _SPANISH_WORDS for word in words) + sum(letter in _MARKS for letter in opening)
    english = sum(word in _ENGLISH_WORDS for word in words)
    return SPANISH if spanish > english else ENGLISH


def settled(language: str, text: str) -> str:
    """The language a caller names if it is one of ours ("es-MX" counts as Spanish), else a guess."""
    named = language[:2].lower()
    return named if named in LANGUAGES else guessed(text)
