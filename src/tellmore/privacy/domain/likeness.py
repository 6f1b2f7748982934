"""How much a word nobody knows sounds like a name: the mean weight of its letter groups.

`bench/clearing/train_likeness.py` makes the weights from the word lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from tellmore.privacy.domain.lexicon import text_of

LONGEST = 24


def letter_groups(word: str) -> Iterator[str]:
    """All runs of three letters, with the beginning and the end of the word as letters of their own."""
    framed = f"^{word}$"
    return (framed[n : n + 3] for n in range(len(framed) - 2))


def likeness(word: str, weights: Mapping[str, int]) -> float:
    """Above 0 more like the names than like the words, in hundredths of a natural logarithm."""
    groups = [weights.get(group, 0) for group in letter_groups(word[:LONGEST])]
    return sum(groups) / len(groups)


@lru_cache(maxsize=1)
def _weights() -> dict[str, int]:
    return {line[:3]: int(line[4:]) for line in text_of("name-likeness.txt").splitlines()}


def sounds_like_a_name(form: str, least: float) -> bool:
    return form.isascii() and form.isalpha() and likeness(form, _weights()) >= least
