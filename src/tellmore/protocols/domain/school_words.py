"""The trade words of school offices and, where one word will do, what to say instead.

The two lists are `terms` in `data/rules/jargon.en.json` and `jargon.es.json`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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
    def first_words(self) -> frozenset[str]:
        """What any term begins with; a question without one of these needs no search."""
        return frozenset(re.split(r"\W", term, maxsplit=1)[0] for term in self.entries)

    def plain(self, term: str) -> str:
        return self.entries[term]


JARGON = {language: Words(entries) for language, entries in files_of("jargon").each("terms").items()}
