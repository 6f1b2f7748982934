"""Words that tell something by themselves, from the lists in `data`, found in one pass over the words of a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from tellmore.reports.domain.hallway.marks import Detail, Kind

LONGEST = 5
"""Words of the longest entry."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+|-[^\W_]+)*")
_Index = dict[str, dict[tuple[str, ...], Kind]]


def details_by_word(text: str) -> Iterator[Detail]:
    """Every entry of the lists in the text, the longest first where several begin at one word."""
    words = [(found.start(), found.end(), folded(found.group())) for found in _WORD.finditer(text)]
    index, folds = _index(), tuple(fold for _start, _end, fold in words)
    for at, (start, _end, fold) in enumerate(words):
        entries = index.get(fold) or index.get(singular(fold))
        for length in range(LONGEST if entries else 0, 0, -1):
            kind = _kind(entries or {}, folds[at : at + length], length)
            if kind:
                yield Detail(start, words[at + length - 1][1], kind)
                break


def _kind(entries: dict[tuple[str, ...], Kind], words: tuple[str, ...], length: int) -> Kind | None:
    if len(words) < length:
        return None
    last = (*words[:-1], singular(words[-1]))
    return entries.get(words) or entries.get(last)


@lru_cache(maxsize=1)
def _index() -> _Index:
    """First word of an entry → its words → its kind."""
    index: _Index = {}
    for name in ("words-en.txt", "words-es.txt"):
        lines = (files(__package__) / "data" / name).read_text(encoding="utf-8").splitlines()
        for line in lines:
            if line.startswith("#"):
                continue
            kind, _colon, entries = line.partition(": ")
            for entry in entries.split(", "):
                words = tuple(folded(found.group()) for found in _WORD.finditer(entry))
                index.setdefault(words[0], {})[words] = Kind(kind)
    return index


def singular(word: str) -> str:
    """The word without the s of a plural; good enough to look something up."""
    if len(word) > 5 and word.endswith("es") and word[-3] in "lnrdjzxs":
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] != "s" else word


def folded(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
