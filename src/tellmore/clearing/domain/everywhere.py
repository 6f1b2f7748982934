"""One word in every note: where it stands, and what masking or leaving it changes in a note.

A word is recognised by its plain form or by a keyed hash of it; whoever calls brings the test.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from tellmore.clearing.domain import ranges
from tellmore.clearing.domain.ranges import Place
from tellmore.kernel.spans import Span
from tellmore.privacy.domain import phrases
from tellmore.privacy.domain.dictionary import is_name_like

EXCERPT = 48


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: `is_it` tells a plain form, `sizes` are the numbers of words it can have.

    `is_name`: an everyday word counts only where it is written like a name, so that "hope" stays.
    `phrase` is the plain form itself, where it is known: lines without it need no closer look.
    """

    is_it: Callable[[str], bool]
    sizes: tuple[int, ...]
    is_name: bool = False
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Masking:
    """What masking a word changes in one note: places that get a mask, with the marks that each takes in,
    and marks that cover the word already and become decided."""

    laid: Mapping[Place, frozenset[Place]]
    decided: frozenset[Place]

    def __len__(self) -> int:
        return len(self.laid) + len(self.decided)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A place with a little of what stands around it."""

    before: str
    words: str
    after: str


def places(texts: Mapping[str, str], wanted: Wanted) -> Iterator[Place]:
    for unit, text in texts.items():
        if not phrases.may_hold(text, wanted.phrase):
            continue
        for span in phrases.places(text, wanted.is_it, wanted.sizes):
            if not wanted.is_name or reads_as_a_name(span.of(text)):
                yield Place(unit, span)


def reads_as_a_name(words: str) -> bool:
    """False for an everyday word in small letters."""
    forms = phrases.forms(words)
    return len(forms) > 1 or is_name_like(words, forms[0].text)


def masking(places: Collection[Place], marks: Mapping[Place, bool]) -> Masking:
    """What changes when these places are masked; `marks` says of each mark whether it is masked."""
    by_unit: dict[str, list[Place]] = {}
    for mark in marks:
        by_unit.setdefault(mark.unit, []).append(mark)
    laid: dict[Place, frozenset[Place]] = {}
    decided: set[Place] = set()
    for place in places:
        here = by_unit.get(place.unit, [])
        around = next((mark for mark in here if mark.span.contains(place.span)), None)
        if around is None:
            grown, swallowed = ranges.grown(place, [*here, *(one for one in laid if one.unit == place.unit)])
            joined = [laid.pop(one) for one in swallowed if one in laid]  # two places over one mark are one
            laid[grown] = frozenset(one for one in swallowed if one in marks).union(*joined)
        elif not marks[around]:
            decided.add(around)
    return Masking(laid, frozenset(decided) - frozenset(one for gone in laid.values() for one in gone))


def excerpt(texts: Mapping[str, str], place: Place, around: int = EXCERPT) -> Excerpt:
    """The words at a place with up to `around` code points on each side, cut at blanks."""
    text, span = texts[place.unit], place.span
    before, after = text[max(0, span.start - around) : span.start], text[span.end : span.end + around]
    if span.start > around:
        before = "…" + before[before.find(" ") + 1 :]
    if span.end + around < len(text):
        after = after[: after.rfind(" ") if " " in after else len(after)] + " …"
    return Excerpt(before, Span(span.start, span.end).of(text), after)
