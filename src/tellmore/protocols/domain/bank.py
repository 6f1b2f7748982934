"""The question bank: questions of our own in English and Spanish, to take as they are or to change.

Students are addressed as *tú*, families and staff as *usted*. A team's own questions join through the
same dataclass.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

TOPICS = (
    "general",
    "ninth_grade",
    "college",
    "mathematics",
    "belonging",
    "attendance",
    "advising",
    "families",
    "meals_and_bus",
    "technology",
    "discipline",
)
AUDIENCES = ("elementary", "middle", "high", "family", "staff")


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """`audiences` are those it is worded for; `topic` "general" fits every purpose."""

    id: str
    topic: str
    audiences: tuple[str, ...]
    part: str
    kind: str
    en: str
    es: str

    def text(self, language: str) -> str:
        return self.es if language == "es" else self.en


@cache
def questions() -> tuple[BankQuestion, ...]:
    """The whole bank in its own order: by topic, then as written."""
    raw = resources.files(__package__).joinpath("data/bank.jsonl").read_text(encoding="utf-8")
    return tuple(_question(json.loads(line)) for line in raw.splitlines())


@cache
def by_id() -> dict[str, BankQuestion]:
    return {question.id: question for question in questions()}


def found(
    words: str = "",
    *,
    topic: str = "",
    audience: str = "",
    part: str = "",
    kind: str = "",
    among: Iterable[BankQuestion] | None = None,
) -> tuple[BankQuestion, ...]:
    """The questions that fit every filter given and hold every word, in either language."""
    wanted = _folded(words).split()
    return tuple(
        question
        for question in (questions() if among is None else among)
        if topic in ("", question.topic)
        and part in ("", question.part)
        and kind in ("", question.kind)
        and (not audience or audience in question.audiences)
        and all(word in _folded(f"{question.en} {question.es}") for word in wanted)
    )


def _folded(text: str) -> str:
    """Letters without case and accents: "matematicas" finds "Matemáticas"."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(letter)
    )


def _question(entry: dict[str, str | list[str]]) -> BankQuestion:
    texts = {name: value for name, value in entry.items() if isinstance(value, str)}
    return BankQuestion(audiences=tuple(entry["audiences"]), **texts)
