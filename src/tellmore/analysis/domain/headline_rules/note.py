"""The note beside a headline, ready to be asked whether a word, a cause or a quotation is in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tellmore.analysis.domain.headline_rules.words import EMPTY

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STEM = 5


@dataclass(frozen=True, slots=True)
class Note:
    """`joined` is every word in lower case with single spaces, so that a quotation can be looked up."""

    text: str
    words: frozenset[str]
    stems: frozenset[str]
    joined: str

    def has_like(self, word: str) -> bool:
        """True when the note has this word or one with the same beginning (worry, worried)."""
        return word in self.words or word[:_STEM] in self.stems

    def supports(self, given: list[str]) -> bool:
        """True when at least one word with content of its own stands in the note."""
        content = [word for word in given if word not in EMPTY and word[:1].isalnum()]
        return not content or any(self.has_like(word) for word in content)

    def says(self, given: list[str]) -> bool:
        return not given or f" {' '.join(given)} " in self.joined


def words_of(text: str) -> list[str]:
    return [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]


@lru_cache(maxsize=64)
def opened(source: str) -> Note:
    """Headlines of one interview come one after another with the same note: read it once."""
    every = words_of(source)
    known = frozenset(every)
    return Note(source, known, frozenset(word[:_STEM] for word in known), f" {' '.join(every)} ")


def best_line(note: Note, headline: list[str]) -> str:
    """The line of the note that shares most content words with the headline, if any shares two."""
    content = {word[:_STEM] for word in headline if word not in EMPTY and word[:1].isalnum()}
    best, most = "", 1
    for line in re.split(r"[\n.!?]+", note.text):
        shared = len(content & {word[:_STEM] for word in words_of(line) if word not in EMPTY})
        if shared > most and len(line) <= 160:
            best, most = line.strip(), shared
    return best
