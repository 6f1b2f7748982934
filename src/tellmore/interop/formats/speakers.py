"""Who speaks on a row. A seat is a letter or a short code; a first name never becomes one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Final

from tellmore.interop.formats.words import word_set

_SHORT: Final = re.compile(r"([A-ZÁÉÍÓÚÑ]{1,2}\d{0,2})[ \t]?:(?=\s|$)")
_NAMED: Final = re.compile(r"([^\W\d_]{2,20}(?:[ \t][^\W\d_]{1,20})?(?:[ \t]\d{1,2})?)[ \t]?:(?=\s|$)")
_INSIDE: Final = re.compile(r"(?<=[.!?…)”\"»])[ \t]+(?=([A-ZÁÉÍÓÚÑ]{1,2}\d{0,2})[ \t]?:\s)")
_PAIR: Final = re.compile(r"(?<!\w)([A-Z])(?: ?, ?([A-Z]))*,? ?(?:&|\+|\band\b|\by\b) ?([A-Z])(?!\w)")
_ASKERS: Final = frozenset({"Q", "I", "INT", "ME", "YO"})
_ANSWERS: Final = ({"A", "R"}, {"P", "R"})  # question and answer, pregunta y respuesta: not two people
_PEOPLE: Final = word_set("speakers", "people")
_NOT_PEOPLE: Final = word_set("speakers", "not_people")


@dataclass(frozen=True, slots=True)
class Speakers:
    """The seats of a note. `codes` are taken off a row that opens with them; `names` stay in its text."""

    codes: frozenset[str] = frozenset()
    names: tuple[tuple[str, str], ...] = ()
    seats: tuple[str, ...] = ()

    @property
    def has_hidden_names(self) -> bool:
        return bool(self.names)

    def turns(self, row: str) -> Iterator[tuple[str, str]]:
        """(seat, words) for each turn on one row; a row without a speaker has an empty seat."""
        if not self.seats:
            yield "", row
            return
        start = 0
        for gap in _INSIDE.finditer(row) if self.codes else ():
            if gap[1] in self.codes:
                yield self._turn(row[start : gap.start()])
                start = gap.end()
        yield self._turn(row[start:])

    def is_label(self, words: str) -> bool:
        """True for a row that is nothing but the code of a seat: `S:`."""
        short = _SHORT.match(words)
        return bool(short and short[1] in self.codes and short.end() == len(words))

    def _turn(self, words: str) -> tuple[str, str]:
        short = _SHORT.match(words)
        if short and short[1] in self.codes and (said := words[short.end() :].strip()):
            return short[1], said
        named = _NAMED.match(words)
        if named:
            return dict(self.names).get(named[1].casefold(), ""), words
        return "", words


def found(title: str, rows: Iterable[str]) -> Speakers:
    """Two or more speakers make a group; one alone, or a question-and-answer pair, does not."""
    rows = tuple(rows)
    codes = _codes(title, rows)
    if len(codes) >= 2:
        return Speakers(codes=frozenset(codes), seats=codes)
    return _by_name(rows)


def _codes(title: str, rows: tuple[str, ...]) -> tuple[str, ...]:
    titled = tuple(letter for match in _PAIR.finditer(title) for letter in match[0] if letter.isupper())
    said = Counter(match[1] for row in rows if (match := _SHORT.match(row)))
    if len(titled) >= 2 and any(letter in said for letter in titled):
        return tuple(dict.fromkeys((*titled, *(code for code in said if code not in _ASKERS))))
    people = tuple(code for code in said if code not in _ASKERS)
    if (set(said) & _ASKERS and set(people) <= {"A", "R"}) or set(said) in _ANSWERS:
        return ()
    return people


def _by_name(rows: tuple[str, ...]) -> Speakers:
    """`Mother: …`, `Student 2: …`, or first names that speak at least twice get a letter each."""
    said = Counter(match[1] for row in rows if (match := _NAMED.match(row)))
    people = tuple(
        label for label, times in said.items() if _is_role(label) or (times >= 2 and _is_name(label))
    )
    once = tuple(dict.fromkeys(label.casefold() for label in people))
    if not 2 <= len(once) <= len(ascii_uppercase):
        return Speakers()
    seats = tuple(ascii_uppercase[: len(once)])
    return Speakers(names=tuple(zip(once, seats, strict=True)), seats=seats)


def _is_role(label: str) -> bool:
    return label.casefold().split()[0] in _PEOPLE


def _is_name(label: str) -> bool:
    words = label.split()
    return all(word[0].isupper() for word in words) and not _NOT_PEOPLE & {word.casefold() for word in words}
