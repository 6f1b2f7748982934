import pytest

from tellmore.analysis import services
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def card(cast):
    return build.headline(cast.ana, build.cleared(cast.study))


@pytest.fixture
def where(cast, card):
    theme = build.column(cast.ana, cast.study, "Bells")
    services.move_card(by=cast.ana, headline=card, theme=theme)
    return url("theme_remove", cast.study.slug, theme.pk)


def test_theme_remove_is_closed_to_those_who_may_not_move(cast, where):
    assert answers(where, *outsiders(cast), cast.stella) == [404] * 5


def test_theme_remove_asks_first(cast, card, where, sign_in):
    page = sign_in(cast.ana).get(where).content.decode()

    card.refresh_from_db()
    assert "Its 1 card goes back to “not placed yet”." in page
    assert card.theme is not None


def test_theme_remove_gives_its_cards_back(cast, card, where, sign_in):
    sign_in(cast.ana).post(where, {"client": "a"})

    card.refresh_from_db()
    assert card.theme is None
