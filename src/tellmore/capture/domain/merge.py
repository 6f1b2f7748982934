"""Two copies of one note become one, and nothing that somebody typed is lost.

Pure and deterministic; `capture/static/capture/js/merge.js` does the same, and both answer to the cases
in `capture/vectors/merge.json`. Of two copies of a line the one with more edits stands. When both have the
same number of edits and say different things, both stand: the second as a line of its own, a twin, behind
the first. New lines find their place by the time they were taken. Merging the same copy again adds nothing, so an answer that was lost on the way does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from tellmore.capture.domain.note import Line, Note

LONGEST_ROOT = 36  # a UUID; what is left of the 40 characters of an id tells twins apart


def merged(ours: Note, theirs: Note) -> Note:
    """`ours` is what the server holds, `theirs` what a device sends."""
    questions = {question.id: question for question in (*ours.questions, *theirs.questions)}
    return Note(
        questions=tuple(questions.values()),
        lines=_lines(ours.lines, theirs.lines),
        said=tuple(dict.fromkeys((*ours.said, *theirs.said))),
        promises=tuple(dict.fromkeys((*ours.promises, *theirs.promises))),
        paused=max(ours.paused, theirs.paused),
    )


def _lines(ours: Iterable[Line], theirs: Iterable[Line]) -> tuple[Line, ...]:
    result = {line.id: line for line in ours}
    held_ids = frozenset(result)
    twins: list[Line] = []
    for line in theirs:
        held = result.get(line.id)
        if held is None or line.edited > held.edited:
            result[line.id] = line
        elif line.edited == held.edited and line != held:
            result[line.id], second = _both(held, line)
            twins += [second] if second else []
    lines = list(result.values())
    if len(lines) > len(held_ids):
        lines.sort(key=lambda line: line.at)  # stable, so lines without a time stay where they stand
    return _with_twins(tuple(lines), twins)


def _both(held: Line, line: Line) -> tuple[Line, Line | None]:
    """What stands in the line's own place, and its twin if one copy would be lost otherwise."""
    if held.removed != line.removed:
        return (line if held.removed else held), None
    if (held.text, held.kind, held.passed) == (line.text, line.kind, line.passed):
        return replace(held, quote=held.quote or line.quote, seat=held.seat or line.seat), None
    return held, None if held.removed else line


def _with_twins(lines: tuple[Line, ...], twins: Iterable[Line]) -> tuple[Line, ...]:
    for twin in twins:
        root = _root(twin)
        family = [line for line in lines if _root(line) == root]
        if any((one.text, one.kind, one.passed) == (twin.text, twin.kind, twin.passed) for one in family):
            continue
        place = lines.index(family[-1]) + 1
        named = replace(twin, id=_free_id(root, {line.id for line in lines}))
        lines = (*lines[:place], named, *lines[place:])
    return lines


def _root(line: Line) -> str:
    return line.id.partition("~")[0][:LONGEST_ROOT]


def _free_id(root: str, taken: set[str]) -> str:
    names = (root + ("~" if number == 1 else f"~{number}") for number in count(1))
    return next(name for name in names if name not in taken)
