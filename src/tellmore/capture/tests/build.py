"""Conversations for tests."""

from __future__ import annotations

from django.utils import timezone

from tellmore.accounts.models import Person
from tellmore.capture import services
from tellmore.capture.domain.note import Line, Note, NoteQuestion, to_data
from tellmore.capture.models import Session
from tellmore.protocols import services as protocols
from tellmore.protocols.models import Version
from tellmore.studies.models import Study
from tellmore.team import services as team
from tellmore.team.models import Interviewer


def interviewer(study: Study, person: Person, *languages: str) -> Interviewer:
    return team.add_interviewer(
        by=None, study=study, person=person, kind="staff", languages=list(languages or ("en",))
    )


def note(*texts: str, kind: str = "verbatim") -> Note:
    """A note with one question and a line for each text."""
    return Note(
        questions=(NoteQuestion("q1", "Tell me about a day you felt known here."),),
        lines=tuple(Line(f"l{at}", "q1", kind, text) for at, text in enumerate(texts, start=1)),
    )


def heard(
    study: Study,
    person: Person,
    *texts: str,
    pseudonym: str = "Heron 42",
    language: str = "en",
    interviewer_is: Person | None = None,
) -> Session:
    """A finished conversation whose note `person` wrote; somebody else may stand as its interviewer."""
    return services.receive_note(
        by=person,
        study=study,
        note=note(*(texts or ("Coach Ramirez said my name.",))),
        pseudonym=pseudonym,
        language=language,
        interviewer=interviewer(study, interviewer_is or person),
        writer=person,
    )


def planned(study: Study, person: Person, *, pseudonym: str = "Heron 42", **values: object) -> Session:
    """A conversation that `person` will listen to."""
    known = Interviewer.objects.filter(study=study, person=person).first()
    return services.plan_session(
        by=None,
        study=study,
        pseudonym=pseudonym,
        interviewer=known or interviewer(study, person),
        **values,  # type: ignore[arg-type]
    )


def published(study: Study, *questions: str) -> Version:
    """The next version of the protocol, as it is asked."""
    number = study.protocol_versions.count() + 1
    version = Version.objects.create(study=study, number=number, published_at=timezone.now())
    protocols.add_questions(by=None, version=version, questions=[{"text": text} for text in questions])
    return version


def begun(study: Study, person: Person, *texts: str, **values: object) -> Session:
    """A conversation under way, with a line for each text."""
    session = planned(study, person, **values)  # type: ignore[arg-type]
    services.start_session(by=person, session=session)
    services.save_note(by=person, session=session, data=to_data(note(*texts)), base=0)
    return session
