"""What is said before and after the questions, with blanks that the plan fills.

Every line that consent rests on is here: who we are, why, why notes, what happens to the data, you may
pass, the limits of confidentiality, how to add later, and a question that waits for a yes.
"""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

OPENING = ("who_we_are", "why", "notes", "data", "pass", "limits", "later", "agree")
CLOSING = ("thanks",)
BLANKS = ("interviewer", "purpose", "shred_date", "later_date", "promise_date")
_SPEAKS_TO = {"family": "family", "staff": "staff"}
_OPEN_BLANK = "______"


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One line to say; `key` names what it covers, so that it can be ticked as said."""

    key: str
    audience: str
    en: str
    es: str

    def text(self, language: str, blanks: Mapping[str, str] | None = None) -> str:
        """The line with its blanks filled; what the plan does not know yet stays an open blank."""
        known = {name: (blanks or {}).get(name) or _OPEN_BLANK for name in BLANKS}
        return (self.es if language == "es" else self.en).format_map(known)

    @property
    def blanks(self) -> tuple[str, ...]:
        return tuple(name for _, name, _, _ in string.Formatter().parse(self.en) if name)


def opening(audience: str) -> tuple[ScriptLine, ...]:
    """The welcome and consent script for an audience of the bank ("high", "family", "staff" …)."""
    return _lines(audience, OPENING)


def closing(audience: str) -> tuple[ScriptLine, ...]:
    return _lines(audience, CLOSING)


def _lines(audience: str, keys: tuple[str, ...]) -> tuple[ScriptLine, ...]:
    said = {line.key: line for line in _all() if line.audience == _SPEAKS_TO.get(audience, "student")}
    return tuple(said[key] for key in keys)


@cache
def _all() -> tuple[ScriptLine, ...]:
    text = resources.files(__package__).joinpath("data/scripts.toml").read_text(encoding="utf-8")
    return tuple(ScriptLine(**entry) for entry in tomllib.loads(text)["line"])
