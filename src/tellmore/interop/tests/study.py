"""A small study with something in every room, for tests of what goes out and comes in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from tellmore.actions import services as actions
from tellmore.analysis import services as analysis
from tellmore.analysis.models import Headline, Theme
from tellmore.capture import services as capture
from tellmore.capture.domain.note import Line, Note, NoteQuestion
from tellmore.capture.models import Session
from tellmore.circleback import services as circleback
from tellmore.clearing.models import Transcript, TranscriptVersion
from tellmore.protocols import services as protocols
from tellmore.protocols.models import Version
from tellmore.reports.models import Report, Section, SectionQuote
from tellmore.sampling.models import Category, Criterion
from tellmore.studies import coaching
from tellmore.studies.models import Study

RAW = "Coach Ramirez waited for me."
CLEARED = "[coach A] waited for me."


def heard_session(study: Study, *, by: Any, pseudonym: str = "", raw: Sequence[str] = (RAW,)) -> Session:
    """A finished conversation whose note is sealed."""
    note = Note(
        questions=(NoteQuestion("q1", "When did you feel known?"),),
        lines=tuple(Line(f"l{n}", "q1", "verbatim", text) for n, text in enumerate(raw, start=1)),
    )
    return capture.receive_note(by=by, study=study, note=note, pseudonym=pseudonym)


def cleared_session(
    study: Study,
    *,
    by: Any,
    pseudonym: str = "",
    raw: Sequence[str] = (RAW,),
    cleared: Sequence[str] = (CLEARED,),
) -> Session:
    session = heard_session(study, by=by, pseudonym=pseudonym, raw=raw)
    release(session, cleared, by=by)
    return session


def release(session: Session, cleared: Sequence[str], *, by: Any) -> TranscriptVersion:
    transcript, _fresh = Transcript.objects.get_or_create(
        session=session, defaults={"study": session.study, "language": session.language}
    )
    transcript.newest += 1
    transcript.save()
    return TranscriptVersion.objects.create(
        transcript=transcript,
        number=transcript.newest,
        released_by=by,
        released_at=timezone.now(),
        questions=[{"id": "q1", "text": "When did you feel known?"}],
        lines=[
            {"id": f"l{n}", "question": "q1", "kind": "verbatim", "text": text, "quote": True, "seat": ""}
            for n, text in enumerate(cleared, start=1)
        ],
    )


def category(study: Study, name: str = "Spanish", *, is_published: bool = True) -> Category:
    criterion, _fresh = Criterion.objects.get_or_create(
        study=study, name="Home language", defaults={"is_published": is_published}
    )
    return Category.objects.create(criterion=criterion, name=name, population=40, target_min=2)


def quiet_coach(cast: Any, draft: Version) -> None:
    """A rule that is switched off, a remark set aside on a question and on the protocol, a question of our own."""
    study, lena = cast.study, cast.lena
    coaching.switch_rule_off(by=lena, study=study, code="closed", reason="We ask them on purpose.")
    for holder, code in ((draft.questions.get(), "double"), (draft, "no_positive")):
        protocols.set_finding_aside(by=lena, holder=holder, code=code, reason="Fine with us.")
    values = {"text": "Tell me about a door.", "text_es": "", "topic": "belonging", "audiences": ["high"]}
    protocols.keep_in_bank(by=lena, study=study, values={**values, "part": "story", "kind": "positive"})


def whole_study(cast: Any) -> tuple[Headline, Headline, Theme]:
    """Lena's study with a session, two headlines, a theme, an action, a report, a letter and a quiet coach."""
    study, lena = cast.study, cast.lena
    draft = protocols.draft_version(by=lena, study=study)
    protocols.add_questions(
        by=lena, version=draft, questions=[{"part": "story", "text": "When did you feel known?"}]
    )
    quiet_coach(cast, draft)
    protocols.publish_version(by=lena, version=draft)
    session = cleared_session(study, by=cast.ivo, pseudonym="Heron 42")
    quote = analysis.quote_headline(by=cast.ana, session=session, line_id="l1", start=10, end=23)
    plain = analysis.write_headline(
        by=cast.ana, session=session, text="A coach made time before practice.", lines=["l1"]
    )
    answer = analysis.add_theme(by=cast.ana, study=study, title="Small waits say that somebody matters")
    theme = Theme.objects.get(pk=answer.event.payload["theme"])
    analysis.move_card(by=cast.ana, headline=quote, theme=theme)
    analysis.dismiss_finding(by=cast.ana, headline=plain, code="solution", reason="She said just this.")
    analysis.park_idea(by=cast.ana, study=study, text="Open the gym earlier")
    actions.plan_action(
        by=lena, study=study, values={"title": "Greet at the door", "owner": lena}, themes=[theme]
    )
    report = Report.objects.create(study=study, title="What we heard")
    section = Section.objects.create(report=report, theme=theme)
    SectionQuote.objects.create(section=section, headline=quote)
    circleback.write_letter(by=lena, study=study, language="en", values={"heard": "That waiting matters."})
    return quote, plain, theme
