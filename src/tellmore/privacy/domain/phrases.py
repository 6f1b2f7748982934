"""The same words again, whatever their case, accents and possessive; never a part of a longer word.

A phrase is compared in its plain form: the folded words with one space between. A keyed hash of that form
can be compared as well, which is how people are found whose names are not kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tellmore.kernel.spans import Span
from tellmore.privacy.domain.lexicon import folded

MOST_WORDS = 8
_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+(?:['’](?:[^\W\d_][\u0300-\u036f]*)+)*")
_GAP = re.compile(r"[^\S\r\n]*[^\w\s]{0,2}[^\S\r\n]*")


@dataclass(frozen=True, slots=True)
class Form:
    """A word of a text in its plain form, and where it stands (code points, without a possessive)."""

    text: str
    start: int
    end: int


def forms(text: str) -> tuple[Form, ...]:
    return tuple(_form(found) for found in _WORD.finditer(text))


def _form(found: re.Match[str]) -> Form:
    plain, end = folded(found.group()), found.end()
    if len(plain) > 2 and plain.endswith("'s"):
        plain, end = plain[:-2], end - 2
    return Form(plain, found.start(), end)


def plain(words: str) -> str:
    """The form in which phrases are compared; empty when there is no word in it."""
    return " ".join(form.text for form in forms(words))


def size(phrase: str) -> int:
    """How many words a plain form has."""
    return len(phrase.split())


def may_hold(text: str, phrase: str) -> bool:
    """False only when a plain form stands nowhere in the text. Costs a small part of looking for its places."""
    first, sigma = phrase.partition(" ")[0], ("ς", "σ")  # a sigma is written by what stands beside it
    return first.replace(*sigma) in folded(text).replace(*sigma)


def places(text: str, is_wanted: Callable[[str], bool], sizes: Iterable[int]) -> Iterator[Span]:
    """Where a wanted phrase of one of these sizes stands, longest first, in order and without overlaps."""
    here = forms(text)
    longest_first = sorted(set(sizes), reverse=True)
    at = 0
    while at < len(here):
        for length in longest_first:
            words = here[at : at + length]
            if len(words) == length and _together(text, words) and is_wanted(" ".join(w.text for w in words)):
                yield Span(words[0].start, words[-1].end)
                at += length - 1
                break
        at += 1


def _together(text: str, words: tuple[Form, ...]) -> bool:
    """Nothing but blanks, a possessive and a sign or two stands between neighbours, and no new line."""
    return all(
        _GAP.fullmatch(text[one.end : other.start].removeprefix("'s").removeprefix("’s"))
        for one, other in pairwise(words)
    )
