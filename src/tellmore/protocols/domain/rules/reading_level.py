"""Words above a young reader: several long, bookish words in one question.

Readability formulas are made for pages and jump about on one sentence, so this counts the long words
that school talk does not use every day.
"""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("reading_level")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_LONG_WORD = _FILES.pattern("long_word")
_VOWELS = _FILES.patterns("vowels")
_FAMILIAR = _FILES.words("familiar")
_SYLLABLES = _FILES.limits("syllables")
_HARD_WORDS = _FILES.limit("hard_words")
_SHARE = _FILES.limit("share")


def remarks(reading: Reading) -> Iterator[Remark]:
    hard = [
        match for match in _LONG_WORD.finditer(reading.folded) if _is_hard(match.group(), reading.language)
    ]
    if len(hard) >= _HARD_WORDS and len(hard) >= reading.words * _SHARE:
        yield Remark(hard[0].start(), hard[-1].end())


def _is_hard(word: str, language: str) -> bool:
    return word not in _FAMILIAR[language] and len(_VOWELS[language].findall(word)) >= _SYLLABLES[language]
