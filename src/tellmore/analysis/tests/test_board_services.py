"""Every step on the board: what it does to the rows, to the log, and to whoever comes second."""

import threading

import pytest
from django.db import connection, connections

from tellmore.analysis import selectors, services
from tellmore.analysis.domain.board import NotOnBoard
from tellmore.analysis.domain.board_undo import NothingToUndo, TouchedSince
from tellmore.analysis.models import BoardEvent, Headline, Theme
from tellmore.analysis.services.board import AtTheEdge
from tellmore.analysis.services.steps import ChooseOther, UnknownKind
from tellmore.analysis.services.typed import NamesSomebody, TooLong
from tellmore.analysis.tests import build


@pytest.fixture
def scene(cast):
    """Three cards of one interview, two columns."""
    session = build.cleared(cast.study)
    cards = [
        build.headline(cast.ana, session, f"Walked to school alone in week {week}") for week in (1, 2, 3)
    ]
    themes = [build.column(cast.ana, cast.study, title) for title in ("Leaving is easy to miss", "")]
    return cast, cards, themes


def order(study, theme=None):
    rows = Headline.objects.filter(study=study, theme=theme, removed_at=None).order_by("position", "id")
    return [row.text[-1] for row in rows]


def titles(study):
    return [theme.title for theme in selectors.themes_of_study(study)]


def test_written_headlines_wait_in_the_order_of_writing(scene):
    cast, _, _ = scene

    assert order(cast.study) == ["1", "2", "3"]
    assert list(BoardEvent.objects.values_list("number", "verb")) == [
        (1, "headline_added"),
        (2, "headline_added"),
        (3, "headline_added"),
        (4, "theme_added"),
        (5, "theme_added"),
    ]


def test_move_card_puts_it_behind_the_named_neighbour(scene):
    cast, cards, themes = scene
    for card in cards:
        services.move_card(by=cast.ana, headline=card, theme=themes[0])

    services.move_card(by=cast.lena, headline=cards[2], theme=themes[0], after=str(cards[0].pk))
    services.move_card(by=cast.lena, headline=cards[1], theme=themes[0], after=None)

    assert order(cast.study, themes[0]) == ["2", "1", "3"]
    assert order(cast.study) == []


def test_move_card_answers_with_what_the_client_missed(scene):
    cast, cards, themes = scene
    services.move_card(by=cast.lena, headline=cards[0], theme=themes[0])

    answer = services.move_card(by=cast.ana, headline=cards[1], theme=themes[1], known_number=5)

    assert answer.number == 7
    assert [row.number for row in answer.missed] == [6, 7]


def test_the_same_client_name_moves_once(scene):
    cast, cards, themes = scene

    first = services.move_card(by=cast.ana, headline=cards[0], theme=themes[0], client="tap-1")
    again = services.move_card(by=cast.ana, headline=cards[0], theme=themes[0], client="tap-1")

    assert (first.repeated, again.repeated) == (False, True)
    assert again.event == first.event
    assert selectors.newest_number(cast.study) == 6


def test_another_person_may_use_the_same_client_name(scene):
    cast, cards, themes = scene
    services.move_card(by=cast.ana, headline=cards[0], theme=themes[0], client="tap-1")

    answer = services.move_card(by=cast.lena, headline=cards[1], theme=themes[0], client="tap-1")

    assert answer.repeated is False
    assert order(cast.study, themes[0]) == ["1", "2"]


def test_move_into_a_removed_theme_is_refused(scene):
    cast, cards, themes = scene
    services.remove_theme(by=cast.lena, theme=themes[0])

    with pytest.raises(NotOnBoard, match="no longer on the board"):
        services.move_card(by=cast.ana, headline=cards[0], theme=themes[0])

    assert order(cast.study) == ["1", "2", "3"]


def test_rename_and_describe_reach_the_row_and_keep_both_languages(scene):
    cast, _, themes = scene

    services.rename_theme(by=cast.ana, theme=themes[1], title="  The first weeks   are a maze ")
    services.describe_theme(
        by=cast.ana,
        theme=themes[1],
        area="culture",
        kind="challenge",
        description="Bells, buses and rooms.",
        title_es="Las primeras semanas son un laberinto",
        description_es="Timbres, autobuses y salones.",
    )
    services.rename_theme(by=cast.lena, theme=themes[1], title="Week one is a maze")

    row = Theme.objects.get(pk=themes[1].pk)
    assert (row.title, row.title_es) == ("Week one is a maze", "Las primeras semanas son un laberinto")
    assert (row.area, row.tone) == ("culture", "challenge")
    assert (row.description, row.description_es) == (
        "Bells, buses and rooms.",
        "Timbres, autobuses y salones.",
    )


def test_a_theme_cannot_name_somebody(scene):
    cast, _, themes = scene

    with pytest.raises(NamesSomebody) as refused:
        services.rename_theme(by=cast.ana, theme=themes[0], title="Mr. Ramirez knows every name")

    assert "Ramirez" not in refused.value.proposal
    assert "[" in refused.value.proposal
    assert titles(cast.study) == ["Leaving is easy to miss", ""]


def test_a_theme_title_has_its_longest(scene):
    cast, _, themes = scene

    with pytest.raises(TooLong):
        services.rename_theme(by=cast.ana, theme=themes[0], title="word " * 2000)


def test_an_unknown_kind_is_refused(scene):
    cast, _, themes = scene

    with pytest.raises(UnknownKind):
        services.describe_theme(by=cast.ana, theme=themes[0], kind="gossip")


@pytest.mark.parametrize("area", [*Theme.Area.values, "getting to school"])
def test_theme_takes_every_area_of_ours_and_the_teams_own(scene, area):
    cast, _, themes = scene

    services.describe_theme(by=cast.ana, theme=themes[0], area=area)

    assert Theme.objects.get(pk=themes[0].pk).area == area


def test_merge_pours_the_cards_and_remembers_where(scene):
    cast, cards, themes = scene
    services.move_card(by=cast.ana, headline=cards[0], theme=themes[0])
    services.move_card(by=cast.ana, headline=cards[1], theme=themes[1])

    services.merge_themes(by=cast.lena, theme=themes[1], into=themes[0])

    gone = Theme.objects.get(pk=themes[1].pk)
    assert order(cast.study, themes[0]) == ["1", "2"]
    assert titles(cast.study) == ["Leaving is easy to miss"]
    assert gone.merged_into_id == themes[0].pk
    assert gone.removed_at is not None


def test_merge_with_itself_is_refused(scene):
    cast, _, themes = scene

    with pytest.raises(ChooseOther):
        services.merge_themes(by=cast.lena, theme=themes[0], into=themes[0])


def test_split_takes_the_chosen_cards_into_a_column_beside(scene):
    cast, cards, themes = scene
    for card in cards:
        services.move_card(by=cast.ana, headline=card, theme=themes[0])

    answer = services.split_theme(
        by=cast.lena, theme=themes[0], cards=[cards[0].pk, cards[2].pk], title="Buses decide the day"
    )

    assert titles(cast.study) == ["Leaving is easy to miss", "Buses decide the day", ""]
    assert order(cast.study, Theme.objects.get(pk=answer.event.payload["new"])) == ["1", "3"]
    assert order(cast.study, themes[0]) == ["2"]


def test_split_of_all_cards_is_refused(scene):
    cast, cards, themes = scene
    services.move_card(by=cast.ana, headline=cards[0], theme=themes[0])

    with pytest.raises(ChooseOther):
        services.split_theme(by=cast.lena, theme=themes[0], cards=[cards[0].pk])


def test_move_theme_goes_one_place_and_stops_at_the_edge(scene):
    cast, _, themes = scene

    services.move_theme(by=cast.lena, theme=themes[1], places=-1)

    assert titles(cast.study) == ["", "Leaving is easy to miss"]
    with pytest.raises(AtTheEdge):
        services.move_theme(by=cast.lena, theme=themes[1], places=-1)


def test_undo_takes_back_my_last_step_not_yours(scene):
    cast, cards, themes = scene
    services.move_card(by=cast.ana, headline=cards[0], theme=themes[0])
    services.move_card(by=cast.lena, headline=cards[1], theme=themes[0])

    answer = services.undo_last(by=cast.ana, study=cast.study)

    assert order(cast.study, themes[0]) == ["2"]
    assert answer.event.undoes == 6


def test_undo_of_a_merge_brings_the_column_back(scene):
    cast, cards, themes = scene
    services.move_card(by=cast.ana, headline=cards[1], theme=themes[1])
    services.merge_themes(by=cast.lena, theme=themes[1], into=themes[0])

    services.undo_last(by=cast.lena, study=cast.study)

    back = Theme.objects.get(pk=themes[1].pk)
    assert (back.removed_at, back.merged_into_id) == (None, None)
    assert order(cast.study, themes[1]) == ["2"]


def test_undo_explains_when_somebody_touched_the_card(scene):
    cast, cards, themes = scene
    services.move_card(by=cast.ana, headline=cards[0], theme=themes[0])
    services.move_card(by=cast.lena, headline=cards[0], theme=themes[1])

    with pytest.raises(TouchedSince, match="Somebody has moved this headline since"):
        services.undo_last(by=cast.ana, study=cast.study)

    assert order(cast.study, themes[1]) == ["1"]


def test_undo_on_the_board_never_takes_back_writing(scene):
    cast, _, _ = scene
    services.undo_last(by=cast.ana, study=cast.study)
    services.undo_last(by=cast.ana, study=cast.study)

    with pytest.raises(NothingToUndo):
        services.undo_last(by=cast.ana, study=cast.study)

    assert order(cast.study) == ["1", "2", "3"]
    assert titles(cast.study) == []


@pytest.mark.parametrize(
    ("verb", "payload"),
    [
        ("put_back", {"without_cards": []}),
        ("headline_removed", {"headline": "x"}),
        ("card_moved", {"headline": "x", "order": "zz"}),
        ("no_such_step", {}),
    ],
)
def test_post_event_refuses_steps_that_are_not_for_clients(scene, verb, payload):
    cast, _, _ = scene

    with pytest.raises(services.UnknownStep):
        services.post_event(by=cast.ana, study=cast.study, verb=verb, payload=payload)

    assert selectors.newest_number(cast.study) == 5


def test_hostile_titles_are_kept_as_plain_text(scene):
    cast, _, themes = scene
    title = "<script>alert(1)</script> \u202eright to left\u202c \U0001f469\u200d\U0001f3eb"

    services.rename_theme(by=cast.ana, theme=themes[0], title=title)

    assert titles(cast.study)[0] == title


@pytest.mark.django_db(transaction=True)
def test_two_people_at_once_get_numbers_without_a_gap(cast):
    if connection.vendor != "postgresql":
        pytest.skip("an in-memory SQLite cannot be shared by threads; run with TELLMORE_DATABASE_URL")
    session = build.cleared(cast.study)
    cards = [build.headline(cast.ana, session, f"Walked alone in week {week}") for week in range(8)]
    theme = build.column(cast.ana, cast.study, "Getting here")

    def move(person, mine):
        for card in mine:
            services.move_card(by=person, headline=card, theme=theme)
        connections.close_all()

    people = [
        threading.Thread(target=move, args=args) for args in ((cast.ana, cards[:4]), (cast.lena, cards[4:]))
    ]
    for person in people:
        person.start()
    for person in people:
        person.join()

    numbers = list(BoardEvent.objects.values_list("number", flat=True))
    places = list(Headline.objects.filter(theme=theme).values_list("position", flat=True))
    assert numbers == list(range(1, 18))
    assert len(set(places)) == 8
