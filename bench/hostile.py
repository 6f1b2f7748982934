"""How the time of the finder and the linters grows on hostile text. Linear is 8, square would be 64."""

from __future__ import annotations

import time
from collections.abc import Callable

from tellmore.analysis.domain.headline_linter import lint as lint_headline
from tellmore.privacy.domain.identifiers import find
from tellmore.protocols.domain.linter import lint as lint_question

PIECES = (
    "a",
    " ",
    "A.",
    "x_",
    "(5",
    "5 ",
    "@",
    "María ",
    "Kq",
    "é",
    "you ",
    "and ",
    "'s",
    "¿",
    "Tell me ",
    "#1",
)
SHORT, LONG = 4_000, 32_000


def seconds(work: Callable[[str], object], text: str) -> float:
    best = float("inf")
    for _ in range(3):
        begun = time.perf_counter()
        work(text)
        best = min(best, time.perf_counter() - begun)
    return best


def ratios() -> dict[str, tuple[float, str]]:
    """For each part, the worst growth from 4,000 to 32,000 characters, and the piece that caused it."""
    worst = {}
    for name, work in (("finder", find), ("questions", lint_question), ("headlines", lint_headline)):
        found = [
            (
                seconds(work, piece * (LONG // len(piece))) / seconds(work, piece * (SHORT // len(piece))),
                piece,
            )
            for piece in PIECES
        ]
        worst[name] = max(found)
    return worst


if __name__ == "__main__":
    for name, (ratio, piece) in ratios().items():
        print(f"{name:10} eight times the text takes {ratio:5.1f} times as long at worst ({piece!r})")
