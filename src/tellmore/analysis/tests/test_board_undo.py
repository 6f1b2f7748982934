import pytest

from tellmore.analysis import services
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def card(cast):
    return build.headline(cast.ana, build.cleared(cast.study))


@pytest.fixture
def theme(cast, card):
    made = build.column(cast.lena, cast.study, "Leaving is easy to miss")
    services.move_card(by=cast.ana, headline=card, theme=made)
    return made


def test_board_undo_is_closed_to_those_who_may_not_move(cast, theme):
    where = url("board_undo", cast.study.slug)

    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_board_undo_takes_my_step_back(cast, card, theme, sign_in):
    sign_in(cast.ana).post(url("board_undo", cast.study.slug), {"client": "a"})

    card.refresh_from_db()
    assert card.theme is None


def test_board_undo_explains_when_somebody_touched_it(cast, card, theme, sign_in):
    services.move_card(by=cast.lena, headline=card, theme=None)

    answer = sign_in(cast.ana).post(
        url("board_undo", cast.study.slug), headers={"accept": "application/json"}
    )

    assert answer.status_code == 422
    assert answer.json()["refused"].startswith("Somebody has moved this headline since")
