"""How well the finder does on marked notes: PYTHONPATH=src python bench/clearing.py test [--errors]

Recall and precision by overlap, per type, language and way of writing; speed and memory on one core.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tellmore.privacy.domain.identifiers import find

NOTES = Path(__file__).parent / "clearing"
Note = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Span:
    """What any finder found."""

    start: int
    end: int
    type: str
    rule: str = ""


Finder = Callable[[str, str], Sequence[Any]]


def ours(text: str, language: str) -> Sequence[Any]:
    return find(text, language=language)


@dataclass(slots=True)
class Score:
    """Counts of one group: marked spans, marked spans touched, found spans, found spans that touch a mark."""

    marked: int = 0
    touched: int = 0
    found: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        return self.touched / self.marked if self.marked else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0


@dataclass(slots=True)
class Result:
    groups: dict[str, Score] = field(default_factory=dict)
    clean: int = 0
    untouched: int = 0
    named: int = 0
    tight: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def group(self, name: str) -> Score:
        return self.groups.setdefault(name, Score())


def read(path: Path) -> list[Note]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def score(notes: Iterable[Note], finder: Finder = ours) -> Result:
    """Every marked span counts as found when any found span shares a character with it."""
    result = Result()
    for note in notes:
        text, marked = note["text"], note["spans"]
        found = finder(text, note["lang"])
        leaked = 0
        for mark in marked:
            touched = any(f.start < mark["end"] and mark["start"] < f.end for f in found)
            leaked += not touched
            for name in ("all", mark["type"], note["lang"], note["style"]):
                group = result.group(name)
                group.marked += 1
                group.touched += touched
            if not touched:
                result.missed.append((mark["type"], _around(text, mark["start"], mark["end"])))
        for f in found:
            right = any(f.start < mark["end"] and mark["start"] < f.end for mark in marked)
            for name in ("all", f.type, note["lang"], note["style"]):
                group = result.group(name)
                group.found += 1
                group.right += right
            if not right:
                result.wrong.append((f"{f.type}/{f.rule}", _around(text, f.start, f.end)))
        if marked:
            result.named += 1
            result.tight += not leaked
        else:
            result.clean += 1
            result.untouched += not found
    return result


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 30) : start]}⟦{text[start:end]}⟧{text[end : end + 20]}".replace("\n", " / ")


def speed(notes: Iterable[Note], words: int = 150, seconds: float = 2.0) -> float:
    """Notes of about 150 words a second, on one core."""
    flat = " ".join(note["text"] for note in notes).split()
    cut = [" ".join(flat[n : n + words]) for n in range(0, len(flat) - words, words)] * 3
    for text in cut:
        find(text)
    begun, done = time.process_time(), 0
    while time.process_time() - begun < seconds:
        find(cut[done % len(cut)])
        done += 1
    return done / (time.process_time() - begun)


def table(result: Result) -> str:
    lines = ["| group | marked | recall | precision |", "|---|--:|--:|--:|"]
    order = [
        "all",
        *sorted(n for n in result.groups if n.isupper()),
        *sorted(n for n in result.groups if n.islower() and n != "all"),
    ]
    for name in order:
        s = result.groups[name]
        lines.append(f"| {name} | {s.marked} | {s.recall:.3f} | {s.precision:.3f} |")
    lines.append("")
    lines.append(f"notes without identifiers left untouched: {result.untouched} of {result.clean}")
    lines.append(f"notes with identifiers and no leak: {result.tight} of {result.named}")
    return "\n".join(lines)


def memory() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def errors(result: Result) -> str:
    lines = []
    for title, wrong in (("MISSED", result.missed), ("WRONG", result.wrong)):
        lines += [
            f"{title} {kind} {where} {times}" for (kind, where), times in Counter(wrong).most_common(80)
        ]
    return "\n".join(lines)


def main() -> None:
    which = sys.argv[1] if len(sys.argv) > 1 else "test"
    notes = read(NOTES / f"{which}.jsonl")
    result = score(notes)
    print(table(result))
    print(f"notes of 150 words a second, one core: {speed(notes):.0f}")
    print(f"memory: {memory():.0f} MB")
    if "--errors" in sys.argv:
        print(errors(result))


if __name__ == "__main__":
    main()
