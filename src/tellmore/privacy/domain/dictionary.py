"""The study's own words: schools, streets, staff and teams that a list for everybody cannot know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tellmore.kernel.errors import Refusal
from tellmore.privacy.domain.lexicon import folded
from tellmore.privacy.domain.tokens import TOKEN, Hit, Tokens

KINDS = {
    "person": "PERSON",
    "staff": "PERSON",
    "student": "PERSON",
    "teacher": "PERSON",
    "persona": "PERSON",
    "school": "SCHOOL",
    "escuela": "SCHOOL",
    "location": "LOCATION",
    "town": "LOCATION",
    "place": "LOCATION",
    "lugar": "LOCATION",
    "street": "ADDRESS",
    "address": "ADDRESS",
    "calle": "ADDRESS",
    "team": "ORGANIZATION",
    "club": "ORGANIZATION",
    "organization": "ORGANIZATION",
    "equipo": "ORGANIZATION",
    "id": "ID",
    "handle": "HANDLE",
}
LABEL = re.compile(r"\s*([a-zA-Z_]{2,20})\s*[:\t]\s*(.+)")


class UnknownKind(Refusal):
    """A line of the dictionary names a kind that does not exist."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Entries by their first word: (all words, type)."""

    entries: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[str]) -> Dictionary:
        """From plain text: one entry a line, "school: Alder Creek"; no label means a person, # a remark."""
        gathered: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for number, line in enumerate(lines, start=1):
            entry = line.strip()
            if not entry or entry.startswith("#"):
                continue
            type, name = _entry(entry, number)
            words = tuple(_words(name))
            if words:
                gathered.setdefault(words[0], []).append((words, type))
        return cls({first: tuple(sorted(e, key=lambda e: -len(e[0]))) for first, e in gathered.items()})

    def hits(self, t: Tokens) -> Iterator[Hit]:
        """Every place where an entry stands in the text, whatever its case and accents."""
        if not self.entries:
            return
        for i, word in enumerate(t.words):
            for words, type in self.entries.get(word.form, ()):
                last = i + len(words) - 1
                if last < len(t.words) and all(t.words[i + n].form == w for n, w in enumerate(words)):
                    yield Hit(t.starts[i], t.end(last), type, True, "dictionary")
                    break


def _words(name: str) -> Iterator[str]:
    for match in TOKEN.finditer(name):
        form = folded(match.group())
        yield form[:-2] if form.endswith("'s") and len(form) > 2 else form


def _entry(entry: str, number: int) -> tuple[str, str]:
    match = LABEL.fullmatch(entry)
    if not match:
        return "PERSON", entry
    kind = match.group(1)
    if kind.upper() in KINDS.values():
        return kind.upper(), match.group(2)
    if kind.lower() not in KINDS:
        raise UnknownKind(
            f'line {number}: "{kind}" is no kind of word; use one of {", ".join(sorted(set(KINDS)))}'
        )
    return KINDS[kind.lower()], match.group(2)
