"""One question of a protocol as the whole-protocol rules see it."""

from __future__ import annotations

from dataclasses import dataclass

PARTS = ("opener", "story", "closing")
KINDS = ("positive", "hard", "neutral")


@dataclass(frozen=True, slots=True)
class Asked:
    """`minutes` is what the team sets aside, follow-ups included; 0 means nobody said."""

    part: str
    text: str
    text_es: str = ""
    kind: str = "neutral"
    minutes: int = 0
