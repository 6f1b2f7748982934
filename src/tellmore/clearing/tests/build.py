"""Notes on their way through clearing, for tests."""

from __future__ import annotations

from tellmore.accounts.models import Person
from tellmore.capture.domain.note import Line, Note, NoteQuestion
from tellmore.capture.models import Session
from tellmore.capture.services import receive_note
from tellmore.clearing import services
from tellmore.clearing.models import Mask, Review
from tellmore.studies.models import Study

TEXTS = ("Coach Ramirez said my name before I said anything.", "Nobody would notice if I left.")


def finished(study: Study, writer: Person, *texts: str, pseudonym: str = "Heron 42", **values) -> Session:
    """A finished conversation with one question and a line for each text."""
    lines = tuple(Line(f"l{at}", "q1", "verbatim", text) for at, text in enumerate(texts or TEXTS, start=1))
    note = Note(questions=(NoteQuestion("q1", "Tell me about a day you felt known here."),), lines=lines)
    return receive_note(by=writer, study=study, note=note, pseudonym=pseudonym, writer=writer, **values)


def review(study: Study, writer: Person, *texts: str, by: Person | None = None, **values) -> Review:
    return services.open_review(by=by or writer, session=finished(study, writer, *texts, **values))


def decided(review: Review, *, by: Person) -> Review:
    """The same review with everything masked."""
    for mask in review.masks.filter(decision=Mask.Decision.OPEN):
        services.decide_mask(by=by, mask=mask, decision="masked")
    return review


def released(study: Study, writer: Person, *texts: str, by: Person | None = None, **values) -> Session:
    found = decided(review(study, writer, *texts, by=by, **values), by=by or writer)
    services.release(by=by or writer, session=found.session)
    return found.session
