"""Measures the hallway test on the marked quotes in `bench/hallway`: what it finds, and what it marks falsely."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tellmore.kernel.spans import Span
from tellmore.reports.domain.hallway.details import details_in

QUOTES = Path(__file__).parent / "hallway"
SETS = ("told", "talk", "plainly", "stories", "test", "dev")


@dataclass(frozen=True, slots=True)
class Quote:
    language: str  # en, es, or mx where both are mixed
    text: str
    details: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A detail counts as found when a mark overlaps it; a plain quote is false when anything in it is marked."""

    details: int
    found: int
    plain: int
    false: int
    marks: int
    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def recall(self) -> float:
        return self.found / self.details if self.details else 1.0

    @property
    def falsely(self) -> float:
        return self.false / self.plain if self.plain else 0.0


def quotes(name: str) -> list[Quote]:
    lines = (QUOTES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [_quote(*line.split(" ", 1)) for line in lines if line and line[0] != "#"]


def score(some: Sequence[Quote]) -> Score:
    found = marks = right = false = 0
    missed: list[str] = []
    wrong: list[str] = []
    for quote in some:
        told = [one.span for one in details_in(quote.text)]
        marks += len(told)
        right += sum(any(mark.overlaps(span) for span in quote.details) for mark in told)
        for span in quote.details:
            if any(span.overlaps(mark) for mark in told):
                found += 1
            else:
                missed.append(f"{quote.text[: span.start]}⟦{span.of(quote.text)}⟧{quote.text[span.end :]}")
        if told and not quote.details:
            false += 1
            wrong.append(f"{quote.text} ⟦{told[0].of(quote.text)}⟧")
    plain = sum(not quote.details for quote in some)
    details = sum(len(quote.details) for quote in some)
    return Score(details, found, plain, false, marks, right, tuple(missed), tuple(wrong))


def speed(some: Sequence[Quote], rounds: int = 5) -> float:
    """Quotes a second, on one core."""
    details_in("warm up")
    started = time.perf_counter()
    for _round in range(rounds):
        for quote in some:
            details_in(quote.text)
    return rounds * len(some) / (time.perf_counter() - started)


def _quote(language: str, marked: str) -> Quote:
    spans: list[Span] = []
    text = ""
    for at, piece in enumerate(re.split("[⟦⟧]", marked)):
        if at % 2:
            spans.append(Span(len(text), len(text) + len(piece)))
        text += piece
    return Quote(language, text, tuple(spans))
