"""The trade words of school offices and, where one word will do, what to say instead.

The two lists are packaged data (`data/jargon.toml`), so that other front ends can read the same ones.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True)
class Words:
    """Jargon of one language: written in folded letters, with plain words ("" where a sentence is needed)."""

    entries: Mapping[str, str]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.entries, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")

    @cached_property
    def first_words(self) -> frozenset[str]:
        """What any term begins with; a question without one of these needs no search."""
        return frozenset(re.split(r"\W", term, maxsplit=1)[0] for term in self.entries)

    def plain(self, term: str) -> str:
        return self.entries[term]


def _read() -> Mapping[str, Words]:
    raw = resources.files(__package__).joinpath("data/jargon.toml").read_text(encoding="utf-8")
    return MappingProxyType({language: Words(entries) for language, entries in tomllib.loads(raw).items()})


JARGON = _read()
