"""Build the notes of one set from its fragments: python bench/clearing/make_notes.py dev 300

Fragments are shuffled, filled with names, joined into short notes and written the way hurried people write:
some without capitals, some in capitals, some without accents, some with typing errors outside the marks.
"""

from __future__ import annotations

import json
import random
import re
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
MARK = re.compile(r"\[([^\]|]+)\|([A-Z_]+)\]")
SLOT = re.compile(r"\{(\w+)\}")
SHAPED = {"EMAIL", "HANDLE", "URL", "ID", "PHONE"}


def pools(lines: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, slot in (
        ("given", "first"),
        ("family", "last"),
        ("town",) * 2,
        ("school",) * 2,
        ("street",) * 2,
    ):
        (line,) = (entry for entry in lines if entry.startswith(f"# {name}: "))
        words = line.split(": ", 1)[1]
        found[slot] = words.split("|") if "|" in words else words.split()
    return found


def plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def mistyped(text: str, dice: random.Random) -> str:
    """Two neighbouring letters of one longer word, swapped."""
    words = list(re.finditer(r"[a-z]{6,}", text))
    if not words:
        return text
    at = dice.choice(words).start() + dice.randrange(1, 4)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def pieces(text: str) -> list[tuple[str, str]]:
    """The text in order as (words, type), the type empty outside the marks."""
    result, at = [], 0
    for match in MARK.finditer(text):
        result += [(text[at : match.start()], ""), (match.group(1), match.group(2))]
        at = match.end()
    return [*result, (text[at:], "")]


STYLES: tuple[tuple[str, float, Callable[[str], str]], ...] = (
    ("as-is", 0.5, str),
    ("small", 0.25, str.lower),
    ("plain", 0.1, plain),
    ("capitals", 0.05, str.upper),
)


def note(
    fragments: list[str], names: dict[str, list[str]], dice: random.Random
) -> tuple[str, list[dict[str, object]], str]:
    style = dice.choices([*STYLES, ("typos", 0.1, str)], [s[1] for s in STYLES] + [0.1])[0]
    text, spans = "", []
    for fragment in fragments:
        for words, type in pieces(fragment):
            filled = SLOT.sub(lambda m: dice.choice(names[m.group(1)]), words)
            if type in SHAPED - {"PHONE", "ID"}:
                filled = plain(filled).replace("'", "").replace(" ", "").replace("-", "").lower()
            shown = filled if type in SHAPED else style[2](filled)
            if style[0] == "typos" and not type:
                shown = mistyped(shown, dice)
            if type:
                spans.append({"start": len(text), "end": len(text) + len(shown), "type": type})
            text += shown
        text += dice.choice((" ", " ", "\n"))
    return text.rstrip(), spans, style[0]


def main() -> None:
    which, count = sys.argv[1], int(sys.argv[2])
    lines = (HERE / "source" / f"{which}.txt").read_text(encoding="utf-8").splitlines()
    names, dice = pools(lines), random.Random(f"notes {which}")
    marked: dict[str, list[str]] = {}
    for line in lines:
        if not line.startswith("#"):
            language, fragment = line.split(" | ", 1)
            marked.setdefault(language, []).append(fragment)
    with (HERE / f"{which}.jsonl").open("w", encoding="utf-8") as target:
        for number in range(count):
            language = dice.choices(("en", "es", "mix"), (6, 3, 1))[0]
            clean = marked[f"{language}-"] + (marked["en-"] if language == "mix" else [])
            chosen = dice.sample(clean, min(len(clean), dice.randint(1, 3)))
            if number % 4:
                own = marked[language] + (marked["es"] if language == "mix" else [])
                chosen += dice.sample(own, min(len(own), dice.randint(1, 5)))
            dice.shuffle(chosen)
            text, spans, style = note(chosen, names, dice)
            record = {
                "id": f"{which}-{number}",
                "lang": language,
                "style": style,
                "text": text,
                "spans": spans,
            }
            target.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
