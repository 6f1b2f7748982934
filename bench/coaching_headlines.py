"""Measures the headline coach on the labelled headlines: python bench/coaching_headlines.py [set …]"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from tellmore.analysis.domain.headline_linter import CODES, lint

HERE = Path(__file__).parent / "coaching"


def headlines(which: str) -> list[dict[str, Any]]:
    lines = (HERE / f"headlines_{which}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def codes_of(record: dict[str, Any]) -> set[str]:
    findings = lint(record["text"], source=record.get("source", ""), language=record["lang"])
    return {finding.code for finding in findings}


def f1(pairs: list[tuple[bool, bool]]) -> float:
    """The harmonic mean of precision and recall over (expected, found)."""
    both = sum(expected and found for expected, found in pairs)
    wrong = sum(expected != found for expected, found in pairs)
    return 2 * both / (2 * both + wrong) if both or wrong else 1.0


def figures(which: str) -> dict[str, float]:
    records = headlines(which)
    answers = [(set(record["issues"]), codes_of(record)) for record in records]
    good = [found for expected, found in answers if not expected]
    result = {code: f1([(code in expected, code in found) for expected, found in answers]) for code in CODES}
    result["has a problem"] = f1([(bool(expected), bool(found)) for expected, found in answers])
    result["mean of five"] = sum(result[code] for code in CODES if code != "not_in_note") / 5
    result["false alarms"] = sum(map(bool, good)) / len(good)
    return result


def lines_a_second(rounds: int = 20) -> float:
    records = [record for record in headlines("test") if "source" not in record]
    lint("warm up")
    started = time.perf_counter()
    for _ in range(rounds):
        for record in records:
            lint(record["text"], language=record["lang"])
    return rounds * len(records) / (time.perf_counter() - started)


def main() -> None:
    for which in sys.argv[1:] or ("dev", "test", "blind", "kinds", "sealed", "closing"):
        print(f"{which} ({len(headlines(which))} headlines)")
        for name, value in figures(which).items():
            print(f"  {name:<15} {value:.3f}")
    print(f"{lines_a_second():,.0f} headlines a second")


if __name__ == "__main__":
    main()
