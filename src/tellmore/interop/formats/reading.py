"""What the readers hand back: notes with questions and lines, warnings, and one kind of refusal.

Nothing here is stored as it stands: a note is raw until it is sealed, and the title may hold a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from tellmore.kernel.errors import Refusal

LineKind = Literal["verbatim", "paraphrase", "observation", "reaction"]
NoteKind = Literal["individual", "group"]
Said = Mapping[str, str]  # one message in every language we speak: {"en": …, "es": …}

MEGABYTE: Final = 1024 * 1024
MAX_NOTE_BYTES: Final = 5 * MEGABYTE
MAX_FILE_BYTES: Final = 20 * MEGABYTE
MAX_NOTE_LINES: Final = 20_000
MAX_COLUMNS: Final = 1_000
MAX_ROWS: Final = 20_000


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One entry of a note. `quote`: the note-taker set the whole line in quotation marks."""

    kind: LineKind
    text: str
    quote: bool = False
    seat: str = ""
    passed: bool = False


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """A heading as it was written, and what stands under it; the opening part has no heading."""

    heading: str
    lines: tuple[ReadLine, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something is: the line of a text or the row of a table (from 1), and a column."""

    file: str
    line: int = 0
    column: str = ""
    is_row: bool = False

    def said(self, language: str) -> str:
        words = {"en": ("row", "line", "column"), "es": ("fila", "línea", "columna")}
        row, line, column = words.get(language, words["en"])
        parts = [self.file]
        if self.line:
            parts.append(f"{row if self.is_row else line} {self.line}")
        if self.column:
            parts.append(f"{column} “{self.column}”")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """Something a person should know about what was read; the reading went on."""

    place: Place
    message: Said

    @property
    def file(self) -> str:
        return self.place.file

    @property
    def line(self) -> int:
        return self.place.line

    def said(self, language: str = "en") -> str:
        return f"{self.place.said(language)}: {self.message.get(language, self.message['en'])}"


@dataclass(frozen=True, slots=True)
class ReadNote:
    """One interview as a file told it. `held_on` is an ISO date or empty."""

    title: str
    kind: NoteKind
    seats: tuple[str, ...]
    language: str
    interviewer_hint: str
    held_on: str
    questions: tuple[ReadQuestion, ...]
    source: str
    warnings: tuple[ReadWarning, ...] = ()
    pseudonym: str = ""


class Unreadable(Refusal):
    """A file that cannot be taken in: says where, why, and what to do; `said` says it in Spanish too."""

    def __init__(self, place: Place, message: Said) -> None:
        self.place = place
        self.message = message
        super().__init__(self.said("en"))

    def said(self, language: str = "en") -> str:
        return f"{self.place.said(language)}: {self.message.get(language, self.message['en'])}"
