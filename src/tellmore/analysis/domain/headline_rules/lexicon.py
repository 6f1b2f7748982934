"""The rules' words and phrases, read from the packaged text files in `data/`.

They are data so that other programs can run the same rules: `[heading]`, then words or phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Sections = Mapping[str, tuple[str, ...]]


@cache
def sections(name: str) -> Sections:
    """Each heading of a file with its lines."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for raw in files(__package__).joinpath("data", name).read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if line.startswith("[") and line.endswith("]"):
            lines = found.setdefault(line[1:-1], [])
        elif line:
            lines.append(line)
    return {heading: tuple(members) for heading, members in found.items()}


def words(name: str, heading: str) -> frozenset[str]:
    return frozenset(word for line in sections(name)[heading] for word in line.split())


def phrases(code: str) -> Mapping[str, Sections]:
    """The phrases of one rule: language, then reason, then lines in the notation of `phrases`."""
    return {language: sections(f"{code}.{language}.txt") for language in ("en", "es")}
