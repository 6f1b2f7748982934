"""The demo study built through the services: what every screen finds in it."""

from django.test import TestCase

from tellmore.accounts import services as accounts
from tellmore.accounts.models import Person
from tellmore.actions.models import Action
from tellmore.analysis.models import Headline, ParkedIdea, Theme
from tellmore.analysis.selectors import board_of_study, transcripts_of_study
from tellmore.capture.models import Note, Session
from tellmore.circleback import services as circleback
from tellmore.circleback.models import Answer, Letter, Slip
from tellmore.clearing.models import Mask, Transcript
from tellmore.foundation import audit
from tellmore.interop import demo
from tellmore.interop.demo import outcome, reading
from tellmore.interop.demo.planted import standing_in
from tellmore.reports.models import Edition, Section
from tellmore.studies.access import pass_to
from tellmore.studies.models import Study

TOLD = reading.read()


class DemoStudy(TestCase):
    """Built once for the class, which pytest's own fixtures cannot do inside a transaction."""

    @classmethod
    def setUpTestData(cls):
        cls.owner = accounts.create_first_admin(name="Olga", email="olga@example.org")
        cls.study = demo.load(by=cls.owner)

    def test_every_conversation_is_there_with_its_note(self):
        sessions = Session.objects.filter(study=self.study)

        assert sessions.count() == len(TOLD.sessions) + len(TOLD.planned)
        assert Note.objects.filter(session__study=self.study).count() == 24
        assert {one.pseudonym for one in sessions} == {
            one.pseudonym for one in (*TOLD.sessions, *TOLD.planned)
        }
        assert Transcript.objects.filter(study=self.study, newest=1).count() == 18

    def test_no_planted_identifier_is_readable_and_nothing_else_is_masked(self):
        transcripts = transcripts_of_study(self.study)
        for told in (one for one in TOLD.sessions if one.state == "cleared"):
            session = Session.objects.get(study=self.study, pseudonym=told.pseudonym)
            for line in transcripts[session.pk].lines:
                assert standing_in(line.text, told.identifiers) == (), told.slug
            masks = Mask.objects.filter(review__session=session)
            assert masks.filter(decision=Mask.Decision.MASKED).exists() == bool(told.identifiers), told.slug
            assert not masks.filter(decision=Mask.Decision.OPEN).exists(), told.slug

    def test_headlines_stand_on_the_board_under_their_themes(self):
        board = board_of_study(self.study)

        assert Headline.objects.filter(study=self.study).count() == len(TOLD.headlines)
        assert board.cards == len(TOLD.headlines)
        placed = {column.theme.title: len(column.cards) for column in board.columns}
        assert placed == {
            theme.title.en: sum(one.theme == theme.key for one in TOLD.headlines) for theme in TOLD.themes
        }
        assert len(board.loose.cards) == sum(not one.theme for one in TOLD.headlines)

    def test_a_quote_is_what_the_interviewee_said(self):
        said = {
            card.text
            for column in board_of_study(self.study).columns
            for card in column.cards
            if card.is_quote
        }

        assert said == {one.text for one in TOLD.headlines if one.kind == "quote" and one.theme}

    def test_themes_speak_both_languages(self):
        themes = Theme.objects.filter(study=self.study)

        assert all(theme.title_es and theme.description_es and theme.area and theme.tone for theme in themes)

    def test_report_actions_and_letters_are_written(self):
        sections = Section.objects.filter(report__study=self.study)

        assert [section.quotes.count() for section in sections] == [4] * 5
        assert sections.exclude(apart=None).count() == 5
        assert set(Edition.objects.values_list("number", "language")) == {(1, "en"), (1, "es")}
        assert Action.objects.filter(study=self.study).count() == len(TOLD.actions)
        assert Letter.objects.filter(study=self.study).exclude(published_at=None).count() == 2
        assert ParkedIdea.objects.filter(study=self.study).count() == len(TOLD.parked)

    def test_one_interviewee_answered_and_anybody_can_open_that_page(self):
        assert Slip.objects.filter(seat__session__study=self.study).count() == outcome.SLIPS
        assert Answer.objects.filter(slip__seat__session__study=self.study).count() == len(
            TOLD.letter.answers
        )

        slip = circleback.open_slip(locator="Garza 17", words=" ".join(outcome.open_words()))

        assert slip.seat.session.study == self.study

    def test_the_owner_has_every_part_and_one_conversation_to_hold(self):
        opened = pass_to(self.owner, self.study)

        assert opened.roles == {"lead", "steward", "interviewer", "analyst"}
        assert (
            Session.objects.filter(study=self.study, interviewer__person=self.owner, finished_at=None).count()
            == 1
        )

    def test_nobody_of_the_demo_can_sign_in(self):
        people = Person.objects.filter(email__in=[one.email for one in TOLD.people])

        assert people.count() == len(TOLD.people)
        assert not any(person.has_usable_password() for person in people)

    def test_a_second_load_gives_the_same_study(self):
        assert demo.load(by=self.owner) == self.study
        assert Study.objects.filter(slug="demo").count() == 1

    def test_the_audit_chain_is_whole(self):
        assert list(audit.broken_links()) == []
