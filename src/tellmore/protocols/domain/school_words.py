"""The trade words of school offices and, where one word will do, what to say instead.

The two lists are `terms` in `data/rules/jargon.en.json` and `jargon.es.json`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tellmore.protocols.domain.rule_data import files_of


@dataclass(frozen=True)
class Words:
    """Jargon of one language: written in folded letters, with plain words ("" where a sentence is needed)."""

    entries: Mapping[str, str]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.entries, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")

    @cached_property
    def _ends(self) -> Mapping[str, frozenset[str]]:
        """First word of the terms → their last words."""
        ends: dict[str, set[str]] = {}
        for term in self.entries:
            words = re.split(r"\W", term)
            ends.setdefault(words[0], set()).add(words[-1])
        return {first: frozenset(last) for first, last in ends.items()}

    def may_stand_in(self, words: Sequence[str]) -> bool:
        """A text that has no term's first and last word needs no search."""
        ends, said = self._ends, frozenset(words)
        return any(not ends[word].isdisjoint(said) for word in said & ends.keys())

    def plain(self, term: str) -> str:
        return self.entries[term]


JARGON = {language: Words(entries) for language, entries in files_of("jargon").each("terms").items()}
