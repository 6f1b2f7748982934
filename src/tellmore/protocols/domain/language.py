"""Which of our two languages a short text is in, judged by its small words and marks."""

from __future__ import annotations

import re

from tellmore.protocols.domain.rule_data import files_of

ENGLISH = "en"
SPANISH = "es"
LANGUAGES = (ENGLISH, SPANISH)

_WORD = re.compile(r"[^\W\d_]+")
_FILES = files_of("language")
# Small words that tell the two apart, Spanish ones with and without accents; marks only Spanish has.
_HINTS = _FILES.words("hints")
_MARKS = _FILES.words_in("both", "marks")
_ENOUGH = _FILES.limit("enough")


def guessed(text: str) -> str:
    """`en` or `es`; English when nothing speaks for either."""
    opening = text[:_ENOUGH].lower()
    words = _WORD.findall(opening)
    spanish = sum(word in _HINTS[SPANISH] for word in words) + sum(letter in _MARKS for letter in opening)
    english = sum(word in _HINTS[ENGLISH] for word in words)
    return SPANISH if spanish > english else ENGLISH


def settled(language: str, text: str) -> str:
    """The language a caller names if it is one of ours ("es-MX" counts as Spanish), else a guess."""
    named = language[:2].lower()
    return named if named in LANGUAGES else guessed(text)
