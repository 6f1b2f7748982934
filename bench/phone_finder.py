"""The small finder in the page beside the large one, on the same notes: `python -m bench.phone_finder`.

Recall and precision by overlap, notes without identifiers that stay untouched, how often the page warns of a
line that the server would refuse, and what a keystroke costs. Needs node.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tellmore.privacy.domain import phone, placeholders
from tellmore.privacy.domain.identifiers import find

HERE = Path(__file__).parent
LETTERS_TYPED = 400


def on_the_phone(texts: Iterable[Any], way: str = "find") -> list[Any]:
    """What the small finder prints for these texts; FileNotFoundError without node."""
    lines = [json.dumps(phone.rules()), *(json.dumps(text) for text in texts)]
    done = subprocess.run(
        ["node", str(HERE / "phone_finder.mjs"), way],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def notes(name: str) -> list[dict[str, Any]]:
    text = (HERE / "clearing" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line]


def measured(rows: Sequence[dict[str, Any]], found: Sequence[Sequence[tuple[int, int]]]) -> dict[str, Any]:
    """Recall and precision by overlap, and clean notes left alone."""
    wanted = [[(span["start"], span["end"]) for span in row["spans"]] for row in rows]
    met = sum(_overlaps(span, hits) for spans, hits in zip(wanted, found, strict=True) for span in spans)
    right = sum(_overlaps(hit, spans) for spans, hits in zip(wanted, found, strict=True) for hit in hits)
    clean = [hits for spans, hits in zip(wanted, found, strict=True) if not spans]
    return {
        "recall": met / max(1, sum(map(len, wanted))),
        "precision": right / max(1, sum(map(len, found))),
        "untouched": f"{sum(not hits for hits in clean)} of {len(clean)}",
    }


def warned(texts: Sequence[str]) -> dict[str, int]:
    """Typed as a headline, each text is refused or kept by the server, and the page warns of it or does not.

    `same`: where both see the same words, how often they propose the same in their place.
    """
    asked = [{"text": text, "kinds": "all", "language": "en"} for text in texts]
    counted = dict.fromkeys(("refused", "refused_warned", "kept", "kept_warned", "alike", "same"), 0)
    for text, said in zip(texts, on_the_phone(asked, "guard"), strict=True):
        sure = tuple(one for one in find(text) if one.sure)
        kind = "refused" if sure else "kept"
        counted[kind] += 1
        counted[f"{kind}_warned"] += bool(said)
        if sure and [(one.start, one.end) for one in sure] == [(one["start"], one["end"]) for one in said]:
            placed = placeholders.assign([text], [sure], language="en")[0]
            counted["alike"] += 1
            counted["same"] += [one.placeholder for one in placed] == [one["placeholder"] for one in said]
    return counted


def lines(name: str) -> list[str]:
    return [line.strip() for row in notes(name) for line in row["text"].splitlines() if line.strip()]


def _overlaps(one: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < one[1] and one[0] < end for start, end in others)


def main() -> None:
    print(f"{'':12}{'recall':>8}{'precision':>11}{'untouched':>12}   large: recall, precision, untouched")
    sets = sorted(path.stem for path in (HERE / "clearing").glob("*.jsonl"))
    for name in sets:
        rows = notes(name)
        texts = [row["text"] for row in rows]
        small = measured(rows, [[(h["start"], h["end"]) for h in hits] for hits in on_the_phone(texts)])
        large = measured(rows, [[(h.start, h.end) for h in find(text)] for text in texts])
        print(
            f"{name:12}{small['recall']:8.3f}{small['precision']:11.3f}{small['untouched']:>12}"
            f"   {large['recall']:.3f}, {large['precision']:.3f}, {large['untouched']}"
        )
    told = warned([line for name in sets for line in lines(name)])
    print(
        f"\nlines typed as headlines: warned of {told['refused_warned']} of {told['refused']} that the server refuses, "
        f"and of {told['kept_warned']} of {told['kept']} that it keeps; the same placeholders in {told['same']} of "
        f"{told['alike']}"
    )
    typed = [row["text"][:LETTERS_TYPED] for row in notes("fresh")[:60]]
    cost = on_the_phone(typed, "type")[0]
    print(
        f"\nready in {cost['built']:.0f} ms; a keystroke, {cost['keys']} of them: median {cost['median']:.2f} ms, "
        f"99th {cost['late']:.2f} ms, worst {cost['worst']:.2f} ms"
    )
    print(f"eight times the text takes {cost['grown'][0]:.1f} times as long at worst ({cost['grown'][1]!r})")


if __name__ == "__main__":
    main()
