"""The quotes of `cases/hallway_details.txt`, and what the finder makes of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tellmore.kernel.spans import Span

FILE = Path(__file__).parent / "cases/hallway_details.txt"


@dataclass(frozen=True, slots=True)
class Case:
    part: str
    language: str
    text: str
    details: tuple[Span, ...]


def cases() -> tuple[Case, ...]:
    lines = (line for line in FILE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return tuple(_case(*line.split(" ", 2)) for line in lines)


def _case(part: str, language: str, marked: str) -> Case:
    details, text = [], ""
    for at, piece in enumerate(re.split("[⟦⟧]", marked)):
        if at % 2:
            details.append(Span(len(text), len(text) + len(piece)))
        text += piece
    return Case(part, language, text, tuple(details))
