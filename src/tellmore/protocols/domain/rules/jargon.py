"""School jargon: short forms and trade words that people outside the office do not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.school_words import JARGON
from tellmore.protocols.domain.word_lists import WORDS

RULE = Rule(
    code="jargon",
    title={"en": "Jargon", "es": "Jerga escolar"},
    why={
        "en": "People who do not know the word feel tested, and answer about something else. Say what it "
        "looks like from where they stand.",
        "es": "Quien no conoce la palabra se siente examinado y contesta otra cosa. Mejor decir cómo se "
        "ve desde su lugar.",
    },
    source="Dillman, Smyth & Christian, 2014",
    weak={"en": ("How is Tier 2 support?",), "es": ("¿Cómo va tu apoyo de Nivel 2?",)},
    better={
        "en": ("Tell me about a time you got extra help.",),
        "es": ("Cuéntame de una vez que recibiste ayuda adicional.",),
    },
)
REASONS = {
    "": {
        "en": "Many students and families do not use this word.",
        "es": "Muchos estudiantes y familias no usan esta palabra.",
    },
    "letters": {
        "en": "These letters may mean nothing to the person you ask; say it in words.",
        "es": "Estas siglas quizá no le digan nada a la persona; mejor decirlo con palabras.",
    },
}
_LETTERS = re.compile(r"\b[A-Z][A-Z]{1,5}s?\b|\b(?:[A-Z]\.){2,5}")
_KNOWN_LETTERS = WORDS["known_letters"]["both"]
_SHOUTED = 0.6


def remarks(reading: Reading) -> Iterator[Remark]:
    trade = JARGON[reading.language]
    may_hold = any(not trade.first_words.isdisjoint(sentence.words) for sentence in reading.sentences)
    if may_hold and (found := trade.pattern.search(reading.folded)):
        plain = trade.plain(found.group())
        # With two trade words, mending one would leave the other.
        alone = trade.pattern.search(reading.folded, found.end()) is None
        yield Remark(*found.span(), proposal=_replaced(reading.text, found, plain) if alone else "")
        return
    for letters in _LETTERS.finditer(reading.text):
        name = letters.group().replace(".", "").removesuffix("s")
        if name not in _KNOWN_LETTERS and not _shouted(reading.text):
            yield Remark(*letters.span(), "letters")
            return


def _replaced(text: str, found: re.Match[str], plain: str) -> str:
    return text[: found.start()] + plain + text[found.end() :] if plain else ""


def _shouted(text: str) -> bool:
    """Somebody left the capitals on: then capitals say nothing about short forms."""
    opening = [letter for letter in text[:400] if letter.isalpha()]
    return sum(letter.isupper() for letter in opening) > _SHOUTED * len(opening)
