import pytest

from tellmore.analysis import selectors
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def themes(cast):
    return [build.column(cast.ana, cast.study, title) for title in ("Bells", "Buses")]


def test_theme_shift_is_closed_to_those_who_may_not_move(cast, themes):
    where = url("theme_shift", cast.study.slug, themes[0].pk)

    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_theme_shift_moves_one_place(cast, themes, sign_in):
    sign_in(cast.ana).post(url("theme_shift", cast.study.slug, themes[1].pk), {"places": "-1"})

    assert list(selectors.themes_of_study(cast.study)) == [themes[1], themes[0]]


def test_theme_shift_at_the_edge_says_so(cast, themes, sign_in):
    answer = sign_in(cast.ana).post(
        url("theme_shift", cast.study.slug, themes[1].pk), {"places": "1"}, follow=True
    )

    assert "already stands at the edge" in answer.content.decode()
