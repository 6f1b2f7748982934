import pytest

from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def headline(cast):
    return build.headline(cast.ana, build.cleared(cast.study))


@pytest.fixture
def where(cast, headline):
    return url("headline_edit", cast.study.slug, headline.pk)


def test_headline_edit_is_closed_to_those_who_may_not_write(cast, where):
    assert answers(where, *outsiders(cast), cast.stella) == [404] * 5


def test_headline_edit_keeps_new_words_and_lines(cast, headline, where, sign_in):
    answer = sign_in(cast.lena).post(where, {"text": "Learned the bells from a cousin", "lines": ["l3"]})

    headline.refresh_from_db()
    assert answer.url == url("read_interview", cast.study.slug, headline.session_id)
    assert (headline.text, headline.lines) == ("Learned the bells from a cousin", ["l3"])


def test_headline_edit_shows_the_refusal_and_the_words(cast, headline, where, sign_in):
    answer = sign_in(cast.lena).post(where, {"text": "Said Coach Ramirez knew her", "lines": ["l3"]})

    headline.refresh_from_db()
    assert answer.status_code == 422
    assert "Said Coach Ramirez knew her</textarea>" in answer.content.decode()
    assert headline.text == "Learned the bell schedule from a cousin"


def test_headline_edit_of_a_quote_changes_only_its_kind(cast, headline, sign_in):
    quote = build.quote(cast.ana, headline.session)

    sign_in(cast.lena).post(
        url("headline_edit", cast.study.slug, quote.pk), {"text": "Other words", "tone": "aspiration"}
    )

    quote.refresh_from_db()
    assert (quote.text, quote.tone) == ("", "aspiration")


def test_headline_edit_ticks_the_lines_it_rests_on(cast, where, sign_in):
    page = sign_in(cast.lena).get(where).content.decode()

    assert page.count(" checked") == 1
    assert 'id="tick-l2" checked' in page
