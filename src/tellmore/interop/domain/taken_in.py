"""A note that was read from a file, turned into the note that is sealed. Nothing written is left out.

Ids are made from places in the file, so that the same file always gives the same note.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from tellmore.capture.domain import note as notes
from tellmore.interop.formats.reading import ReadLine, ReadNote, ReadQuestion, Said
from tellmore.kernel.errors import Refusal

LONGEST_SEAT = 12
_LISTENED = {False: "Interviewer", True: "Entrevistó"}


class TooMuchForOneNote(Refusal):
    """More lines or questions than one conversation can hold; `message` says it in both languages."""

    def __init__(self, message: Said) -> None:
        self.message = message
        super().__init__(message["en"])


def note_of(read: ReadNote) -> notes.Note:
    """The note to seal: headings as questions, rows as lines, the title above the opening part."""
    questions: list[notes.NoteQuestion] = []
    lines: list[notes.Line] = []
    for number, part in enumerate(_with_facts(read), start=1):
        question = f"q{number}"
        questions.append(notes.NoteQuestion(question, part.heading[: notes.LONGEST_LINE]))
        for row in part.lines:
            for piece in _pieces(row.text):
                lines.append(
                    notes.Line(
                        id=f"l{len(lines) + 1}",
                        question=question,
                        kind=row.kind,
                        text=piece,
                        quote=row.quote,
                        seat=row.seat[:LONGEST_SEAT],
                        passed=row.passed,
                    )
                )
    _refuse_too_much(len(questions), len(lines))
    return notes.Note(questions=tuple(questions), lines=tuple(lines))


def seats_of(read: ReadNote) -> tuple[str, ...]:
    return tuple(dict.fromkeys(seat[:LONGEST_SEAT] for seat in read.seats))


def sameness(read: ReadNote) -> str:
    """What makes two notes the same note: every word and its place, whatever the file is called."""
    parts = [
        [part.heading, [[row.kind, row.seat, row.text] for row in part.lines]] for part in read.questions
    ]
    return json.dumps([read.kind, read.held_on, parts], ensure_ascii=False)


def _with_facts(read: ReadNote) -> Iterator[ReadQuestion]:
    """Title and interviewer may hold a name; they are kept where only interviewer and steward read."""
    parts = list(read.questions)
    opening = parts.pop(0).lines if parts and not parts[0].heading else ()
    told = read.interviewer_hint and not any(read.interviewer_hint in row.text for row in opening)
    if told:
        opening = (
            ReadLine("observation", f"{_LISTENED[read.language == 'es']}: {read.interviewer_hint}"),
            *opening,
        )
    if opening or read.title:
        yield ReadQuestion(read.title, opening)
    yield from parts


def _pieces(text: str) -> Iterator[str]:
    """A row longer than a line may be goes on in further lines, cut between words."""
    while len(text) > notes.LONGEST_LINE:
        cut = text.rfind(" ", 1, notes.LONGEST_LINE) + 1 or notes.LONGEST_LINE
        yield text[:cut]
        text = text[cut:]
    yield text


def _refuse_too_much(questions: int, lines: int) -> None:
    for count, most, english, spanish in (
        (questions, notes.MOST_QUESTIONS, "questions", "preguntas"),
        (lines, notes.MOST_LINES, "lines", "líneas"),
    ):
        if count > most:
            raise TooMuchForOneNote(
                {
                    "en": f"{count:,} {english} are more than one conversation holds ({most:,}); split the file.",
                    "es": f"{count:,} {spanish} son más de lo que cabe en una conversación ({most:,}); "
                    "divida el archivo.",
                }
            )
