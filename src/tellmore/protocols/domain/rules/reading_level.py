"""Words above a young reader: several long, bookish words in one question.

Readability formulas are made for pages and jump about on one sentence, so this counts the long words
that school talk does not use every day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.word_lists import WORDS

RULE = Rule(
    code="reading_level",
    title={"en": "Hard to read", "es": "Difícil de leer"},
    why={
        "en": "Long, bookish words make people wonder what you mean, or whether they sound clever enough. "
        "Use the words of the hallway.",
        "es": "Las palabras largas y de libro hacen dudar de lo que se quiere decir, o de si uno suena "
        "bastante listo. Mejor usar las palabras del pasillo.",
    },
    source="Flesch, 1948",
    weak={
        "en": ("Characterize the institutional circumstances that precipitated your disillusionment.",),
        "es": ("Caracterice las circunstancias institucionales que precipitaron su desvinculación.",),
    },
    better={
        "en": ("Tell me about a day school let you down.",),
        "es": ("Cuéntame de un día en que la escuela te falló.",),
    },
)
REASONS = {
    "": {
        "en": "These words are hard to read for many students and families.",
        "es": "Estas palabras son difíciles de leer para muchos estudiantes y familias.",
    },
}
_HARD_WORDS = 3
_SHARE = 0.2
_LONG = {"en": 4, "es": 5}
_VOWELS = {"en": re.compile(r"[aeiouy]+"), "es": re.compile(r"[aeo]?[iu]?[aeo]|[iu]+")}
_LONG_WORD = re.compile(r"[^\W\d_]{10,40}")
_FAMILIAR = WORDS["familiar"]


def remarks(reading: Reading) -> Iterator[Remark]:
    hard = [
        match for match in _LONG_WORD.finditer(reading.folded) if _is_hard(match.group(), reading.language)
    ]
    if len(hard) >= _HARD_WORDS and len(hard) >= reading.words * _SHARE:
        yield Remark(hard[0].start(), hard[-1].end())


def _is_hard(word: str, language: str) -> bool:
    return word not in _FAMILIAR[language] and len(_VOWELS[language].findall(word)) >= _LONG[language]
