"""A note of the demo study as a value: TOML between `+++` lines, then the lines of the note.

`V:` `P:` `O:` `R:` are their words, in short, what I saw, my own reaction; `V[B]:` names a seat, `V!:` a
marked quote, `>` a probe, which belongs to the line after it; `PASS` says that the question was passed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from tellmore.interop.demo.study import Identifier, LineKind, NoteLine, Seat, SessionNote
from tellmore.kernel.errors import Refusal

FENCE: Final = "+++"
KINDS: Final[Mapping[str, LineKind]] = {
    "V": "verbatim",
    "P": "paraphrase",
    "O": "observation",
    "R": "reaction",
}
_ENTRY: Final = re.compile(r"(?P<kind>[VPOR])(?P<quote>!?)(?:\[(?P<seat>[A-Z])\])?: (?P<text>\S.*)")

# TOML gives values of many types; the tests of the data are what checks them.
Table = Mapping[str, Any]


class UnreadableNote(Refusal):
    """A note file does not follow the format; the message names the file and the line."""


def read_note(slug: str, written: str) -> SessionNote:
    head, body = _parts(slug, written)
    passed: list[str] = []
    lines = tuple(_lines(slug, body, passed))
    return SessionNote(
        slug=slug,
        pseudonym=head["pseudonym"],
        kind=head["kind"],
        language=head["language"],
        interviewer=head["interviewer"],
        day=head["day"],
        minutes=head["minutes"],
        place=head["place"],
        state=head["state"],
        categories=head["categories"],
        seats=tuple(Seat(seat["label"], seat["categories"]) for seat in head["seats"]),
        identifiers=tuple(
            Identifier(one["text"], one["type"], one.get("role", "")) for one in head["identifiers"]
        ),
        lines=lines,
        passed=tuple(passed),
    )


def _parts(slug: str, written: str) -> tuple[Table, str]:
    opening, *rest = written.split(f"{FENCE}\n", 2)
    if opening or len(rest) != 2:
        raise UnreadableNote(f"{slug}: a note opens with {FENCE}, its facts and {FENCE} again.")
    return tomllib.loads(rest[0]), rest[1]


def _identifier(table: Table) -> Identifier:
    return Identifier(text=table["text"], type=table["type"], role=table.get("role", ""))


def _lines(slug: str, body: str, passed: list[str]) -> Iterator[NoteLine]:
    question = probe = ""
    for number, row in enumerate(body.splitlines(), start=1):
        if not row.strip():
            continue
        if row.startswith("## "):
            question, probe = row.removeprefix("## ").strip(), ""
        elif row.startswith("> "):
            probe = row.removeprefix("> ").strip()
        elif row.strip() == "PASS":
            passed.append(question)
        else:
            yield _line(slug, number, row, question=question, probe=probe)
            probe = ""


def _line(slug: str, number: int, row: str, *, question: str, probe: str) -> NoteLine:
    entry = _ENTRY.fullmatch(row)
    if entry is None or not question:
        raise UnreadableNote(f"{slug}, line {number} of the note: not a line of a note: {row[:60]}")
    return NoteLine(
        question=question,
        kind=KINDS[entry["kind"]],
        text=entry["text"].rstrip(),
        seat=entry["seat"] or "",
        is_quote=bool(entry["quote"]),
        probe=probe,
    )
