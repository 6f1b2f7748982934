from tellmore.analysis import selectors
from tellmore.analysis.tests.doors import answers, outsiders, url


def titles(cast):
    return [theme.title for theme in selectors.themes_of_study(cast.study)]


def test_theme_add_is_closed_to_those_who_may_not_move(cast):
    where = url("theme_add", cast.study.slug)

    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_theme_add_adds_once_on_a_double_click(cast, sign_in):
    client, where = sign_in(cast.ana), url("theme_add", cast.study.slug)

    client.post(where, {"title": "", "client": "one-page"})
    client.post(where, {"title": "", "client": "one-page"})

    assert titles(cast) == [""]


def test_theme_add_with_a_name_in_it_keeps_what_was_typed(cast, sign_in):
    answer = sign_in(cast.ana).post(url("theme_add", cast.study.slug), {"title": "Ask Coach Ramirez"})

    assert answer.status_code == 422
    assert titles(cast) == []
