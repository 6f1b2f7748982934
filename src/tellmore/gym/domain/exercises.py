"""The exercises of the gym: weak sentences of our own to repair, each with a worked answer.

A headline comes with the note it must be true to. Nobody in the notes is real. A test holds every
weak sentence to its rule and every worked answer to all rules.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

DRILLS = ("questions", "headlines")
VOICES = ("adults", "students")


@dataclass(frozen=True, slots=True)
class Exercise:
    """`voice` is whom it is written for; `code` the rule that `weak` breaks; texts are language → words."""

    id: str
    drill: str
    voice: str
    code: str
    weak: Mapping[str, str]
    answer: Mapping[str, str]
    note: Mapping[str, str]

    def note_in(self, language: str) -> str:
        """The note a headline must be true to; nothing for a question."""
        return self.note.get(language, "")


@cache
def exercises(drill: str, voice: str) -> tuple[Exercise, ...]:
    """All of one drill for one voice, as written."""
    return tuple(one for one in _all(drill) if one.voice == voice)


@cache
def hints(code: str, language: str) -> tuple[str, ...]:
    """What helps with a rule, from far to near."""
    text = resources.files(__package__).joinpath("data/hints.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)[code][language])


@cache
def _all(drill: str) -> tuple[Exercise, ...]:
    raw = resources.files(__package__).joinpath(f"data/{drill}.jsonl").read_text(encoding="utf-8")
    entries = (json.loads(line) for line in raw.splitlines())
    return tuple(
        Exercise(one["id"], drill, one["voice"], one["code"], one["weak"], one["answer"], one.get("note", {}))
        for one in entries
    )
