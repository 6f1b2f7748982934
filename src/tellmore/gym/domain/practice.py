"""A round of the gym and what the coach says to a repair. Nothing here remembers anything."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tellmore.analysis.domain import headline_linter
from tellmore.gym.domain.exercises import Exercise
from tellmore.kernel.findings import Finding
from tellmore.protocols.domain import linter

LENGTH = 10
FEWEST_WORDS = 3
LONGEST = 1_000
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@dataclass(frozen=True, slots=True)
class Look:
    """What the coach says to a repair; matters of taste do not keep it from being done."""

    findings: tuple[Finding, ...]
    is_whole: bool

    @property
    def is_repaired(self) -> bool:
        return self.is_whole and all(finding.gentle for finding in self.findings)


def drawn(among: Sequence[Exercise], seed: int) -> tuple[Exercise, ...]:
    """Ten of them, the same ten for the same seed: at most two about one rule, and never side by side."""
    firsts: dict[str, Exercise] = {}
    seconds: dict[str, Exercise] = {}
    for one in random.Random(seed).sample(list(among), len(among)):  # noqa: S311
        held = seconds if one.code in firsts else firsts
        if one.code not in held and len(firsts) + len(seconds) < LENGTH:
            held[one.code] = one
    order = list(firsts.values())
    if next(iter(seconds), "") == order[-1].code:
        order = order[-1:] + order[:-1]
    return (*order, *seconds.values())


def looked_at(exercise: Exercise, text: str, *, language: str) -> Look:
    """The linter's remarks on a repair, in the reader's language; a headline is held to its note."""
    found = _findings(exercise, text[:LONGEST], language)
    return Look(found, len(_WORD.findall(text)) >= FEWEST_WORDS)


def said_of(exercise: Exercise, *, language: str) -> tuple[Finding, ...]:
    """What the coach says of the weak sentence itself, about the rule of the exercise."""
    found = _findings(exercise, exercise.weak[language], language)
    return tuple(finding for finding in found if finding.code == exercise.code)


def _findings(exercise: Exercise, text: str, language: str) -> tuple[Finding, ...]:
    if exercise.drill == "questions":
        return linter.lint(text, language=language, reader=language)
    return headline_linter.lint(text, source=exercise.note_in(language), language=language, reader=language)
