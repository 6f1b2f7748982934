"""A list of the study's own words as people have it: one a line, or a table from an office.

Nothing is kept while a line cannot be read; every such line is named with what is wrong with it.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tellmore.privacy.domain import phrases
from tellmore.privacy.domain.dictionary import KINDS, LABEL
from tellmore.privacy.domain.lexicon import folded

LONGEST = 120
MOST_LINES = 20_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OFFICES = ("cp1252", "mac_roman")  # what offices write when it is not Unicode
_LETTERS = frozenset("áéíóúüñçàèìòùâêîôûãõäöÁÉÍÓÚÜÑÇ")
_FOREIGN = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b")
_KIND_HEADS = frozenset(("kind", "type", "role", "tipo", "clase", "rol", "que es"))
_NAME_HEADS = frozenset(("name", "word", "words", "full name", "nombre", "palabra", "nombre completo"))
_FIRST_HEADS = frozenset(("first", "first name", "given name", "nombre", "nombres"))
_LAST_HEADS = frozenset(("last", "last name", "family name", "surname", "apellido", "apellidos"))


class Fault(StrEnum):
    """What can be wrong with a line."""

    KIND = "kind"
    LONG = "long"
    MANY_WORDS = "many_words"
    NO_WORD = "no_word"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the list: what it is (a type of the finder) and its text."""

    line: int
    type: str
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that cannot be kept; `words` is what it is about."""

    line: int
    fault: Fault
    words: str = ""


class NotText(ValueError):
    """The bytes are a document, a picture or an archive."""


def decoded(data: bytes) -> str:
    """The text of a file in whatever encoding it was saved; `NotText` for what is none."""
    if data.startswith(_FOREIGN):
        raise NotText
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    if "\0" in text:
        raise NotText
    return text


def _encoding(data: bytes) -> str:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec
    if b"\0" in data:
        return "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return max(_OFFICES, key=lambda codec: sum(sign in _LETTERS for sign in data.decode(codec, "ignore")))
    return "utf-8"


def read(text: str, *, type: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The words of a list and its problems, in order. `type` is what a line is that does not say it.

    A line is a word ("Alder Creek"), a word with its kind ("school: Alder Creek"), or a row of a table whose
    first row may name its columns (kind and name, or first and last name).
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, kind, words in _rows(text):
        if number > MOST_LINES:
            problems.append(Problem(number, Fault.TOO_MANY))
            break
        found = _entry(number, kind, " ".join(words.split()), type)
        (entries if isinstance(found, Entry) else problems).append(found)  # type: ignore[arg-type]
    return tuple(entries), tuple(problems)


def _entry(line: int, kind: str, words: str, type: str) -> Entry | Problem:
    plain = phrases.plain(words)
    if kind and _type(kind) is None:
        return Problem(line, Fault.KIND, kind)
    if not any(sign.isalnum() for sign in plain):
        return Problem(line, Fault.NO_WORD, words[:LONGEST])
    if len(words) > LONGEST:
        return Problem(line, Fault.LONG, words[:40] + "…")
    if phrases.size(plain) > phrases.MOST_WORDS:
        return Problem(line, Fault.MANY_WORDS, words)
    return Entry(line, _type(kind) or type, words)


def _type(kind: str) -> str | None:
    if kind.upper() in KINDS.values():
        return kind.upper()
    return KINDS.get(folded(kind.strip()))


def _rows(text: str) -> Iterator[tuple[int, str, str]]:
    """Line number, kind as written (or nothing), words."""
    lines = text.splitlines()
    rows = csv.reader(lines, delimiter=_delimiter(lines))
    columns: _Columns | None = None
    is_first = True
    for row in rows:
        cells = [cell.strip() for cell in row]
        if not any(cells) or cells[0].startswith("#"):
            continue
        if is_first:
            is_first, columns = False, _columns(cells)
            if columns:
                continue
        kind, words = columns.of(cells) if columns else _plain_row(cells)
        yield rows.line_num, kind, words


def _delimiter(lines: Sequence[str]) -> str:
    sample = [line for line in lines[:50] if line.strip() and not line.startswith("#")]
    counts = {sign: sum(sign in line for line in sample) for sign in "\t;,"}
    best = max(counts, key=lambda sign: counts[sign])
    return best if counts[best] else "\t"


@dataclass(frozen=True, slots=True)
class _Columns:
    kind: int | None
    names: tuple[int, ...]

    def of(self, cells: Sequence[str]) -> tuple[str, str]:
        said = [cells[n] for n in self.names if n < len(cells)]
        kind = cells[self.kind] if self.kind is not None and self.kind < len(cells) else ""
        return kind, " ".join(filter(None, said))


def _columns(cells: Sequence[str]) -> _Columns | None:
    """What a heading row says; None when the first row is no heading."""
    heads = [folded(cell) for cell in cells]
    last = next((n for n, head in enumerate(heads) if head in _LAST_HEADS), None)
    first = next((n for n, head in enumerate(heads) if head in _FIRST_HEADS), None)
    kind = next((n for n, head in enumerate(heads) if head in _KIND_HEADS), None)
    if last is not None and first is not None:
        return _Columns(kind, (first, last))
    name = next((n for n, head in enumerate(heads) if head in _NAME_HEADS), None)
    return None if name is None else _Columns(kind, (name,))


def _plain_row(cells: Sequence[str]) -> tuple[str, str]:
    """ "school, Alder Creek", "school: Alder Creek", or words alone."""
    said = [cell for cell in cells if cell]
    if len(said) == 1:
        label = LABEL.fullmatch(said[0])
        return (label.group(1), label.group(2)) if label else ("", said[0])
    if len(said) == 2 and _type(said[0]):
        return said[0], said[1]
    if len(said) == 2 and _type(said[1]):
        return said[1], said[0]
    return said[0], " ".join(said[1:])
