"""What the team types knows the study's own words."""

import pytest

from tellmore.actions import services as actions
from tellmore.analysis import services
from tellmore.analysis.models import Theme
from tellmore.analysis.services.typed import NamesSomebody
from tellmore.circleback import services as circleback
from tellmore.clearing.tests import build
from tellmore.privacy import wordbook
from tellmore.privacy.domain.wordlist import Entry
from tellmore.reports import services as reports
from tellmore.reports.models import Report

TEXT = "said that the quiet otter listens"


@pytest.fixture
def known(cast):
    words = [Entry(1, "PERSON", "quiet otter")]
    wordbook.add_words(by=cast.stella, study=cast.study, entries=words)
    return cast


def headline(cast):
    session = build.released(cast.study, cast.ivo, "Nobody would notice.")
    services.write_headline(by=cast.ana, session=session, text=TEXT, lines=["l1"])


def theme(cast):
    services.add_theme(by=cast.lena, study=cast.study, title=TEXT)


def idea(cast):
    services.park_idea(by=cast.ana, study=cast.study, text=TEXT)


def action(cast):
    cited = Theme.objects.create(study=cast.study, title="Known")
    actions.plan_action(by=cast.lena, study=cast.study, values={"title": TEXT}, themes=[cited])


def letter(cast):
    circleback.write_letter(by=cast.lena, study=cast.study, language="en", values={"heard": TEXT})


@pytest.mark.parametrize("write", [headline, theme, idea, action, letter])
def test_a_word_of_the_study_is_refused_wherever_it_is_typed(known, write):
    with pytest.raises(NamesSomebody) as refused:
        write(known)

    assert "quiet otter" in str(refused.value)


def test_a_word_of_the_study_is_refused_in_a_report(known):
    report = Report.objects.create(study=known.study)

    with pytest.raises(reports.FieldRefused):
        reports.write_report(by=known.lena, report=report, values={"summary": TEXT})


def test_without_the_list_nothing_is_refused(cast):
    for write in (headline, theme, idea, action, letter):
        write(cast)

    assert Theme.objects.filter(title=TEXT).exists()
