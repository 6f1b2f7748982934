"""Cleared interviews, headlines and columns for tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tellmore.accounts.models import Person
from tellmore.analysis import services
from tellmore.analysis.models import Headline, Theme
from tellmore.capture.models import Seat, Session
from tellmore.clearing.models import Transcript, TranscriptVersion
from tellmore.studies.models import Study

LINES = (
    "[coach A] said my name before I said anything.",
    "I learned the bell schedule from a cousin, not from school.",
    "Nobody would notice if I left.",
)


def session(study: Study, pseudonym: str = "Heron 42", **values: Any) -> Session:
    made = Session.objects.create(study=study, pseudonym=pseudonym, **values)
    Seat.objects.create(session=made)
    return made


def cleared(
    study: Study, pseudonym: str = "Heron 42", lines: Sequence[str] = LINES, **values: Any
) -> Session:
    """A session whose transcript is released; its lines are called l1, l2, …"""
    made = session(study, pseudonym, **values)
    transcript = Transcript.objects.create(study=study, session=made, language=made.language, newest=1)
    TranscriptVersion.objects.create(
        transcript=transcript,
        number=1,
        questions=[{"id": "q1", "text": "Tell me about a day when somebody here knew you."}],
        lines=[
            {"id": f"l{place}", "question": "q1", "kind": "verbatim", "text": text, "quote": place == 1}
            for place, text in enumerate(lines, start=1)
        ],
    )
    return made


def masked(session: Session, line_id: str, start: int, end: int, placeholder: str) -> None:
    """A second release in which one more range of a line is masked."""
    transcript = session.transcript
    first = transcript.versions.get(number=1)
    lines = [
        line | {"text": line["text"][:start] + placeholder + line["text"][end:]}
        if line["id"] == line_id
        else line
        for line in first.lines
    ]
    TranscriptVersion.objects.create(
        transcript=transcript,
        number=2,
        questions=first.questions,
        lines=lines,
        masks={line_id: [[start, end, placeholder]]},
    )
    transcript.newest = 2
    transcript.save()


def headline(by: Person, session: Session, text: str = "Learned the bell schedule from a cousin") -> Headline:
    return services.write_headline(by=by, session=session, text=text, lines=["l2"])


def quote(by: Person, session: Session, line_id: str = "l3", **values: Any) -> Headline:
    return services.quote_headline(by=by, session=session, line_id=line_id, **values)


def column(by: Person, study: Study, title: str = "") -> Theme:
    added = services.add_theme(by=by, study=study, title=title)
    return Theme.objects.get(pk=added.event.payload["theme"])
