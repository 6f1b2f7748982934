"""Figures of the question linter on the labelled sets: `python -m bench.coaching_questions [set …]`."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tellmore.protocols.domain import linter

FOLDER = Path(__file__).parent / "coaching"
# In the order they were written; those from "later" on came after the rules, each unseen at first.
SETS = (
    "dev",
    "test",
    "later",
    "last",
    "fair",
    "weak",
    "blind",
    "kinds",
    "harder",
    "third",
    "fourth",
    "sealed",
)
# No rule was ever mended on these: they stay as a measure.
UNSEEN = ("unseen", "closing")
HEADLINE_CODES = ("closed", "leading", "presumptive", "double_barreled", "jargon", "too_long", "not_story")
ALL_CODES = (*HEADLINE_CODES, "hypothetical", "protected_topic", "reading_level")


@dataclass
class Figures:
    """Counts of hits, misses and false findings per code, and of whole questions."""

    hits: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    questions: int = 0
    good: int = 0
    alarms: int = 0
    right: int = 0

    def f1(self, code: str) -> float:
        both = 2 * self.hits[code]
        all_of_it = both + self.misses[code] + self.false[code]
        return both / all_of_it if all_of_it else 1.0

    @property
    def mean_f1(self) -> float:
        return sum(map(self.f1, HEADLINE_CODES)) / len(HEADLINE_CODES)

    @property
    def accuracy(self) -> float:
        return self.right / max(1, self.questions)

    @property
    def alarm_rate(self) -> float:
        return self.alarms / max(1, self.good)


def questions(name: str) -> list[dict]:
    path = FOLDER / f"questions_{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def measured(rows: list[dict], languages: tuple[str, ...] = ("en", "es")) -> Figures:
    figures = Figures()
    for row in rows:
        if row["lang"] in languages:
            found = set(linter.issues(linter.lint(row["text"], language=row["lang"])))
            _count(figures, set(row["issues"]), found, set(row.get("taste", ())))
    return figures


def _count(figures: Figures, wanted: set[str], found: set[str], taste: set[str]) -> None:
    """A code that is a matter of taste on this question counts neither way."""
    found = found - taste
    figures.questions += 1
    figures.good += not wanted
    figures.alarms += bool(found) and not wanted
    figures.right += bool(found) == bool(wanted)
    figures.hits.update(found & wanted)
    figures.misses.update(wanted - found)
    figures.false.update(found - wanted)


def lines_a_second(rounds: int = 10) -> float:
    rows = questions("test")
    linter.lint("Is this warm?")
    begun = time.perf_counter()
    for _ in range(rounds):
        for row in rows:
            linter.lint(row["text"], language=row["lang"])
    return rounds * len(rows) / (time.perf_counter() - begun)


def main(names: list[str]) -> int:
    for name in names or (*SETS, *UNSEEN):
        rows = questions(name)
        for languages in (("en",), ("es",), ("en", "es")):
            figures = measured(rows, languages)
            print(
                f"{name} {'+'.join(languages):6} n={figures.questions:4}  "
                f"problem right {figures.accuracy:6.1%}  false alarms {figures.alarm_rate:6.1%} "
                f"({figures.alarms} of {figures.good})  mean F1 {figures.mean_f1:.3f}"
            )
        for code in ALL_CODES:
            print(
                f"    {code:16} F1 {figures.f1(code):.2f}  hit {figures.hits[code]:3}  "
                f"missed {figures.misses[code]:3}  false {figures.false[code]:3}"
            )
    print(f"{lines_a_second():,.0f} questions a second")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
