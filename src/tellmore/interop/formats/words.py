"""The word lists of `words.toml`, read once."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any, Final

_LISTS: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    files("tellmore.interop.formats").joinpath("words.toml").read_text(encoding="utf-8")
)


def word_set(part: str, name: str) -> frozenset[str]:
    """One list as a set; a list written as a string is of single words."""
    words = _LISTS[part][name]
    return frozenset(words.split() if isinstance(words, str) else words)


def ranked(part: str, name: str) -> dict[str, int]:
    """The words of a list of lists, each with the number of its list."""
    return {word: rank for rank, words in enumerate(_LISTS[part][name]) for word in words}
