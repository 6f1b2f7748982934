"""School jargon: short forms and trade words that people outside the office do not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of
from tellmore.protocols.domain.school_words import JARGON

_FILES = files_of("jargon")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_LETTERS = _FILES.pattern("letters")
_KNOWN_LETTERS = _FILES.words_in("both", "known_letters")
_SHOUTED: float = _FILES.limit("shouted_share")
_OPENING = _FILES.limit("opening")


def remarks(reading: Reading) -> Iterator[Remark]:
    trade = JARGON[reading.language]
    may_hold = any(trade.may_stand_in(sentence.words) for sentence in reading.sentences)
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
    opening = [letter for letter in text[:_OPENING] if letter.isalpha()]
    return sum(letter.isupper() for letter in opening) > _SHOUTED * len(opening)
