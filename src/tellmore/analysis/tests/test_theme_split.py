import pytest

from tellmore.analysis import selectors, services
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def theme(cast):
    made = build.column(cast.ana, cast.study, "Bells")
    heron = build.cleared(cast.study)
    for week in (1, 2):
        card = build.headline(cast.ana, heron, f"Walked alone in week {week}")
        services.move_card(by=cast.ana, headline=card, theme=made)
    return made


@pytest.fixture
def where(cast, theme):
    return url("theme_split", cast.study.slug, theme.pk)


def test_theme_split_is_closed_to_those_who_may_not_move(cast, where):
    assert answers(where, *outsiders(cast), cast.stella) == [404] * 5


def test_theme_split_takes_the_chosen_cards(cast, theme, where, sign_in):
    card = selectors.column_of_theme(theme).cards[1].row

    sign_in(cast.ana).post(where, {"cards": [str(card.pk)], "title": "Second weeks", "client": "a"})

    assert [
        (t.title, len(selectors.column_of_theme(t).cards)) for t in selectors.themes_of_study(cast.study)
    ] == [
        ("Bells", 1),
        ("Second weeks", 1),
    ]


def test_theme_split_of_everything_is_refused(cast, theme, where, sign_in):
    cards = [str(card.row.pk) for card in selectors.column_of_theme(theme).cards]

    answer = sign_in(cast.ana).post(where, {"cards": cards, "client": "a"})

    assert answer.status_code == 422
    assert "leave at least one here" in answer.content.decode()
