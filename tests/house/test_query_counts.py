"""No page makes a number of queries that grows with its rows: 3 and 30 of everything cost the same."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.accounts.tests import build as people
from tellmore.actions import services as actions
from tellmore.analysis.models import Headline, ParkedIdea, Quote, Reading, ReadingPair, Theme
from tellmore.capture.models import Note, Seat, Session
from tellmore.circleback.models import Answer, Slip
from tellmore.clearing.models import StudyDecision, Transcript, TranscriptVersion
from tellmore.privacy.models import DictionaryWord
from tellmore.protocols import services as protocols
from tellmore.protocols.models import OwnQuestion
from tellmore.reports.models import HallwayDecision, Section, SectionQuote
from tellmore.sampling.models import Category, Criterion
from tellmore.studies.models import Contact, PlanItem, SilencedRule, StudyRole
from tellmore.team.models import Interviewer
from tests.house.test_every_url import TABLE, address
from tests.house.world import build

pytestmark = pytest.mark.django_db
# pages that show one thing or a form; their rows do not grow with a study
LISTS = {
    "lena": (
        "home study_home plan contacts study_people coach_rules audit_log whose_stories protocol guide bank team sessions "
        "session_edit listening headlines reading_pairs read_interview parked_ideas theme_board board_history theme "
        "actions circle_back slips answers report report_preview report_publish hallway hallway_quote edition hand_out"
    ),
    "stella": "clearing_queue clear_note study_words erasures session_erase",
    "ivo": "listening listen",
    "adam": "members keys",
}


def grow(cast, values, start: int, stop: int) -> None:
    """Rows `start` to `stop` of everything that a list page shows."""
    study = cast.study
    draft = study.protocol_versions.get(published_at=None)
    published = study.protocol_versions.exclude(published_at=None).get()
    criterion = Criterion.objects.get(study=study, name="School")
    for n in range(start, stop):
        person = people.person(f"P{n} Many", email=f"p{n}@example.org")
        people.member(cast.organisation, person)
        StudyRole.objects.create(study=study, person=person, role="reader")
        PlanItem.objects.create(study=study, text=f"Item {n}", owner=person)
        Contact.objects.create(study=study, role=f"Role {n}", how="here")
        category = Category.objects.create(criterion=criterion, name=f"C{n}", target_min=2)
        Criterion.objects.create(study=study, name=f"Criterion {n}")
        protocols.add_questions(by=cast.lena, version=draft, questions=[{"text": f"Tell me about day {n}."}])
        protocols.add_questions(
            by=cast.lena, version=published, questions=[{"text": f"Tell me about day {n}."}]
        )
        interviewer = Interviewer.objects.create(study=study, person=person, languages=["en"])
        OwnQuestion.objects.create(
            organisation=study.organisation, text=f"Tell me of day {n}.", audiences=["high"]
        )
        SilencedRule.objects.create(study=study, code=f"rule-{n}", reason="here", by=person)
        theme = Theme.objects.create(study=study, title=f"Theme {n}", position=n)
        _session(cast, n, interviewer, category, theme)
        ParkedIdea.objects.create(study=study, text=f"Idea {n}", written_by=person)
        word = DictionaryWord.objects.create(
            study_id=study.pk, kind="SCHOOL", text=f"S{n}", hashed=f"{n}", added_by=person
        )
        StudyDecision.objects.create(study=study, word=word, treatment="mask", kind="SCHOOL", made_by=person)
        actions.plan_action(
            by=cast.lena, study=study, values={"title": f"A{n}", "owner": person}, themes=[theme]
        )


def _session(cast, n: int, interviewer, category, theme) -> None:
    study = cast.study
    mine = Interviewer.objects.get(study=study, person=cast.ivo)
    Session.objects.create(study=study, pseudonym=f"Wren {n + 100}", interviewer=mine)
    session = Session.objects.create(
        study=study, pseudonym=f"Lark {n}", interviewer=interviewer, finished_at=study.created_at
    )
    seat = Seat.objects.create(session=session)
    seat.categories.add(category)
    Note.objects.create(session=session, sealed=b"", writer=cast.ivo)
    transcript = Transcript.objects.create(study=study, session=session, newest=1)
    line = {
        "id": "l1",
        "question": "q1",
        "kind": "verbatim",
        "text": "They know me.",
        "quote": True,
        "seat": "",
    }
    TranscriptVersion.objects.create(transcript=transcript, number=1, lines=[line])
    quote = Quote.objects.create(session=session, version=1, line_id="l1", start=0, end=9)
    said = Headline.objects.create(study=study, session=session, kind="quote", quote=quote, theme=theme)
    section = Section.objects.create(report=study.report, theme=theme, position=n + 1)
    SectionQuote.objects.create(section=section, headline=said)
    HallwayDecision.objects.create(report=study.report, headline=said, kind="looked", by=cast.lena)
    Headline.objects.create(study=study, session=session, kind="descriptive", text="Is known", theme=theme)
    Reading.objects.create(pair=ReadingPair.objects.create(study=study, position=n), session=session)
    slip = Slip.objects.create(seat=seat, locator=f"lark {n}", code_hash="-")
    Answer.objects.create(slip=slip, kind="heard_right", quote=quote)


def test_list_pages_cost_the_same_for_three_and_for_thirty(cast, client):
    values = build(cast)
    grow(cast, values, 0, 3)
    few = _costs(cast, client, values)
    grow(cast, values, 3, 30)

    many = _costs(cast, client, values)

    assert {page: (few[page], many[page]) for page in few if many[page] > few[page]} == {}


def _costs(cast, client, values) -> dict[str, int]:
    found = {}
    for who, pages in LISTS.items():
        client.force_login(getattr(cast, who))
        for page in pages.split():
            if page not in TABLE:
                continue
            path = address(page, values, TABLE[page][2])
            client.get(path)
            with CaptureQueriesContext(connection) as queries:
                status = client.get(path).status_code
            assert status == 200, (page, status)
            found[f"{who} {page}"] = len(queries)
    return found
