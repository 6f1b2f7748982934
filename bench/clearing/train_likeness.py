"""Learn which letter groups sound like a name: python bench/clearing/train_likeness.py

Standard library only; the same lists give the same weights. Names that are also words teach nothing; words are
shown as they are and with one slip of the finger, because that is what they must be told apart from.
A tenth of all (by a fixed draw) is kept back, and the share of it told apart is printed.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tellmore.privacy.domain.lexicon import lexicon
from tellmore.privacy.domain.likeness import letter_groups, likeness

TARGET = Path(__file__).parents[2] / "src/tellmore/privacy/domain/data/name-likeness.txt"
SMOOTHING = 0.5
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slipped(word: str, dice: random.Random) -> str:
    at, letter = dice.randrange(len(word) - 1), dice.choice(LETTERS)
    return dice.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def counted(words: Iterable[str]) -> Counter[str]:
    return Counter(group for word in words for group in letter_groups(word))


def weights(names: list[str], words: list[str]) -> dict[str, int]:
    """Hundredths of the logarithm of how much more often a group stands in names."""
    ours, theirs = counted(names), counted(words)
    all_ours, all_theirs = sum(ours.values()), sum(theirs.values())
    return {
        group: round(
            100 * math.log((ours[group] + SMOOTHING) / all_ours * all_theirs / (theirs[group] + SMOOTHING))
        )
        for group in sorted(ours | theirs)
        if ours[group] + theirs[group] >= 3
    }


def main() -> None:
    lists, dice = lexicon(), random.Random("likeness")
    plain = sorted(
        w for w in lists.given if w not in lists.words and len(w) > 3 and w.isalpha() and w.isascii()
    )
    family = sorted(w for w in lists.family if w not in lists.words and len(w) > 3 and w.isalpha())
    names = plain * 2 + dice.sample(family, len(family) // 3)
    words = sorted(w for w in lists.words if len(w) > 3 and w.isalpha() and w.isascii())
    words += [slipped(w, dice) for w in words]
    dice.shuffle(names)
    dice.shuffle(words)
    held = set(dice.sample(sorted(set(names)), len(set(names)) // 10))
    kept_words = words[: len(words) // 10]
    learned = weights([n for n in names if n not in held], words[len(words) // 10 :])
    for least in (0, 20, 40, 60, 80):
        right = sum(likeness(n, learned) >= least for n in held) / len(held)
        wrong = sum(likeness(w, learned) >= least for w in kept_words) / len(kept_words)
        print(f"likeness ≥ {least}: {right:.3f} of unseen names, {wrong:.3f} of unseen words and slips")
    final = weights(names, words)
    lines = [f"{group} {weight}" for group, weight in final.items() if abs(weight) >= 10]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
