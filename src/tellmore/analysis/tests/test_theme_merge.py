import pytest
from django.conf import settings

from tellmore.analysis import selectors
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def themes(cast):
    return [build.column(cast.ana, cast.study, title) for title in ("Bells", "Buses")]


def test_theme_merge_is_closed_to_those_who_may_not_move(cast, themes):
    where = url("theme_merge", cast.study.slug, themes[0].pk)

    assert answers(where, *outsiders(cast), cast.stella) == [404] * 5


def test_theme_merge_offers_the_other_columns(cast, themes, sign_in):
    page = sign_in(cast.ana).get(url("theme_merge", cast.study.slug, themes[0].pk)).content.decode()

    assert f'value="{themes[1].pk}"' in page
    assert f'value="{themes[0].pk}"' not in page


def test_theme_merge_speaks_the_readers_language(cast, themes, sign_in):
    themes[1].title_es = "Los camiones"
    themes[1].save()
    client = sign_in(cast.ana)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "es"

    page = client.get(url("theme_merge", cast.study.slug, themes[0].pk)).content.decode()

    assert "Los camiones" in page
    assert "Buses" not in page


def test_theme_merge_merges(cast, themes, sign_in):
    sign_in(cast.ana).post(
        url("theme_merge", cast.study.slug, themes[0].pk), {"into": str(themes[1].pk), "client": "a"}
    )

    assert list(selectors.themes_of_study(cast.study)) == [themes[1]]


def test_theme_merge_without_a_choice_asks_for_one(cast, themes, sign_in):
    answer = sign_in(cast.ana).post(url("theme_merge", cast.study.slug, themes[0].pk), {"client": "a"})

    assert answer.status_code == 422
    assert list(selectors.themes_of_study(cast.study)) == themes
