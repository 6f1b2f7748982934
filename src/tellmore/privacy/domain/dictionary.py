"""The study's own words: schools, streets, staff and teams that a list for everybody cannot know.

Words from a file are compared as they are. Words of a study are compared by keyed hash, so that people can
be found whose names are kept nowhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tellmore.kernel.errors import Refusal
from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.lexicon import folded, lexicon
from tellmore.privacy.domain.tokens import TOKEN, Hit, Tokens

KINDS = {
    "person": "PERSON",
    "staff": "PERSON",
    "student": "PERSON",
    "teacher": "PERSON",
    "nickname": "PERSON",
    "persona": "PERSON",
    "personal": "PERSON",
    "estudiante": "PERSON",
    "docente": "PERSON",
    "apodo": "PERSON",
    "school": "SCHOOL",
    "escuela": "SCHOOL",
    "location": "LOCATION",
    "town": "LOCATION",
    "place": "LOCATION",
    "lugar": "LOCATION",
    "pueblo": "LOCATION",
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
SHORTEST_PART = 3
LABEL = re.compile(r"\s*([a-zA-Z_]{2,20})\s*[:\t]\s*(.+)")


class UnknownKind(Refusal):
    """A line of the dictionary names a kind that does not exist."""


@dataclass(frozen=True, slots=True)
class Hashed:
    """Phrases known only by a keyed hash of their plain form (`phrases.plain`).

    `keyed` makes the hash. `types` says what a whole phrase is; `parts` are single words of people's names,
    `left` phrases that a person decided to leave alone. `sizes` are the numbers of words that occur.
    """

    keyed: Callable[[str], str]
    types: Mapping[str, str] = field(default_factory=dict)
    parts: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    sizes: tuple[int, ...] = (1,)

    def hits(self, t: Tokens) -> Iterator[Hit]:
        """Whole phrases first, longest first; then single words of a name, where they read as one."""
        at = 0
        while at < len(t.words):
            found = next((whole for n in self.sizes if (whole := self._at(t, at, n))), None)
            if found is None and (part := self._part(t, at)):
                found = part, 1
            if found is not None:
                yield found[0]
                at += found[1] - 1
            at += 1

    def _at(self, t: Tokens, i: int, size: int) -> tuple[Hit, int] | None:
        last = i + size - 1
        if last >= len(t.words) or "\n" in t.text[t.end(i) : t.starts[last]]:
            return None
        type = self.types.get(self.keyed(" ".join(t.forms[n] for n in range(i, last + 1))))
        if type is None or (type == "PERSON" and size == 1 and not reads_as_a_name(t, i)):
            return None
        return Hit(t.starts[i], t.end(last), type, True, "dictionary"), size

    def _part(self, t: Tokens, i: int) -> Hit | None:
        if not self.parts or len(t.forms[i]) < SHORTEST_PART or not reads_as_a_name(t, i):
            return None
        if self.keyed(t.forms[i]) not in self.parts:
            return None
        return Hit(t.starts[i], t.end(i), "PERSON", not t.kinds[i] & k.WORD, "dictionary")

    def leaves(self, t: Tokens, hit: Hit) -> bool:
        first, last = bisect_left(t.starts, hit.start), bisect_left(t.starts, hit.end)
        return first < last and self.keyed(" ".join(t.forms[i] for i in range(first, last))) in self.left


def reads_as_a_name(t: Tokens, i: int) -> bool:
    """An everyday word in small letters is an everyday word: "hope" is not Hope."""
    return is_name_like(t.text[t.starts[i] : t.end(i)], t.forms[i])


def is_name_like(written: str, plain: str) -> bool:
    return written[:1].isupper() or not lexicon().is_word(plain)


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Entries by their first word: (all words, type); `hashed` holds those of a study."""

    entries: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)
    hashed: Hashed | None = None

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
        if self.hashed is not None:
            yield from self.hashed.hits(t)
        if not self.entries:
            return
        for i in range(len(t.words)):
            if hit := self.at(t, i):
                yield hit

    def at(self, t: Tokens, i: int) -> Hit | None:
        """The longest entry that begins at word i."""
        for words, type in self.entries.get(t.forms[i], ()):
            last = i + len(words) - 1
            if last < len(t.words) and all(t.words[i + n].form == w for n, w in enumerate(words)):
                return Hit(t.starts[i], t.end(last), type, True, "dictionary")
        return None

    def without_left(self, t: Tokens, hits: Iterable[Hit]) -> list[Hit]:
        """The hits without those whose words a person decided to leave, in this text and every other one."""
        hashed = self.hashed
        if hashed is None or not hashed.left:
            return list(hits)
        return [hit for hit in hits if hit.rule == "dictionary" or not hashed.leaves(t, hit)]


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
