"""Happenings, jobs, illnesses and families that few share, told in passing: shapes of words from the lists in `data`.

A line of `shapes-en.txt` is a list of words (`<kin> = mom, dad`) or a shape with its kind (`loss: <my> <kin> [died]`). A shape is
tried only where a word stands that it can begin with, and looks a few words ahead, so that time grows with the length of a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tellmore.reports.domain.hallway.marks import Detail, Kind
from tellmore.reports.domain.hallway.wordlists import folded, singular

FILES = ("shapes-en.txt", "shapes-es.txt")
_SENTENCE = re.compile(r"[^.?!;\n\[\]]+")
_WORD = re.compile(r"['’](?:s|m|re|ve|d|ll)\b|,|[^\W_]+(?:['’]t\b)?", re.IGNORECASE)
_SMALL = frozenset(
    [
        "i",
        "mr",
        "mrs",
        "ms",
        "dr",
        "pe",
        "ap",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    fold: str  # small letters without accents
    large: bool  # begins with a large letter


Words = tuple[Word, ...]
Part = Callable[[Words, int], Iterator[int]]
"""From a sentence and a place in it to every place where this part of a shape can end."""
Entries = Mapping[str, tuple[tuple[str, ...], ...]]
"""The first word of an entry → the entries that begin with it, the longest first."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Words before, the words that tell, words after."""

    kind: Kind
    needs: frozenset[str]  # a sentence without any of these words cannot hold it
    before: tuple[Part, ...]
    detail: tuple[Part, ...]
    after: tuple[Part, ...]


def details_by_shape(text: str) -> Iterator[Detail]:
    """Every shape in the text; they may overlap."""
    shapes = _shapes()
    for sentence in _SENTENCE.finditer(text):
        words = _words(text, *sentence.span())
        said = {form for word in words for form in (word.fold, singular(word.fold))}
        for at, word in enumerate(words):
            for shape in shapes.get("#" if word.fold[0].isdigit() else word.fold, ()):
                found = None if shape.needs.isdisjoint(said) else _found(shape, words, at)
                if found:
                    yield found


def _words(text: str, start: int, end: int) -> Words:
    found = _WORD.finditer(text, start, end)
    return tuple(Word(*one.span(), folded(one.group()), one.group()[0].isupper()) for one in found)


def _found(shape: Shape, words: Words, at: int) -> Detail | None:
    for start in _ends(shape.before, words, at):
        for end in _ends(shape.detail, words, start):
            if end > start and any(True for _ in _ends(shape.after, words, end)):
                return Detail(words[start].start, words[end - 1].end, shape.kind, one=shape.kind is Kind.ONLY)
    return None


def _ends(parts: tuple[Part, ...], words: Words, at: int) -> Iterator[int]:
    if not parts:
        yield at
        return
    for end in parts[0](words, at):
        yield from _ends(parts[1:], words, end)


# the parts of a shape


def _one_of(entries: Entries) -> Part:
    def ends(words: Words, at: int) -> Iterator[int]:
        if at < len(words):
            fold = words[at].fold
            for entry in entries.get(fold) or entries.get(singular(fold), ()):
                if _stands(entry, words, at):
                    yield at + len(entry)

    return ends


def _stands(entry: tuple[str, ...], words: Words, at: int) -> bool:
    here = words[at : at + len(entry)]
    return len(here) == len(entry) and all(
        word.fold == one or singular(word.fold) == one for word, one in zip(here, entry, strict=True)
    )


def _any_of(parts: tuple[Part, ...]) -> Part:
    def ends(words: Words, at: int) -> Iterator[int]:
        for part in parts:
            yield from part(words, at)

    return ends


def _maybe(part: Part) -> Part:
    def ends(words: Words, at: int) -> Iterator[int]:
        yield from part(words, at)
        yield at

    return ends


def _not(part: Part) -> Part:
    def ends(words: Words, at: int) -> Iterator[int]:
        if not any(True for _ in part(words, at)):
            yield at

    return ends


def _up_to(most: int) -> Part:
    def ends(words: Words, at: int) -> Iterator[int]:
        yield from range(at, min(at + most, len(words)) + 1)

    return ends


def _name(words: Words, at: int) -> Iterator[int]:
    """A word with a large letter that is not always written so."""
    if at < len(words) and words[at].large and words[at].fold not in _SMALL:
        yield at + 1


def _number(words: Words, at: int) -> Iterator[int]:
    """Digits, also with a letter or an ending: "9", "9th"."""
    if at < len(words) and words[at].fold[0].isdigit():
        yield at + 1


# reading the files


@lru_cache(maxsize=1)
def _shapes() -> dict[str, tuple[Shape, ...]]:
    """The shapes by each word they can begin with."""
    index: dict[str, list[Shape]] = {}
    for name in FILES:
        lines = (files(__package__) / "data" / name).read_text(encoding="utf-8").splitlines()
        lists = _lists(line for line in lines if line.startswith("<"))
        for line in lines:
            if line and line[0] not in "<#":
                kind, _colon, parts = line.partition(": ")
                shape = _shape(Kind(kind), parts, lists)
                for first in _firsts(parts, lists):
                    index.setdefault(first, []).append(shape)
    return {word: tuple(dict.fromkeys(shapes)) for word, shapes in index.items()}


def _lists(lines: Iterable[str]) -> dict[str, Entries]:
    lists: dict[str, Entries] = {}
    for line in lines:
        name, _is, entries = line.partition(" = ")
        lists[name] = _entries(entries, lists)
    return lists


def _entries(text: str, lists: Mapping[str, Entries]) -> Entries:
    """ "mom, step mom, <adult>" as entries by their first word; a list named before may stand for its entries."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for entry in text.split(", "):
        known = (
            [one for group in lists[entry].values() for one in group] if entry in lists else [_split(entry)]
        )
        for words in known:
            index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in index.items()}


def _split(entry: str) -> tuple[str, ...]:
    return tuple(folded(found.group()) for found in _WORD.finditer(entry)) or (entry,)


def _shape(kind: Kind, text: str, lists: Mapping[str, Entries]) -> Shape:
    before, opened, rest = text.partition("[")
    detail, _closed, after = rest.partition("]") if opened else (before, "", "")
    groups = (before if opened else "", detail, after)
    before_parts, detail_parts, after_parts = (
        tuple(_part(part, lists) for part in group.split()) for group in groups
    )
    return Shape(kind, _needs(text, lists), before_parts, detail_parts, after_parts)


def _needs(text: str, lists: Mapping[str, Entries]) -> frozenset[str]:
    """First words of the last part that must be there and is made of words alone."""
    for part in reversed(text.replace("[", " ").replace("]", " ").split()):
        words = part.split("/")
        if part[0] not in "?!~" and "#" not in words and "Aa" not in words:
            return frozenset(word for one in words for word in lists.get(one, _split(one)))
    raise ValueError(f"A shape without a word: {text}")


def _part(text: str, lists: Mapping[str, Entries]) -> Part:
    """`?x` may be there, `!x` must not, `~3` up to three words, `Aa` a name, `#` digits, `a/b` either word, `<list>`."""
    if text[0] == "?":
        return _maybe(_part(text[1:], lists))
    if text[0] == "!":
        return _not(_part(text[1:], lists))
    if text[0] == "~":
        return _up_to(int(text[1:]))
    if "/" in text:
        return _any_of(tuple(_part(one, lists) for one in text.split("/")))
    if text in ("Aa", "#"):
        return _name if text == "Aa" else _number
    return _one_of(lists[text] if text[0] == "<" else _entries(text, lists))


def _firsts(parts: str, lists: Mapping[str, Entries]) -> Iterator[str]:
    """Words a shape can begin with: those of its first part, and of the next while a part may be missing; "#" for digits."""
    for part in parts.replace("[", " ").replace("]", " ").split():
        for one in part.lstrip("?").split("/"):
            yield from (f"{word}{end}" for word in lists.get(one, _split(one)) for end in ("", "s", "es"))
        if not part.startswith("?"):
            return
