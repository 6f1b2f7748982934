"""The coach's word lists, read from `data/words.toml`: list → language → words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType


def _read() -> Mapping[str, Mapping[str, frozenset[str]]]:
    raw = resources.files(__package__).joinpath("data/words.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {
            name: {language: frozenset(words.split()) for language, words in lists.items()}
            for name, lists in tomllib.loads(raw).items()
        }
    )


WORDS = _read()
