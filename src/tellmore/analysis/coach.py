"""What stands beside the words on the reading page: the coach's remarks, and the lines with their marks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from tellmore.analysis.domain import headline_linter
from tellmore.analysis.domain.headline_rules import rule_data
from tellmore.analysis.selectors import Cleared, HeadlineShown, Line
from tellmore.analysis.services import typed
from tellmore.capture.models import Session
from tellmore.kernel.findings import Finding
from tellmore.kernel.spans import Span, merged
from tellmore.studies.page_coach import PageCoach

IN_THE_PAGE = PageCoach("analysis/js/coach/worker.js", "headline_rule_files", rule_data.FOLDER)


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line in pieces: (words, whether a headline quotes them). `headlines` rest on it."""

    line: Line
    pieces: tuple[tuple[str, bool], ...]
    headlines: int
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A question of the talk and what was said to it."""

    question: str
    lines: tuple[LineShown, ...]


def remarks(
    text: str, transcript: Cleared | None, language: str, *, off: Collection[str]
) -> tuple[Finding, ...]:
    """What the coach sees in a descriptive headline, in the reader's language; names come first."""
    if not text.strip():
        return ()
    proposal = typed.proposal_for(text, language=language)
    found = headline_linter.lint(
        text,
        source=transcript.words if transcript else "",
        language=language if language in ("en", "es") else "",
        reader=typed.reader(),
        off=frozenset(off),
    )
    if not proposal:
        return found
    named = Finding("identifying", 0, len(text), str(_NAMED[typed.reader()]), proposal=proposal)
    return (named, *(finding for finding in found if finding.code != "identifying"))


def in_the_page(session: Session, *, off: Collection[str]) -> dict[str, Any]:
    """What the field needs to be coached while somebody types; names remain the server's part."""
    return IN_THE_PAGE.context(session.study, reader=typed.reader(), off=off, language=session.language)


_NAMED = {
    "en": "This could tell who spoke. It cannot be kept like this; you could write:",
    "es": "Esto podría revelar quién habló. Así no se puede guardar; podría escribir:",
}


def remarks_on(
    shown: HeadlineShown, transcript: Cleared | None, *, silenced: Collection[str]
) -> tuple[Finding, ...]:
    """The coach on a headline that is kept; silent about what was dismissed with a reason, here or for all."""
    off = {*silenced, *(one["code"] for one in shown.row.dismissed)}
    return remarks(shown.text, transcript, shown.language, off=off)


def doubtful(text: str, language: str) -> tuple[str, ...]:
    """Words that might name somebody; the team looks again."""
    return typed.unsure(text, language=language)


def parts(
    transcript: Cleared | None, headlines: Sequence[HeadlineShown], ticked: Collection[str]
) -> tuple[Part, ...]:
    """The transcript by question, with the quoted words apart and each line's headlines counted."""
    if transcript is None:
        return ()
    spans: dict[str, list[Span]] = {}
    resting: dict[str, int] = {}
    for shown in headlines:
        for line in shown.row.lines:
            resting[line] = resting.get(line, 0) + 1
        if shown.row.quote is not None and shown.span is not None:
            spans.setdefault(shown.row.quote.line_id, []).append(shown.span)
    lines = [
        LineShown(
            line, _pieces(line.text, spans.get(line.id, ())), resting.get(line.id, 0), line.id in ticked
        )
        for line in transcript.lines
    ]
    return _by_question(transcript, lines)


def _pieces(text: str, spans: Sequence[Span]) -> tuple[tuple[str, bool], ...]:
    pieces: list[tuple[str, bool]] = []
    at = 0
    for span in merged(spans):
        pieces += [(text[at : span.start], False), (span.of(text), True)]
        at = span.end
    return tuple(piece for piece in (*pieces, (text[at:], False)) if piece[0])


def _by_question(transcript: Cleared, lines: Sequence[LineShown]) -> tuple[Part, ...]:
    titles = dict(transcript.questions)
    found: list[tuple[str, list[LineShown]]] = []
    for shown in lines:
        if not found or found[-1][0] != shown.line.question:
            found.append((shown.line.question, []))
        found[-1][1].append(shown)
    return tuple(Part(titles.get(question, ""), tuple(inside)) for question, inside in found)
