"""Open or closed on questions of real conversations, against the labels others gave them.

The texts are not part of this repository. AnnoMI (Wu and others, 2022; `AnnoMI-full.csv` of
github.com/uccollab/AnnoMI) holds counselling talks whose questions experts called open or closed. The
Switchboard Dialogue Act Corpus (Jurafsky and others, 1997; as text files `speaker|utterance|tag`, for instance
`swda_data` of github.com/NathanDuran/Switchboard-Corpus, CC BY-NC-SA 3.0) holds telephone talks: `qy` asks
yes or no, `qo` is open, `qw` begins with a question word.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from tellmore.protocols.domain.linter import issues, lint

Talk = list[tuple[str, str]]


def annomi(path: Path) -> Talk:
    """(question, "open" or "closed"); each utterance once, as its first annotator saw it."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            label = row["question_subtype"]
            if row["interlocutor"] == "therapist" and label in ("open", "closed"):
                key = (row["transcript_id"], row["utterance_id"])
                found.setdefault(key, (row["utterance_text"], label))
    return list(found.values())


def switchboard(folder: Path) -> Talk:
    """(utterance, tag) of the three plain kinds of question."""
    found = []
    for name in ("train", "test", "val"):
        for path in sorted((folder / name).glob("*.txt")):
            for line in path.read_text(encoding="utf-8").splitlines():
                parts = line.split("|")
                if len(parts) == 3 and parts[2] in ("qy", "qo", "qw"):
                    found.append((parts[1], parts[2]))
    return found


def is_closed(text: str) -> bool:
    return "closed" in issues(lint(text, language="en"))


def agreement(talk: Talk, closed: str, opened: tuple[str, ...]) -> tuple[float, int]:
    """The share of questions called as the label calls them, and how many there are."""
    right = [is_closed(text) == (label == closed) for text, label in talk if label in (closed, *opened)]
    return sum(right) / max(1, len(right)), len(right)


def report(counselling: Path | None, telephone: Path | None) -> Iterator[str]:
    if counselling:
        share, number = agreement(annomi(counselling), "closed", ("open",))
        yield f"counselling (AnnoMI): {share:.1%} of {number:,} as labelled, open or closed"
    if telephone:
        talk = switchboard(telephone)
        for tags, what in (
            (("qo",), "yes/no against open"),
            (("qo", "qw"), "yes/no against open and question words"),
        ):
            share, number = agreement(talk, "qy", tags)
            yield f"telephone (Switchboard): {share:.1%} of {number:,}, {what}"
