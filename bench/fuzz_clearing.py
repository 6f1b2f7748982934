"""Throws random and mutated notes at the finder: python -m bench.fuzz_clearing --count 100000 [--seed 1]

Every answer must be ranges inside the text, in order, without overlaps, of known types. Then long hostile texts of
1, 2, 4 and 8 times a length show how the time grows: linear is 8, square would be 64.
"""

from __future__ import annotations

import argparse
import random
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bench import clearing
from tellmore.privacy.domain.identifiers import TYPES, Found, find, find_in_lines
from tellmore.privacy.domain.patterns import PATTERNS

SETS = (
    "dev",
    "test",
    "fresh",
    "blind",
    "second",
    "last",
    "final",
    "everyday",
    "west",
    "south",
    "canyon",
    "harbor",
    "meadow",
    "island",
    "plaza",
    "north",
    "east",
    "mesa",
    "ridge",
    "coast",
    "delta",
    "prairie",
    "timber",
    "bayou",
)
SIGNS = (
    "\n", "\r\n", "\t", "  ", ".", "..", "...", ",", "@", "#", "_", "-", "–", "/", ":", "://", "(", ")", "'", "’", '"', "“", "&", "+",
    "\u0301", "\u200d", "\u200f", "\u00a0", "\u2028", "\ufeff", "\x00", "😀", "👩‍🏫", "🇲🇽", "ß", "İ", "ﬁ", "Ǆ", "ʼ", "محمد", "أم",
    "Олена", "阿美", "አመሰ", "กข", "한", "1", "555-0142", "07", "Mr.", "Ms. K", "St. ", "ave", "de la ", " & ", "dob ", "id ", "calle ",
    "works at ", "transferred from ", " (her friend)", "goes by ", "https://", "www.", "x@y.z", "e.g.", "\ud83d",
)  # fmt: skip
UNITS = (
    "a", "A", " ", "A.", "x_", "(5", "5 ", "@", "#", "_", ".", "a.", "a@", "María ", "Kq ", "é", "you ", "and ", "'s", "¿", "#1", "1-",
    "12 ", "555-", "(555) ", "a1", "ig: ", "dob ", "born 1/", "id 1", "apt ", "www.", "http://a", "a.lv/", "lv.", "plate a1 ", "calle ",
    "1 a st ", "St. A ", "de la ", "Ms. ", "Ms. K ", "Coach A", "Hope and ", "hope and ", "will ", "me and ", "(her friend ", "x (his ",
    "works at a ", "transferred from ", "goes by ", "La Casa ", "A & B ", "A & ", "Lincoln High ", "high school ", "P.S. ", "one ",
    "dot com ", "at dot ", "أم ", "محمد", "Олена ", "阿", "e\u0301", "\u0301", "\n", "- ", "Tou Ger ", "Xx, ", "mi prima ", "el Güero ",
    "Elementary ", "Fort ", "new york ", "cub foods ", "u", "Kalabash", "kalabash ", "Grace Church ",
)  # fmt: skip
RATIOS = (1, 2, 4, 8)


class Broken(AssertionError):
    """An answer that no text may get."""


@dataclass(frozen=True, slots=True)
class Growth:
    unit: str
    times: tuple[float, ...]

    @property
    def ratio(self) -> float:
        return self.times[-1] / self.times[0]


def texts(count: int, seed: int) -> Iterator[str]:
    """Cuts, joins and mutations of the marked notes, and stretches of nothing but signs."""
    dice = random.Random(seed)
    notes = [note["text"] for name in SETS for note in clearing.read(clearing.NOTES / f"{name}.jsonl")]
    for _ in range(count):
        kind = dice.random()
        if kind < 0.1:
            yield "".join(dice.choices(SIGNS, k=dice.randrange(0, 40)))
        elif kind < 0.15:
            yield "".join(chr(dice.randrange(1, 0x2FFFF)) for _ in range(dice.randrange(0, 60)))
        else:
            yield mutated(dice, notes)


def mutated(dice: random.Random, notes: list[str]) -> str:
    text = dice.choice(notes)
    if dice.random() < 0.3:
        text += dice.choice((" ", "\n", "")) + dice.choice(notes)
    for _ in range(dice.randrange(0, 9)):
        at, end = sorted((dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)))
        change = dice.randrange(8)
        if change == 0:
            text = text[:at] + text[min(end, at + 12) :]
        elif change == 1:
            text = text[:at] + dice.choice(SIGNS) + text[at:]
        elif change == 2:
            text = text[:at] + text[at:end].upper() + text[end:]
        elif change == 3:
            text = text[:at] + text[at:end].lower() + text[end:]
        elif change == 4:
            text = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
        elif change == 5:
            text = text[at:end] or text
        elif change == 6:
            text = text.replace(
                dice.choice((" ", ".", ",", "e", "a")), dice.choice(("", " ", "\n", "é", "A")), 5
            )
        else:
            text = unicodedata.normalize(dice.choice(("NFC", "NFD", "NFKD")), text)
    return text


def check(text: str) -> tuple[Found, ...]:
    """The finder's answer; raises where it is not a row of ranges inside the text."""
    found = find(text)
    at = 0
    for f in found:
        if (
            not (at <= f.start < f.end <= len(text))
            or f.type not in TYPES
            or not text[f.start : f.end].strip()
        ):
            raise Broken(f"{f} in {text!r}")
        at = f.end
    for line, spans in zip(text.split("\n"), find_in_lines(text.split("\n")), strict=True):
        ends = [0, *(s.end for s in spans)]
        if any(not (ends[n] <= s.start < s.end <= len(line)) for n, s in enumerate(spans)):
            raise Broken(f"{spans} in {line!r}")
    return found


def growth(unit: str, length: int) -> Growth:
    """Best of three times for texts of 1, 2, 4 and 8 times the length."""
    times = []
    for ratio in RATIOS:
        text, best = unit * (length * ratio // len(unit)), float("inf")
        for _ in range(3):
            begun = time.process_time()
            find(text)
            best = min(best, time.process_time() - begun)
        times.append(best)
    return Growth(unit, tuple(times))


def of_patterns() -> Iterator[str]:
    """For every expression a text that keeps it busy: what it looks for, cut short, again and again."""
    dice = random.Random(7)
    letters = "a1.-_@# /(:éA"
    for pattern in PATTERNS:
        hint = "".join(c for c in pattern.expression.pattern[:60] if c.isalnum() or c in " .@#_-")[:8]
        yield hint + "".join(dice.choices(letters, k=4))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--length", type=int, default=8_000)
    given = asked.parse_args()
    find("words are read on first use")
    begun, finds, slowest = time.process_time(), 0, (0.0, "")
    for text in texts(given.count, given.seed):
        before = time.process_time()
        finds += len(check(text))
        took = (time.process_time() - before) / (len(text) + 100)
        slowest = max(slowest, (took, text))
    seconds = time.process_time() - begun
    print(f"{given.count} texts, {finds} finds, every range in order and inside its text, {seconds:.0f} s")
    print(f"slowest: {slowest[0] * 1e6:.1f} µs a character in {slowest[1][:60]!r}")
    grown = sorted((growth(u, given.length) for u in (*UNITS, *of_patterns())), key=lambda g: -g.ratio)
    print(
        f"{len(grown)} hostile texts of {given.length} to {given.length * 8} characters; eight times the text takes"
    )
    for g in grown[:5]:
        print(
            f"  {g.ratio:5.1f} times as long: {g.unit!r} ({', '.join(f'{t * 1000:.1f}' for t in g.times)} ms)"
        )


if __name__ == "__main__":
    main()
