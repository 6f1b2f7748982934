import pytest

from tellmore.analysis import services
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def theme(cast):
    return build.column(cast.ana, cast.study, "Leaving is easy to miss")


@pytest.fixture
def where(cast, theme):
    return url("theme", cast.study.slug, theme.pk)


def test_theme_is_closed_to_those_who_may_not_read(cast, where):
    assert answers(where, *outsiders(cast)) == [404] * 4
    assert answers(where, cast.stella, method="post") == [404]


def test_theme_shows_its_voices_and_the_way_to_their_lines(cast, theme, where, sign_in):
    quote = build.quote(cast.ana, build.cleared(cast.study))
    services.move_card(by=cast.ana, headline=quote, theme=theme)

    page = sign_in(cast.stella).get(where).content.decode()

    assert "Nobody would notice if I left." in page
    assert url("read_interview", cast.study.slug, quote.session_id) + "#line-l3" in page


def test_theme_keeps_names_and_description_in_one_go(cast, theme, where, sign_in):
    sign_in(cast.ana).post(
        where,
        {
            "title": "Leaving is easy to miss",
            "title_es": "Irse pasa sin que nadie lo note",
            "description": "Nobody asked.",
            "area": "own",
            "own_area": "Getting here",
            "kind": "challenge",
            "client": "a",
        },
    )

    theme.refresh_from_db()
    assert (theme.title_es, theme.description) == ("Irse pasa sin que nadie lo note", "Nobody asked.")
    assert (theme.area, theme.tone) == ("Getting here", "challenge")


def test_theme_keeps_nothing_new_without_a_step(cast, theme, where, sign_in):
    from tellmore.analysis import selectors

    sign_in(cast.ana).post(where, {"title": "Leaving is easy to miss", "client": "a"})

    assert selectors.newest_number(cast.study) == 1


def test_theme_shows_a_refusal_and_what_was_typed(cast, theme, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"title": "Coach Ramirez knows us", "client": "a"})

    theme.refresh_from_db()
    assert answer.status_code == 422
    assert 'value="Coach Ramirez knows us"' in answer.content.decode()
    assert theme.title == "Leaving is easy to miss"
