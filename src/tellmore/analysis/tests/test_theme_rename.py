import pytest

from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def theme(cast):
    return build.column(cast.ana, cast.study)


@pytest.fixture
def where(cast, theme):
    return url("theme_rename", cast.study.slug, theme.pk)


def test_theme_rename_is_closed_to_those_who_may_not_move(cast, where):
    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_theme_rename_names_the_column(cast, theme, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"title": "Leaving is easy to miss"})

    theme.refresh_from_db()
    assert theme.title == "Leaving is easy to miss"
    assert answer.url == url("theme_board", cast.study.slug)


@pytest.mark.parametrize("title", ["Coach Ramirez knows us", "word " * 100])
def test_theme_rename_shows_a_refusal_and_what_was_typed(cast, theme, where, sign_in, title):
    answer = sign_in(cast.ana).post(where, {"title": title})

    theme.refresh_from_db()
    assert answer.status_code == 422
    assert title.strip() in answer.content.decode()
    assert theme.title == ""
