"""Precision, recall and F1 of both coaches, by set, code and language, and what the command line costs."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tellmore.analysis.domain import headline_linter
from tellmore.protocols.domain import linter as question_linter

HERE = Path(__file__).parent / "coaching"
LANGUAGES = ("en", "es")
Row = dict[str, Any]


def _question_codes(row: Row) -> set[str]:
    found = question_linter.issues(question_linter.lint(row["text"], language=row["lang"]))
    return set(found) - set(row.get("taste", ()))


def _headline_codes(row: Row) -> set[str]:
    found = headline_linter.lint(row["text"], source=row.get("source", ""), language=row["lang"])
    return {finding.code for finding in found}


@dataclass(frozen=True)
class Coach:
    """`named` are the codes whose mean F1 is the aim; `unseen` the sets no rule was ever mended on."""

    name: str
    command: str
    codes: tuple[str, ...]
    named: tuple[str, ...]
    unseen: tuple[str, ...]
    answers: Callable[[Row], set[str]]

    def rows(self, name: str) -> list[Row]:
        lines = (HERE / f"{self.name}_{name}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def sets(self) -> list[str]:
        return sorted(path.stem.partition("_")[2] for path in HERE.glob(f"{self.name}_*.jsonl"))


QUESTIONS = Coach(
    "questions",
    "lint-questions",
    tuple(rule.code for rule in question_linter.QUESTION_RULES),
    ("closed", "leading", "presumptive", "double_barreled", "jargon", "too_long", "not_story"),
    ("unseen", "closing"),
    _question_codes,
)
HEADLINES = Coach(
    "headlines",
    "lint-headlines",
    headline_linter.CODES,
    ("judgment", "inference", "solution", "vague", "identifying"),
    ("closing",),
    _headline_codes,
)
COACHES = (QUESTIONS, HEADLINES)


@dataclass(frozen=True)
class Score:
    """Hits, misses and false findings of one code (or of "has a problem")."""

    hits: int
    misses: int
    false: int

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.misses) if self.hits + self.misses else 1.0

    @property
    def f1(self) -> float:
        wrong = self.misses + self.false
        return 2 * self.hits / (2 * self.hits + wrong) if self.hits or wrong else 1.0


@dataclass(frozen=True)
class Answers:
    """What should have been found beside what was, for every text of a set in one language or both."""

    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...]

    def score(self, code: str) -> Score:
        return _score([(code in wanted, code in found) for wanted, found in self.pairs])

    @property
    def problem(self) -> Score:
        return _score([(bool(wanted), bool(found)) for wanted, found in self.pairs])

    @property
    def right(self) -> float:
        return sum(bool(wanted) == bool(found) for wanted, found in self.pairs) / max(1, len(self.pairs))

    @property
    def good(self) -> int:
        return sum(not wanted for wanted, _ in self.pairs)

    @property
    def alarms(self) -> int:
        return sum(bool(found) and not wanted for wanted, found in self.pairs)

    def mean(self, codes: tuple[str, ...]) -> float:
        """Mean F1 over the codes that stand in these texts or were found in them."""
        scores = [score for score in map(self.score, codes) if score.hits + score.misses + score.false]
        return statistics.fmean(score.f1 for score in scores) if scores else 1.0


def _score(pairs: list[tuple[bool, bool]]) -> Score:
    return Score(
        sum(wanted and found for wanted, found in pairs),
        sum(wanted and not found for wanted, found in pairs),
        sum(found and not wanted for wanted, found in pairs),
    )


def answered(coach: Coach, rows: list[Row], languages: tuple[str, ...] = LANGUAGES) -> Answers:
    return Answers(
        tuple(
            (frozenset(row["issues"]), frozenset(coach.answers(row)))
            for row in rows
            if row["lang"] in languages
        )
    )


def report(coach: Coach) -> Iterator[str]:
    """The whole table of one coach as lines."""
    yield f"{coach.name}                  texts   right  F1 problem    false alarms   mean F1"
    unseen: list[Row] = []
    for name in sorted(coach.sets(), key=lambda each: (each in coach.unseen, each)):
        rows = coach.rows(name)
        if name in coach.unseen:
            unseen += rows
        for languages in (*((each,) for each in LANGUAGES), LANGUAGES):
            label = f"{name}{' (unseen)' if name in coach.unseen else ''}"
            yield _line(f"{label:<18} {'+'.join(languages):<5}", coach, answered(coach, rows, languages))
    yield ""
    yield f"{'unseen sets, by code':<22}" + "".join(
        f"{language:>8}:  n   P    R    F1" for language in LANGUAGES
    )
    both = [answered(coach, unseen, (language,)) for language in LANGUAGES]
    for code in coach.codes:
        cells = []
        for answers in both:
            score = answers.score(code)
            cells.append(
                f"{score.hits + score.misses:>12} {score.precision:>4.2f} {score.recall:>4.2f} {score.f1:>4.2f}"
            )
        yield f"  {code:<20}{''.join(cells)}"


def _line(label: str, coach: Coach, answers: Answers) -> str:
    alarms = f"{answers.alarms} of {answers.good}"
    share = answers.alarms / max(1, answers.good)
    return (
        f"{label:<27}{len(answers.pairs):>5}  {answers.right:>6.1%}  {answers.problem.f1:>9.3f}  "
        f"{alarms:>9} {share:>6.1%}  {answers.mean(coach.named):>7.3f}"
    )


def cost(coach: Coach, lines: int = 20_000) -> str:
    """Speed on one core (processor time), start (by the clock) and memory, in processes of their own."""
    rows = [row for name in coach.sets() for row in coach.rows(name)]
    texts = [
        json.dumps(
            {
                "id": number,
                **{key: rows[number % len(rows)].get(key, "") for key in ("text", "lang", "source")},
            }
        )
        for number in range(lines)
    ]
    start = statistics.median(_run(coach, texts[:1]).clock for _ in range(5))
    few, many = _run(coach, texts[: lines // 10]), _run(coach, texts)
    rate = (lines - lines // 10) / max(1e-9, many.processor - few.processor)
    memory = f", memory {few.memory:.0f} MB after {lines // 10:,} lines, {many.memory:.0f} MB after {lines:,}"
    return f"tellmore {coach.command}: {rate:,.0f} lines a second, one line in {start:.2f} s" + (
        memory if many.memory else ""
    )


@dataclass(frozen=True)
class Run:
    """Seconds by the clock and of the processor until every line is answered, and the most memory, in MB."""

    clock: float
    processor: float
    memory: float = 0.0


def _run(coach: Coach, lines: list[str]) -> Run:
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "tellmore", coach.command, "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    assert process.stdin
    process.stdin.write("\n".join(lines) + "\n")
    process.stdin.close()
    if not hasattr(os, "wait4"):  # where nobody counts for us, the clock must do
        process.wait()
        taken = time.perf_counter() - begun
        return Run(taken, taken)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1_000_000)
