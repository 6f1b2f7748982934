"""How often the coaches in the page say what the server says: `python -m bench.coaching_agreement`."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tellmore.analysis.domain import headline_linter
from tellmore.protocols.domain import linter as question_linter

HERE = Path(__file__).parent
Asked = dict[str, str]


def asked() -> list[Asked]:
    """Every labelled text, as its own coach would be asked about it; headlines with and without their note."""
    found = []
    for path in sorted((HERE / "coaching").glob("*.jsonl")):
        coach = path.name.partition("_")[0]
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            one = {"coach": coach, "text": row["text"], "language": row.get("lang", "")}
            found.append(one)
            found.append({**one, "language": "", "reader": "es"})
            if source := row.get("source"):
                found.append({**one, "source": source})
    return found


def on_the_server(one: Asked) -> list[dict[str, Any]]:
    known = {"language": one.get("language", ""), "reader": one.get("reader", "en")}
    if one["coach"] == "questions":
        return [asdict(each) for each in question_linter.lint(one["text"], **known)]
    return [asdict(each) for each in headline_linter.lint(one["text"], source=one.get("source", ""), **known)]


def in_the_page(rows: list[Asked]) -> list[list[dict[str, Any]]]:
    """The same asked of the modules the page runs, in Node."""
    node = shutil.which("node")
    if node is None:
        raise FileNotFoundError("node")
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    done = subprocess.run(
        [node, HERE / "page_coaches.mjs"], input=lines, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def agreement(rows: list[Asked]) -> tuple[float, float, list[Asked]]:
    """The share with the same codes, the share with the same everything, and where the codes differ."""
    codes = whole = 0
    apart = []
    for one, page in zip(rows, in_the_page(rows), strict=True):
        server = on_the_server(one)
        whole += server == page
        if [each["code"] for each in server] == [each["code"] for each in page]:
            codes += 1
        else:
            apart.append(one)
    return codes / len(rows), whole / len(rows), apart


if __name__ == "__main__":
    every = asked()
    for name in ("questions", "headlines"):
        rows = [one for one in every if one["coach"] == name]
        same_codes, same_words, different = agreement(rows)
        print(
            f"{name:10} {len(rows):5} asked: same codes {same_codes:.2%}, same to the letter {same_words:.2%}"
        )
        for one in different[:10]:
            print("   ", one["text"])
