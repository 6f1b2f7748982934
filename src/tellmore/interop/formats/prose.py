"""Rows to a note: opening part, questions, lines, seats, date and interviewer. Nothing written is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from tellmore.interop.formats import cues, dates, speakers
from tellmore.interop.formats.reading import (
    MAX_NOTE_LINES,
    LineKind,
    Place,
    ReadLine,
    ReadNote,
    ReadQuestion,
    ReadWarning,
    Unreadable,
)
from tellmore.interop.formats.rows import Row, filled
from tellmore.interop.formats.words import word_set

_QUOTES: Final = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"))
_PASSES: Final = word_set("answers", "passes")
_LABELLED: Final[tuple[tuple[LineKind, re.Pattern[str]], ...]] = (
    (
        "observation",
        re.compile(r"\W?(?:observation|observed|observación|observado|obs)\W{0,2}:", re.IGNORECASE),
    ),
    ("reaction", re.compile(r"\W?(?:my |mi )?(?:own )?(?:reaction|reacción)\W{0,2}:", re.IGNORECASE)),
)
_INTERVIEWER: Final = re.compile(
    r"(?:interviewer|interviewed by|conducted by|(?:call )?facilitat(?:or|ion|ed by)|moderator"
    r"|entrevistador(?:/?a)?|entrevistó|entrevista de|facilitador(?:/?a)?"
    r"|moderador(?:/?a)?)(?: name)?\s?:\s*(\S.*)",
    re.IGNORECASE,
)
_NOTE_TAKER: Final = re.compile(r"(?:notes(?: by)?|note-?taker|notas(?: de)?)\s?:\s*(\S.*)", re.IGNORECASE)
_DATE_LABEL: Final = re.compile(
    r"(?:date|interview date|held on|fecha|fecha de la entrevista)\s?:\s*", re.IGNORECASE
)
_LANGUAGE_LABEL: Final = re.compile(r"(?:language|idioma|lengua)\s?:\s*(\S.*)", re.IGNORECASE)
_ENGLISH: Final = word_set("languages", "english")
_SPANISH: Final = word_set("languages", "spanish")
_LANGUAGES: Final = {code: word_set("languages", code) for code in ("en", "es")}
_LONGEST_HINT: Final = 80
_HEAD_ROWS: Final = 12


def note(rows: tuple[Row, ...], name: str, warnings: tuple[ReadWarning, ...] = ()) -> ReadNote:
    """One note from the rows of one document."""
    title = cues.title_index(rows)
    asked = cues.question_indexes(rows, title)
    titled = rows[title].text if title is not None else ""
    people = speakers.found(titled, (row.text for row in rows))
    head = _head(rows, asked)
    language = _stated_language(head) or guessed_language(row.text for row in rows)
    held_on, unsure = _held_on(head, name, language)
    return ReadNote(
        title=titled or PurePath(name).stem,
        kind="group" if people.seats else "individual",
        seats=people.seats,
        language=language,
        interviewer_hint=_hint(head),
        held_on=held_on,
        questions=_questions(rows, asked, title, people, name),
        source=name,
        warnings=(*warnings, *unsure, *_shape_warnings(name, asked, people)),
    )


def lines(
    texts: Iterable[str], people: speakers.Speakers, kind: LineKind | None = None
) -> Iterator[ReadLine]:
    """The lines of some rows; each turn of a speaker is one. A label alone on its row names the next one."""
    label = ""
    for text in texts:
        for seat, words in people.turns(text.strip()):
            is_label = not seat and people.is_label(words)
            if label and (seat or is_label):
                yield _line(label, "", kind)
                label = ""
            if is_label:
                label = words
            elif words:
                yield _line(words, seat or label.rstrip(": \t"), kind)
                label = ""
    if label:
        yield _line(label, "", kind)


def guessed_language(texts: Iterable[str]) -> str:
    """English or Spanish, by their most frequent small words."""
    english = spanish = 0
    for text in texts:
        for word in text.casefold().split():
            english += word in _ENGLISH
            spanish += word in _SPANISH
    return "es" if spanish > english else "en"


def language_code(said: str) -> str:
    """`Español` → es; empty for a language we have no code for."""
    plain = said.strip().casefold().split("-")[0].split("_")[0]
    return next((code for code, names in _LANGUAGES.items() if plain in names), "")


def _line(words: str, seat: str, kind: LineKind | None) -> ReadLine:
    quoted = is_quoted(words)
    passed = words.strip("()[]-–—. ").casefold() in _PASSES
    return ReadLine(kind or _kind(words, quoted), words, quote=quoted, seat=seat, passed=passed)


def _kind(words: str, quoted: bool) -> LineKind:
    for kind, label in _LABELLED:
        if label.match(words):
            return kind
    return "verbatim" if quoted else "paraphrase"


def is_quoted(words: str) -> bool:
    """True when one pair of quotation marks holds all of it: “so” and “so” are two."""
    bare = words.strip(".,; ")
    for opening, closing in _QUOTES:
        if len(bare) > 2 and bare.startswith(opening) and bare.endswith(closing):
            inner = bare[1:-1]
            return opening not in inner and closing not in inner
    return False


def _questions(
    rows: tuple[Row, ...],
    asked: frozenset[int],
    title: int | None,
    people: speakers.Speakers,
    name: str,
) -> tuple[ReadQuestion, ...]:
    parts: list[tuple[str, list[str]]] = [("", [])]
    written = 0
    for index, row in filled(rows):
        if index == title:
            continue
        body = [row.text]
        if index in asked:
            heading, body = _opened(row)
            parts.append((heading, []))
        parts[-1][1].extend(body)
        written += 1
        if written > MAX_NOTE_LINES:
            raise too_many_lines(Place(name, row.number))
    return tuple(
        ReadQuestion(heading, tuple(lines(said, people))) for heading, said in parts if heading or said
    )


def _opened(row: Row) -> tuple[str, list[str]]:
    """A bold question may have its answer on the same row."""
    if row.level or not row.lead.endswith((":", "?")):
        return row.text, []
    return row.lead, [row.rest] if row.rest else []


def _head(rows: tuple[Row, ...], asked: frozenset[int]) -> tuple[Row, ...]:
    """The first rows, where a note says when it was and who asked."""
    head: list[Row] = []
    for index, row in filled(rows):
        if (index in asked and row.level) or len(head) == _HEAD_ROWS:
            break
        head.append(row)
    return tuple(head)


def _held_on(head: tuple[Row, ...], name: str, language: str) -> tuple[str, tuple[ReadWarning, ...]]:
    for row in head:
        written = _DATE_LABEL.sub("", row.text, count=1)
        day = dates.iso(written, day_first=language == "es")
        if day:
            unsure = (ambiguous_date(Place(name, row.number), written, day),)
            return day, unsure if dates.is_ambiguous(written) else ()
    return "", ()


def ambiguous_date(place: Place, written: str, day: str) -> ReadWarning:
    return ReadWarning(
        place,
        {
            "en": f"“{written}” was read as {day}; correct it if day and month changed places.",
            "es": f"“{written}” se leyó como {day}; corrija la fecha si el día y el mes están al revés.",
        },
    )


def _hint(head: tuple[Row, ...]) -> str:
    for pattern in (_INTERVIEWER, _NOTE_TAKER):
        for row in head:
            match = pattern.fullmatch(row.text)
            if match and len(match[1]) <= _LONGEST_HINT and not match[1].endswith("?"):
                return match[1].strip()
    return ""


def _stated_language(head: tuple[Row, ...]) -> str:
    matches = (_LANGUAGE_LABEL.fullmatch(row.text) for row in head)
    return next((code for match in matches if match and (code := language_code(match[1]))), "")


def _shape_warnings(name: str, asked: frozenset[int], people: speakers.Speakers) -> Iterator[ReadWarning]:
    if not asked:
        yield ReadWarning(
            Place(name),
            {
                "en": "no question was recognised; the whole note is kept in one part without a question.",
                "es": "no se reconoció ninguna pregunta; la nota entera queda en una parte sin pregunta.",
            },
        )
    if people.has_hidden_names:
        yield ReadWarning(Place(name), SEATS_FOR_NAMES)


SEATS_FOR_NAMES: Final = {
    "en": "the note names its speakers; each got a seat letter, and the names wait in the text for clearing.",
    "es": "la nota nombra a quienes hablan; cada persona recibió una letra y los nombres quedan en el texto "
    "hasta que se revise.",
}


def too_many_lines(place: Place) -> Unreadable:
    return Unreadable(
        place,
        {
            "en": f"more than {MAX_NOTE_LINES:,} lines; split the note into one file for each interview.",
            "es": f"tiene más de {MAX_NOTE_LINES:,} líneas; divida la nota en un archivo por entrevista.",
        },
    )
