"""Turn notes written whole, by hand, into a marked set: python bench/clearing/mark_notes.py blind

A note begins with "## language style"; inside it [words|TYPE] is a mark.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
MARK = re.compile(r"\[([^\]|]+)\|([A-Z_]+)\]")


def marked(name: str, language: str, style: str, source: str) -> dict[str, object]:
    """The note without its brackets, and where the bracketed words stand in it."""
    text, spans, end = "", [], 0
    for mark in MARK.finditer(source):
        text += source[end : mark.start()]
        spans.append({"start": len(text), "end": len(text) + len(mark[1]), "type": mark[2]})
        text += mark[1]
        end = mark.end()
    return {"id": name, "lang": language, "style": style, "text": text + source[end:], "spans": spans}


def notes(which: str) -> list[dict[str, object]]:
    parts = (HERE / "source" / f"{which}.txt").read_text(encoding="utf-8").split("## ")[1:]
    made = []
    for number, part in enumerate(parts):
        head, body = part.split("\n", 1)
        language, style = head.split()
        made.append(marked(f"{which}-{number}", language, style, body.strip()))
    return made


def main() -> None:
    which = sys.argv[1]
    lines = [json.dumps(note, ensure_ascii=False) for note in notes(which)]
    (HERE / f"{which}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
