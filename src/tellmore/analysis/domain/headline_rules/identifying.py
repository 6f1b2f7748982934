"""Identifying: words by which somebody at this school could be recognised.

A light rule beside the keyboard. The finder of `privacy` remains the one that guards what leaves.
"""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules.known_words import (
    FIRST_NAMES,
    NOT_NAMES,
    ORDINARY_STARTS,
    TITLES,
)
from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import Reading
from tellmore.analysis.domain.headline_rules.rule_data import files_of
from tellmore.analysis.domain.headline_rules.words import REPORTING

_FILES = files_of("identifying")
RULE, REASONS, PROPOSALS = _FILES.rule, _FILES.texts("reasons"), _FILES.texts("proposals")
PHRASES = _FILES.each("phrases")
_CONTACT = _FILES.pattern("contact")
_NUMBERS = _FILES.pattern("numbers")
_GRADE = _FILES.pattern("grade")
_PLACE_AFTER = _FILES.words_in("both", "place_after")
_PLACE_BEFORE = _FILES.words_in("both", "place_before")


def findings(reading: Reading, note: Note | None) -> Iterator[Mark]:
    text = reading.text
    if "@" in text or "://" in text or "www." in text:
        for match in _CONTACT.finditer(text):
            yield Mark("identifying", "contact", *match.span())
    if any(character.isdigit() for character in text) or "alle " in text or "venida " in text:
        for match in _NUMBERS.finditer(text):
            yield Mark("identifying", "place", *match.span())
    yield from _names(reading)


def _names(reading: Reading) -> Iterator[Mark]:
    text, words, spans = reading.text, reading.words, reading.spans
    capitals = [text[start].isupper() for start, _ in spans]
    shouting = _mostly_capitals(capitals, words)
    index = 0
    while index < len(words):
        if not capitals[index] or not _is_name(reading, index, capitals, shouting):
            index += 1
            continue
        last = index
        while (
            last + 1 < len(words) and capitals[last + 1] and words[last + 1] not in NOT_NAMES and not shouting
        ):
            last += 1
        place = words[last] in _PLACE_AFTER or (index and words[index - 1] in _PLACE_BEFORE)
        yield Mark("identifying", "place" if place else "name", spans[index][0], spans[last][1])
        index = last + 1


def _mostly_capitals(capitals: list[bool], words: list[str]) -> bool:
    """Headlines in Title Case or ALL CAPITALS say nothing by a capital letter."""
    long_ones = [capital for capital, word in zip(capitals, words, strict=True) if len(word) > 3]
    return len(long_ones) >= 4 and sum(long_ones) * 4 >= len(long_ones) * 3


def _is_name(reading: Reading, index: int, capitals: list[bool], shouting: bool) -> bool:
    word = reading.words[index].removesuffix("'s")
    start, end = reading.spans[index]
    if word in TITLES and index + 1 < len(capitals) and capitals[index + 1]:
        return reading.words[index + 1] not in NOT_NAMES
    if index and reading.words[index - 1] in TITLES and word not in NOT_NAMES:
        return not shouting or word in FIRST_NAMES
    if word in FIRST_NAMES:
        return True
    if shouting or word in NOT_NAMES or len(word) < 3:
        return False
    if end - start <= 5 and reading.text[start:end].isupper():
        return False
    if _begins(reading, index):
        return _starts_like_a_name(reading, index, word, capitals)
    return not _GRADE.match(reading.text[start:end])


def _begins(reading: Reading, index: int) -> bool:
    """A capital here is only grammar: a sentence or a quotation begins."""
    before = reading.text[: reading.spans[index][0]].rstrip(" ")[-1:]
    return reading.starts[index] or before in '"“«„‘¿¡(:/-–—…'


def _starts_like_a_name(reading: Reading, index: int, word: str, capitals: list[bool]) -> bool:
    if (
        word in ORDINARY_STARTS
        or index + 1 >= len(reading.words)
        or word.endswith(("s", "ing", "ed", "ly", "mente"))
    ):
        return False
    after = reading.words[index + 1]
    if word in REPORTING[reading.language] or after not in REPORTING[reading.language]:
        return False
    return not capitals[index + 1]
