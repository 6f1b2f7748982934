"""The cleared transcript of a note under its masks: what the team reads, and all that it will ever read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tellmore.capture.domain.note import Line, Note
from tellmore.clearing.domain.units import leaving, of_line, of_question, text_by_id
from tellmore.privacy.domain import redaction
from tellmore.privacy.domain.redaction import Mask

Masks = Mapping[str, Sequence[Mask]]


@dataclass(frozen=True, slots=True)
class Cleared:
    """Ready to be stored as a version; `masks` holds the ranges as they acted, by unit."""

    questions: tuple[dict[str, str], ...]
    lines: tuple[dict[str, Any], ...]
    masks: dict[str, list[list[Any]]]


def cleared(note: Note, masks: Masks, seats: Collection[str] = ()) -> Cleared:
    """The note with its masks on. Removed lines, reactions and words beside a pass do not come along.

    A seat is named only if it is one of the session's; anything else in that field is left out.
    """
    lines = leaving(note)
    return Cleared(
        questions=tuple(
            {"id": question.id, "text": _shown(of_question(question.id), question.text, masks)}
            for question in note.questions
        ),
        lines=tuple(_line(line, masks, seats) for line in lines),
        masks={
            unit: [[mask.start, mask.end, mask.text] for mask in redaction.settled(text, masks[unit])]
            for unit, text in text_by_id(note).items()
            if masks.get(unit)
        },
    )


def _line(line: Line, masks: Masks, seats: Collection[str]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": line.id,
        "question": line.question,
        "kind": line.kind,
        "text": "" if line.passed else _shown(of_line(line.id), line.text, masks),
        "quote": line.quote and not line.passed,
        "seat": line.seat if line.seat in seats else "",
    }
    return found | {"passed": True} if line.passed else found


def _shown(unit: str, text: str, masks: Masks) -> str:
    return redaction.apply(text, masks.get(unit, ())).text
