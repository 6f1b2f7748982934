import pytest

from tellmore.analysis import selectors
from tellmore.analysis.models import Headline
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url

JSON = {"accept": "application/json"}


@pytest.fixture
def scene(cast):
    heron = build.cleared(cast.study)
    cards = [build.headline(cast.ana, heron, f"Walked alone in week {week}") for week in (1, 2)]
    return cards, build.column(cast.ana, cast.study, "Leaving is easy to miss")


def test_card_move_is_closed_to_those_who_may_not_move(cast, scene):
    where = url("card_move", cast.study.slug, scene[0][0].pk)

    assert answers(where, *outsiders(cast), cast.stella) == [404] * 5
    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_card_move_offers_every_column_as_a_plain_form(cast, scene, sign_in):
    (card, _), theme = scene

    page = sign_in(cast.ana).get(url("card_move", cast.study.slug, card.pk)).content.decode()

    assert f'name="theme" value="{theme.pk}"' in page


def test_card_move_without_a_script_goes_back_to_the_board(cast, scene, sign_in):
    (card, _), theme = scene

    answer = sign_in(cast.ana).post(
        url("card_move", cast.study.slug, card.pk), {"theme": str(theme.pk), "client": "a"}
    )

    card.refresh_from_db()
    assert answer.url == url("theme_board", cast.study.slug)
    assert card.theme == theme


def test_card_move_tells_a_script_what_it_missed(cast, scene, sign_in):
    (first, second), theme = scene
    client = sign_in(cast.ana)
    client.post(url("card_move", cast.study.slug, first.pk), {"theme": str(theme.pk)})

    told = client.post(
        url("card_move", cast.study.slug, second.pk),
        {"theme": str(theme.pk), "after": "", "known": "3", "client": "b"},
        headers=JSON,
    ).json()

    assert (told["number"], [event["number"] for event in told["events"]]) == (5, [4, 5])
    assert told["said"] == "Done: moved “Walked alone in week 2” to “Leaving is easy to miss”."
    assert [card.row for card in selectors.column_of_theme(theme).cards] == [second, first]


def test_card_move_sent_twice_happens_once(cast, scene, sign_in):
    (card, _), theme = scene
    client, values = sign_in(cast.ana), {"theme": str(theme.pk), "client": "tap"}

    client.post(url("card_move", cast.study.slug, card.pk), values, headers=JSON)
    client.post(url("card_move", cast.study.slug, card.pk), values, headers=JSON)

    assert selectors.newest_number(cast.study) == 4


def test_card_move_to_a_column_that_went_says_so(cast, scene, sign_in):
    from tellmore.analysis import services

    (card, _), theme = scene
    services.remove_theme(by=cast.lena, theme=theme)

    answer = sign_in(cast.ana).post(
        url("card_move", cast.study.slug, card.pk), {"theme": str(theme.pk)}, headers=JSON
    )

    assert answer.status_code == 422
    assert answer.json() == {"refused": "This theme is no longer on the board. Choose another one."}


@pytest.mark.parametrize("theme", ["not-an-id", "01a2046f-a737-7841-9a21-5e34f1e87add"])
def test_card_move_to_a_column_that_never_was_is_not_there(cast, scene, sign_in, theme):
    answer = sign_in(cast.ana).post(url("card_move", cast.study.slug, scene[0][0].pk), {"theme": theme})

    assert answer.status_code == 404
    assert Headline.objects.filter(theme=None).count() == 2
