"""What a coach says about a piece of text. Both linters speak in these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: `text[start:end]` are the words it is about (code points, end excluded).

    `reason` and `proposal` are in the reader's language; `gentle` marks a question of taste.
    """

    code: str
    start: int
    end: int
    reason: str
    source: str = ""
    proposal: str = ""
    gentle: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as people read it: what it looks for, why, and where that comes from."""

    code: str
    title: Mapping[str, str]
    why: Mapping[str, str]
    source: str
    weak: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    better: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def pairs(self, language: str) -> tuple[tuple[str, str], ...]:
        """Each weaker example with the better one that stands in its place."""
        return tuple(zip(self.weak.get(language, ()), self.better.get(language, ()), strict=True))
