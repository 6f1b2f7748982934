"""Identifying: words by which somebody at this school could be recognised.

A light rule beside the keyboard. The finder of `privacy` remains the one that guards what leaves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules import lexicon
from tellmore.analysis.domain.headline_rules.known_words import (
    FIRST_NAMES,
    NOT_NAMES,
    ORDINARY_STARTS,
    TITLES,
)
from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import Reading
from tellmore.analysis.domain.headline_rules.words import REPORTING
from tellmore.kernel.findings import Rule

RULE = Rule(
    code="identifying",
    title={"en": "Somebody could be recognised", "es": "Se podría reconocer a alguien"},
    why={
        "en": "People were promised that nobody would know them by their words. In a small school “the only "
        "tuba player” is as good as a name, and so is a job only one parent has.",
        "es": "A cada persona se le prometió que nadie la reconocería por sus palabras. En una escuela "
        "pequeña «la única que toca la tuba» vale tanto como un nombre.",
    },
    source="FERPA: information that lets a reasonable person in the school community identify a student.",
    weak={
        "en": ("Priya said lunch is too short", "The only senior in band said the bus leaves first"),
        "es": (
            "Priya dijo que el almuerzo es corto",
            "El único de último año en la banda dijo que no hay autobús",
        ),
    },
    better={
        "en": ("Said lunch is too short", "A student in band said the bus leaves first"),
        "es": ("Dijo que el almuerzo es corto", "Un estudiante de la banda dijo que no hay autobús"),
    },
)

REASONS = {
    "name": {"en": "This looks like a name.", "es": "Esto parece un nombre."},
    "place": {"en": "This points to one place.", "es": "Esto señala un lugar preciso."},
    "contact": {"en": "This reaches one person.", "es": "Esto lleva a una sola persona."},
    "only_one": {
        "en": "Perhaps only one person at the school fits this.",
        "es": "Quizá solo una persona de la escuela encaja en esto.",
    },
}

PROPOSALS = {
    "name": {"en": "Write “a student”, “a teacher”.", "es": "Escriba «una estudiante», «un maestro»."},
    "place": {
        "en": "Write “the school”, “a classroom”, “at home”.",
        "es": "Escriba «la escuela», «un salón».",
    },
    "contact": {"en": "Leave it out.", "es": "Quítelo."},
    "only_one": {
        "en": "Make it wider: “a student athlete”, “a student new to the school”.",
        "es": "Hágalo más amplio: «una estudiante deportista», «un alumno nuevo».",
    },
}


PHRASES = lexicon.phrases("identifying")

_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|(?<!\w)@\w[\w.]{1,40}|https?://\S{1,200}|www\.\S{1,200}"
)
_NUMBERS = re.compile(
    r"(?:\(?\d{3}\)?[ .-]?)?\b\d{3}[ .-]\d{4}\b"
    r"|\b\d{1,5} (?:[NSEW]\.? )?[A-Z][a-z]{1,20} "
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Way|Blvd)\b"
    r"|\b(?:[Rr]oom|[Ss]al[oó]n|[Aa]ula|[Cc]lassroom|[Pp]ortable|[Bb]us|[Aa]partment|[Aa]pt\.?|#)\s?#?\d{1,4}[A-Z]?\b"
    r"|\b(?:[Cc]alle|[Aa]venida|[Cc]olonia) [A-ZÁÉÍÓÚÑ][a-záéíóúñ]{1,20}(?: \d{1,5})?"
    r"|\b(?:ID|id|student number|matrícula)\b.{0,4}\d{4,10}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
)
_SCHOOL = lexicon.words("names.txt", "place_after")
_ENGLISH_GRADES = re.compile(r"[A-F][+-]?$")


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
        place = words[last] in _SCHOOL or (index and words[index - 1] in _PLACE_BEFORE)
        yield Mark("identifying", "place" if place else "name", spans[index][0], spans[last][1])
        index = last + 1


_PLACE_BEFORE = lexicon.words("names.txt", "place_before")


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
    return not _ENGLISH_GRADES.match(reading.text[start:end])


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
