"""What the team types knows the study's own words."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

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
from tellmore.reports.services.drafts import TEXTS

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


WATCHED = {
    "read_interview": ({"text": "all"}, {"session_id"}),
    "headline_edit": ({"text": "all"}, {"headline_id"}),
    "parked_ideas": ({"text": "all"}, set()),
    "theme_board": ({"title": "all"}, set()),
    "theme": (
        dict.fromkeys(("title", "title_es", "description", "description_es", "own_area"), "all"),
        {"theme_id"},
    ),
    "theme_split": ({"title": "all"}, {"theme_id"}),
    "action_new": (dict.fromkeys(actions.TEXTS, "who"), set()),
    "action_edit": (dict.fromkeys(actions.TEXTS, "who"), {"action_id"}),
    "action": ({"text": "who"}, {"action_id"}),
    "letter_edit": (dict.fromkeys(circleback.LETTER_TEXTS, "who"), {"language"}),
    "hallway_quote": ({"own": "all"}, {"quote_id"}),
    "report_edit": (dict.fromkeys((*TEXTS, "discussion", "discussion_es"), "who"), set()),
}


@pytest.fixture
def places(cast):
    """What the addresses of the watched pages name."""
    session = build.released(cast.study, cast.ivo, "Nobody would notice.", "Somebody did.")
    first, second = (
        services.write_headline(by=cast.ana, session=session, text="said nobody noticed", lines=[line])
        for line in ("l1", "l2")
    )
    quote = services.quote_headline(by=cast.ana, session=session, line_id="l1")
    added = services.add_theme(by=cast.lena, study=cast.study, title="Known").event.payload["theme"]
    theme = Theme.objects.get(pk=added)
    for one in (first, second, quote):
        services.move_card(by=cast.lena, headline=one, theme=theme)
    action = actions.plan_action(by=cast.lena, study=cast.study, values={"title": "Wait"}, themes=[theme])
    reports.draft_report(by=cast.lena, study=cast.study)
    return {
        "session_id": session.pk,
        "headline_id": first.pk,
        "quote_id": quote.pk,
        "theme_id": theme.pk,
        "action_id": action.pk,
        "language": "en",
    }


@pytest.mark.parametrize("route", WATCHED)
def test_the_page_looks_for_names_where_the_services_do(cast, places, sign_in, route):
    fields, named = WATCHED[route]
    client = sign_in(cast.lena)

    page = client.get(
        reverse(route, args=[cast.study.slug, *(places[name] for name in named)])
    ).content.decode()

    watched = {
        re.search(r' name="(\w+)"', tag)[1]: found[1]
        for tag in re.findall(r"<(?:input|textarea)\b[^>]*>", page)
        if (found := re.search(r' data-names-seen="(\w+)"', tag))
    }
    assert {name: kind for name, kind in watched.items() if name != "reason" or name in fields} == fields
    assert page.count('<template id="names-typed"') == 1


def test_what_is_proposed_is_in_the_language_of_the_text(cast):
    spoken = {"heard": "Mi amiga Marisol esperó."}

    with pytest.raises(NamesSomebody) as refused:
        circleback.write_letter(by=cast.lena, study=cast.study, language="es", values=spoken)
    assert refused.value.proposal == "Mi amiga [estudiante A] esperó."

    with translation.override("es"), pytest.raises(NamesSomebody) as refused:
        services.park_idea(by=cast.ana, study=cast.study, text=spoken["heard"])
    assert refused.value.proposal == "Mi amiga [estudiante A] esperó."
