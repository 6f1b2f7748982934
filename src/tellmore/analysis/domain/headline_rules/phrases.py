"""A small notation for turns of phrase, and one table that finds them all in a single pass.

One phrase a line; a slot is a word; `a/b` is either, `a?` may be missing, `lazi*` is a beginning,
`*` is any word and `**` up to three; `^` stands for the start of a sentence, `$` for its end, and a
leading `!` means "also where the sentence reports what somebody said".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_ANY = r"[^ .;!?,]+ "
_KEY = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """What a phrase stands for: the rule's code, the reason it gives, and where it counts."""

    code: str
    reason: str
    even_told: bool
    at_start: bool


@dataclass(slots=True)
class Table:
    """Phrases by the first letters of their first word; patterns are compiled when first met."""

    sources: dict[str, dict[Cue, list[str]]] = field(default_factory=dict)
    ready: dict[str, tuple[tuple[Cue, re.Pattern[str]], ...]] = field(default_factory=dict)

    def add(self, code: str, phrases: Mapping[str, tuple[str, ...]]) -> None:
        for reason, lines in phrases.items():
            for line in lines:
                self._add_line(code, reason, line.split())

    def _add_line(self, code: str, reason: str, slots: list[str]) -> None:
        marks = set()
        while slots[0] in ("!", "^"):
            marks.add(slots.pop(0))
        cue = Cue(code, reason, "!" in marks, "^" in marks)
        pattern = "".join(_slot(slot) for slot in slots)
        for key in {alternative.rstrip("*")[:_KEY] for alternative in slots[0].split("/")}:
            self.sources.setdefault(key, {}).setdefault(cue, []).append(pattern)

    def starting(self, word: str) -> Iterable[tuple[Cue, re.Pattern[str]]]:
        """The phrases that may begin with this word."""
        key = word[:_KEY]
        found = self.ready.get(key)
        if found is None:
            by_cue = self.sources.get(key)
            if by_cue is None:
                return ()
            found = tuple((cue, re.compile("|".join(parts))) for cue, parts in by_cue.items())
            self.ready[key] = found
        return found


def _slot(slot: str) -> str:
    if slot == "$":
        return r"(?=[.;!?] |\Z)"
    if slot == "*":
        return _ANY
    if slot == "**":
        return f"(?:{_ANY}){{0,3}}"
    optional = slot.endswith("?")
    words = slot.removesuffix("?").split("/")
    if "$" in words:
        return f"(?:{_slot('/'.join(word for word in words if word != '$'))}|{_slot('$')})"
    choice = "|".join(re.escape(w[:-1]) + "[^ ]*" if w.endswith("*") else re.escape(w) for w in words)
    return f"(?:(?:{choice}) )" + ("?" if optional else "")
