import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.analysis import services
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def where(cast):
    return url("theme_board", cast.study.slug)


def test_theme_board_is_closed_to_those_who_may_not_read(cast, where):
    assert answers(where, *outsiders(cast)) == [404] * 4
    assert answers(where, cast.lena, cast.stella, cast.ana) == [200] * 3


def test_theme_board_without_headlines_teaches_the_step(cast, where, sign_in):
    page = sign_in(cast.ana).get(where).content.decode()

    assert "Themes grow out of headlines" in page
    assert url("headlines", cast.study.slug) in page


def test_theme_board_for_the_steward_moves_nothing(cast, where, sign_in):
    build.headline(cast.ana, build.cleared(cast.study))
    build.column(cast.ana, cast.study, "Leaving is easy to miss")

    page = sign_in(cast.stella).get(where).content.decode()

    assert "Leaving is easy to miss" in page
    assert "data-move" not in page
    assert "Add a column" not in page


def test_theme_board_holds_small_groups_back(cast, where, sign_in):
    card = build.headline(cast.ana, build.cleared(cast.study))
    services.move_card(by=cast.ana, headline=card, theme=build.column(cast.ana, cast.study, "Bells"))

    page = sign_in(cast.ana).get(where).content.decode()

    assert "Fewer than 10 people: not counted here" in page
    assert "1 of 1 interviews" not in page


def test_theme_board_finds_a_card_without_a_script(cast, where, sign_in):
    heron, wren = build.cleared(cast.study), build.cleared(cast.study, "Wren 20")
    build.headline(cast.ana, heron, "Misses breakfast when the bus is late")
    build.headline(cast.ana, wren, "Learned the bells from a cousin")

    found = sign_in(cast.ana).get(where, {"find": "BUS"}).context["board"]

    assert [card.text for card in found.loose.cards] == ["Misses breakfast when the bus is late"]


def test_theme_board_answers_a_script_with_the_columns_alone(cast, where, sign_in):
    build.headline(cast.ana, build.cleared(cast.study))

    answer = sign_in(cast.ana).get(where, headers={"HX-Request": "true"})

    assert "<html" not in answer.content.decode()
    assert 'data-number="1"' in answer.content.decode()
    assert "HX-Request" in answer.headers["Vary"]


def test_theme_board_shows_titles_in_the_readers_language(cast, where, sign_in):
    theme = build.column(cast.ana, cast.study, "Leaving is easy to miss")
    services.describe_theme(by=cast.ana, theme=theme, title_es="Irse pasa sin que nadie lo note")
    client = sign_in(cast.ana)
    client.cookies["django_language"] = "es"

    page = client.get(where).content.decode()

    assert "Irse pasa sin que nadie lo note" in page
    assert "¿Qué va junto?" in page


def test_theme_board_shows_hostile_titles_as_words(cast, where, sign_in):
    build.column(cast.ana, cast.study, "<script>alert(1)</script>")

    page = sign_in(cast.ana).get(where).content.decode()

    assert "<script>alert" not in page


def test_theme_board_takes_as_many_queries_for_30_cards_as_for_3(cast, where, sign_in):
    theme = build.column(cast.ana, cast.study, "Leaving is easy to miss")
    heron = build.cleared(cast.study)
    for number in range(2):
        card = build.headline(cast.ana, heron, f"Walked alone in week {number}")
        services.move_card(by=cast.ana, headline=card, theme=theme)
    build.quote(cast.ana, heron)
    client = sign_in(cast.ana)
    client.get(where)
    with CaptureQueriesContext(connection) as three:
        client.get(where)
    for number in range(27):
        build.quote(cast.ana, build.cleared(cast.study, f"Wren {number}"))
    build.column(cast.ana, cast.study)

    with CaptureQueriesContext(connection) as thirty:
        answer = client.get(where)

    assert answer.context["cards"] == 30
    assert len(thirty) == len(three)
