"""Cuts a text into words, each with what is known about it.

The answer for a word is remembered (in a table of limited size), which is what makes the finder fast.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.word import Word, word_of

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
PIECES = re.compile(f"({TOKEN.pattern})")
NEIGHBOURS = 12  # as far as any rule looks, before the first word and behind the last
NO_KINDS, NO_FORMS = [0] * NEIGHBOURS, [""] * NEIGHBOURS
LONGEST_REMEMBERED = 30_000


class Hit(NamedTuple):
    """A range of the text that a rule takes for an identifier."""

    start: int
    end: int
    type: str
    sure: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text and its words; `between[i]` is what stands between word i and the next one.

    `marked` are the words with which a pattern, a place or a nickname may begin. `kinds` and `forms` repeat what
    the words say, with some empty places behind the last one, so that a look at neighbours needs no bounds.
    """

    text: str
    words: list[Word]
    starts: list[int]
    between: list[str]
    marked: list[int]
    kinds: list[int]
    forms: list[str]

    def end(self, i: int) -> int:
        return self.starts[i] + self.words[i].length

    def gap(self, i: int) -> str:
        """What stands between word i and the next one (possessive ending included)."""
        if 0 <= i < len(self.between):
            return self.words[i].tail + self.between[i]
        return "" if i < 0 else "\n"

    def joined(self, i: int) -> bool:
        """Word i and the next one stand together: a space or a hyphen, nothing else."""
        return self.gap(i) in (" ", "-", "  ", "\u00a0", "‐", "‑")

    def opens(self, i: int) -> bool:
        """Word i begins a sentence, a line, a quotation or an item."""
        if i == 0:
            return True
        gap = self.words[i - 1].tail + self.between[i - 1]
        if gap == " ":
            return False
        if gap == ". " and self.words[i - 1].kind & (k.TITLE | k.INITIAL):
            return False
        if "., " in gap:
            return False
        return any(c in OPENING for c in gap)

    def behind(self, sign: str) -> Iterator[int]:
        """The words that stand right behind a sign."""
        at = self.text.find(sign)
        while at >= 0:
            at += len(sign)
            i = bisect_left(self.starts, at)
            if i < len(self.starts) and self.starts[i] == at:
                yield i
            at = self.text.find(sign, at)

    def possessive(self, i: int) -> bool:
        end = self.end(i)
        return self.text[end : end + 2] in ("'s", "’s")

    def loud(self, i: int) -> bool:
        """Word i is in capitals because its neighbours are: shouting, not an abbreviation."""
        near = [self.words[j] for j in range(max(0, i - 2), min(len(self.words), i + 3)) if j != i]
        long = [w for w in near if w.length > 2 and not w.kind & k.DIGITS]
        return bool(long) and sum(1 for w in long if w.kind & k.CAPS) * 3 > len(long)


OPENING = frozenset('.!?:;\n\r\t"“”«¿¡•*–—>|')


class _Known(dict[str, Word]):
    """The words met so far; a limited table, emptied when it is full."""

    def __missing__(self, raw: str) -> Word:
        word = word_of(raw)
        if word.length < len(raw):
            word = replace(word, tail=raw[word.length :])
        if len(raw) < 40:
            if len(self) > LONGEST_REMEMBERED:
                self.clear()
            self[raw] = word
        return word


_known = _Known()


def read(text: str) -> Tokens:
    """The words of a text; what is known about each is remembered."""
    pieces = PIECES.split(text)  # between, word, between, word, …, between
    starts = list(accumulate(map(len, pieces)))[:-1:2]
    words = [_known[raw] for raw in pieces[1::2]]
    kinds = [word.kind for word in words]
    marked = [i for i, kind in enumerate(kinds) if kind & k.STARTS]
    forms = [word.form for word in words]
    return Tokens(text, words, starts, pieces[2:-1:2], marked, kinds + NO_KINDS, forms + NO_FORMS)
