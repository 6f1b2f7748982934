"""Cleared interviews as this room reads them. No other module here knows where cleared text comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, Q

from tellmore.analysis.models import Quote
from tellmore.capture.models import Session
from tellmore.clearing import selectors as clearing
from tellmore.clearing.models import TranscriptVersion
from tellmore.clearing.selectors import QuotedRange, Shown
from tellmore.kernel.spans import Span
from tellmore.studies.models import Study

RELEASED = Q(transcript__taken_back_at=None, transcript__newest__gt=0)
_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,60}\]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cleared interview; `is_marked` when the interviewer heard a quote in it."""

    id: str
    question: str
    kind: str
    text: str
    is_marked: bool = False
    seat: str = ""


@dataclass(frozen=True, slots=True)
class Cleared:
    """The newest released version of one interview."""

    session_id: UUID
    number: int
    language: str
    questions: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]

    def line(self, line_id: str) -> Line | None:
        return next((line for line in self.lines if line.id == line_id), None)

    @property
    def words(self) -> str:
        return "\n".join(line.text for line in self.lines)


def transcript_of(session: Session) -> Cleared | None:
    """What may be read of this interview; None while nothing is released."""
    version = clearing.version_out(session)
    return _cleared(version) if version else None


def transcripts_of_study(study: Study) -> dict[UUID, Cleared]:
    """Every released interview of a study by session, in one query."""
    newest = TranscriptVersion.objects.filter(
        transcript__study=study,
        number=F("transcript__newest"),
        transcript__taken_back_at=None,
        transcript__session__withdrawn_at=None,
    ).select_related("transcript")
    return {version.transcript.session_id: _cleared(version) for version in newest}


def shown_quotes(quotes: Iterable[Quote]) -> Mapping[UUID, Shown]:
    """Where each quote stands in the newest release, and its words there; one that is gone is left out."""
    ranges = {
        quote.pk: QuotedRange(quote.session_id, quote.version, quote.line_id, quote.start, quote.end)
        for quote in quotes
    }
    now = clearing.shown_now(frozenset(ranges.values())) if ranges else {}
    return {key: now[one] for key, one in ranges.items() if one in now}


def texts_of_quotes(quotes: Iterable[Quote]) -> Mapping[UUID, str]:
    """The words of each quote from the newest release."""
    return {key: shown.text for key, shown in shown_quotes(quotes).items()}


def whole_words(text: str, start: int, end: int) -> Span | None:
    """The range without blank ends, and never half a placeholder; None when nothing is left."""
    start, end = max(start, 0), min(end, len(text))
    if start >= end:
        return None
    for found in _PLACEHOLDER.finditer(text):
        if found.start() < start < found.end():
            start = found.start()
        if found.start() < end < found.end():
            end = found.end()
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _cleared(version: TranscriptVersion) -> Cleared:
    return Cleared(
        session_id=version.transcript.session_id,
        number=version.number,
        language=version.transcript.language,
        questions=tuple((str(one["id"]), str(one["text"])) for one in version.questions),
        lines=tuple(_line(line) for line in version.lines),
    )


def _line(line: Mapping[str, Any]) -> Line:
    return Line(
        id=str(line["id"]),
        question=str(line.get("question") or ""),
        kind=str(line.get("kind") or ""),
        text=str(line["text"]),
        is_marked=bool(line.get("quote")),
        seat=str(line.get("seat") or ""),
    )
