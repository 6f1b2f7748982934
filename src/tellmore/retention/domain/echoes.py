"""Words of one conversation that came back in texts which somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

RUN = 5  # words in a row; shorter runs are everybody's

_WORD = re.compile(r"\w+", re.UNICODE)


def echoes(said: Iterable[str], typed: Mapping[str, str], *, run: int = RUN) -> tuple[str, ...]:
    """The names of the typed texts that repeat `run` words in a row of what was said, in any case.

    Shorter lines count when a typed text repeats the whole line. Time grows with the length of both.
    """
    known = {part for line in said for part in _runs(line, run)}
    shortest = {part for part in known if len(part) < run}
    return tuple(
        name
        for name, text in typed.items()
        if not known.isdisjoint(_runs(text, run)) or _repeats_whole(text, shortest)
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _runs(text: str, run: int) -> Iterator[tuple[str, ...]]:
    words = _words(text)
    if 0 < len(words) < run:
        yield words
    for at in range(len(words) - run + 1):
        yield words[at : at + run]


def _repeats_whole(text: str, lines: set[tuple[str, ...]]) -> bool:
    """A line of three or four words that stands somewhere in the text as it was said."""
    words = _words(text)
    sizes = {len(line) for line in lines if len(line) >= 3}
    return any(words[at : at + size] in lines for size in sizes for at in range(len(words) - size + 1))
