"""A word that is masked later leaves headlines, themes, actions, letters, reports and their history."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tellmore.actions import services as actions
from tellmore.analysis import services as analysis
from tellmore.analysis.models import BoardEvent, Headline, Theme
from tellmore.circleback import services as circleback
from tellmore.clearing import selectors, services
from tellmore.clearing.models import SecondLook
from tellmore.clearing.services import Word
from tellmore.clearing.tests import build
from tellmore.clearing.tests.test_clear_note import everything
from tellmore.reports import services as reports
from tellmore.studies.access import pass_to

SAID = "the zebrafinch laughed at noon"
TEXT = "was seen by the zebrafinch every day"


@pytest.fixture
def written(cast):
    """The word in a text of every room, before anybody masked it."""
    session = build.released(cast.study, cast.ivo, SAID)
    analysis.write_headline(by=cast.ana, session=session, text=TEXT, lines=["l1"])
    analysis.add_theme(by=cast.lena, study=cast.study, title=TEXT)
    theme = Theme.objects.get()
    analysis.rename_theme(by=cast.lena, theme=theme, title="Zebrafinch: " + TEXT)
    theme.refresh_from_db()
    analysis.park_idea(by=cast.ana, study=cast.study, text=TEXT)
    actions.plan_action(by=cast.lena, study=cast.study, values={"title": TEXT}, themes=[theme])
    circleback.write_letter(by=cast.lena, study=cast.study, language="en", values={"heard": TEXT})
    report = reports.draft_report(by=cast.lena, study=cast.study)
    reports.write_report(by=cast.lena, report=report, values={"title": "Heard", "summary": TEXT})
    reports.publish_edition(by=cast.lena, study=cast.study)
    return session


def mask(cast, session):
    services.reopen_review(by=cast.stella, session=session)
    services.add_mask(
        by=cast.stella,
        review=session.review,
        line_id="l1",
        start=4,
        end=14,
        kind="OTHER",
        placeholder="someone",
    )
    services.release(by=cast.stella, session=session)


def stored():
    if connection.vendor == "sqlite":
        return connection.connection.serialize().lower()
    return json.dumps([str(row) for row in everything()]).lower().encode()


def test_every_text_is_asked_for_and_replaced_with_one_press(cast, written, sign_in):
    mask(cast, written)
    looks = selectors.looks_for(pass_to(cast.stella, cast.study))
    asked = {look.row.holder for look in looks}
    client = sign_in(cast.stella)

    for look in looks:
        client.post(reverse("second_look_done", args=[cast.study.slug, look.row.pk]))

    assert asked == {"headline", "theme", "idea", "action", "letter", "report", "edition"}
    assert Headline.objects.get().text == "was seen by the [someone] every day"
    assert b"zebrafinch" not in stored()
    assert BoardEvent.objects.filter(payload__title="[someone]: was seen by the [someone] every day").exists()


def test_a_decision_for_the_study_asks_too(cast, written):
    word = Word.of("zebrafinch", "ORGANIZATION")

    services.decide_everywhere(by=cast.stella, study=cast.study, word=word, treatment="mask")

    asked = {look.row.holder for look in selectors.looks_for(pass_to(cast.stella, cast.study))}
    assert asked == {"headline", "theme", "idea", "action", "letter", "report", "edition"}


def test_an_author_sees_and_mends_their_own_texts_only(cast, written, sign_in):
    mask(cast, written)
    client = sign_in(cast.ana)
    theirs = SecondLook.objects.get(holder="headline")

    page = client.get(reverse("second_looks", args=[cast.study.slug]))
    other = SecondLook.objects.get(holder="letter")
    refused = client.post(reverse("second_look_done", args=[cast.study.slug, other.pk])).status_code
    client.post(reverse("second_look_done", args=[cast.study.slug, theirs.pk]), {"leave": "1"})

    assert {look.row.holder for look in page.context["looks"]} == {"headline", "idea"}
    assert refused == 404
    assert "zebrafinch" not in Headline.objects.get().text


def test_a_steward_may_leave_a_word_that_means_something_else(cast, written, sign_in):
    mask(cast, written)
    look = SecondLook.objects.get(holder="headline")

    sign_in(cast.stella).post(reverse("second_look_done", args=[cast.study.slug, look.pk]), {"leave": "1"})

    assert Headline.objects.get().text == TEXT
    assert "headline" not in {one.row.holder for one in selectors.looks_for(pass_to(cast.stella, cast.study))}


def test_a_text_that_was_rewritten_asks_for_nothing(cast, written):
    mask(cast, written)
    headline = Headline.objects.get()

    analysis.edit_headline(by=cast.ana, headline=headline, tone="", text="Was seen every day")

    assert "headline" not in {one.row.holder for one in selectors.looks_for(pass_to(cast.stella, cast.study))}


def test_releasing_again_without_a_new_mask_asks_for_nothing(cast, written):
    services.take_back(by=cast.stella, session=written)

    services.release(by=cast.stella, session=written)

    assert SecondLook.objects.count() == 0


def test_the_page_costs_the_same_for_many_texts(cast, written, sign_in):
    mask(cast, written)
    client = sign_in(cast.stella)
    path = reverse("second_looks", args=[cast.study.slug])
    client.get(path)
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        counts.append(len(queries))
        for look in list(SecondLook.objects.filter(holder="headline")):
            copy = Headline.objects.get(pk=look.row_id)
            copy.pk = None
            copy.save(force_insert=True)
            SecondLook.objects.create(
                study=cast.study, holder="headline", row_id=copy.pk, field="text", hashed=look.hashed,
                placeholder="[someone]",
            )  # fmt: skip

    assert counts[0] == counts[1]
