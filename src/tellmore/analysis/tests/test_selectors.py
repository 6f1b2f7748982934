"""The board as it is read: columns, support held back for small groups, history, constant queries."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.analysis import selectors, services
from tellmore.analysis.tests import build
from tellmore.ui import navigation


def placed(cast, interviews, title="Leaving is easy to miss"):
    theme = build.column(cast.ana, cast.study, title)
    for number in range(interviews):
        session = build.cleared(cast.study, f"Heron {number}")
        services.move_card(by=cast.ana, headline=build.quote(cast.ana, session), theme=theme)
    return theme


def test_board_of_study_has_columns_cards_and_the_newest_number(cast):
    theme = placed(cast, 2)
    loose = build.headline(cast.ana, build.cleared(cast.study, "Wren 20"))

    board = selectors.board_of_study(cast.study)

    assert board.number == 6
    assert [card.row for card in board.loose.cards] == [loose]
    assert [(column.theme, len(column.cards)) for column in board.columns] == [(theme, 2)]
    assert [card.text for card in board.columns[0].cards] == ["Nobody would notice if I left."] * 2


def test_support_counts_interviews_not_cards(cast):
    theme = placed(cast, 3)
    again = build.headline(cast.ana, build.cleared(cast.study, "Wren 20"))
    services.move_card(by=cast.ana, headline=again, theme=theme)
    extra = build.quote(cast.ana, again.session)
    services.move_card(by=cast.ana, headline=extra, theme=theme)

    support = selectors.board_of_study(cast.study).columns[0].support

    assert (support.headlines, support.sessions, support.of_sessions) == (5, 4, 4)


def test_support_is_held_back_below_the_smallest_group(cast):
    cast.study.min_cell = 3
    cast.study.save()
    theme = placed(cast, 2)

    few = selectors.column_of_theme(theme).is_held_back
    third = build.headline(cast.ana, build.cleared(cast.study, "Wren 20"))
    services.move_card(by=cast.ana, headline=third, theme=theme)

    assert (few, selectors.column_of_theme(theme).is_held_back) == (True, False)


def test_board_takes_as_many_queries_for_30_cards_as_for_3(cast):
    placed(cast, 3)
    with CaptureQueriesContext(
        connection,
    ) as few:
        selectors.board_of_study(cast.study)
    for number in range(10, 37):
        build.quote(cast.ana, build.cleared(cast.study, f"Wren {number}"))

    with CaptureQueriesContext(connection) as many:
        board = selectors.board_of_study(cast.study)

    assert board.cards == 30
    assert (len(few), len(many)) == (5, 5)


def test_history_is_told_in_sentences(cast):
    theme = placed(cast, 1)
    services.rename_theme(by=cast.lena, theme=theme, title="Nobody asked")
    services.undo_last(by=cast.lena, study=cast.study)

    told = selectors.happenings(selectors.history_of_study(cast.study))

    assert [(one.who, one.words) for one in told] == [
        ("Lena Ortiz", "took step 4 back"),
        ("Lena Ortiz", "named a column: “Nobody asked”"),
        ("Ana Reyes", "moved “Nobody would notice if I left.” to “Leaving is easy to miss”"),
        ("Ana Reyes", "wrote “Nobody would notice if I left.”"),
        ("Ana Reyes", "added a column: “Leaving is easy to miss”"),
    ]


def test_facts_for_the_path_count_what_is_live(cast):
    placed(cast, 2)
    build.column(cast.ana, cast.study)
    removed = build.headline(cast.ana, build.cleared(cast.study, "Wren 20"))
    services.remove_headline(by=cast.ana, headline=removed)

    assert selectors.facts(cast.study.pk) == {
        "headlined": 2,
        "headlines": 2,
        "placed": 2,
        "themes": 2,
        "themes_named": 1,
    }
    assert selectors.facts in navigation._providers


def test_words_of_several_versions_come_in_two_queries(cast):
    for number in range(3):
        build.quote(cast.ana, build.cleared(cast.study, f"Heron {number}"))

    with CaptureQueriesContext(connection) as queries:
        shown = selectors.headlines_of_study(cast.study)

    assert [one.text for one in shown] == ["Nobody would notice if I left."] * 3
    assert len(queries) == 2
