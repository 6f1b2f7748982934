from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


def test_board_events_is_closed_to_those_who_may_not_read(cast):
    assert answers(url("board_events", cast.study.slug), *outsiders(cast)) == [404] * 4


def test_board_events_tells_what_came_after_my_number(cast, sign_in):
    build.headline(cast.ana, build.cleared(cast.study), "Walked alone")
    build.column(cast.lena, cast.study, "Leaving is easy to miss")

    told = sign_in(cast.ana).get(url("board_events", cast.study.slug), {"after": "1"}).json()

    assert told["number"] == 2
    assert [(e["number"], e["verb"], e["mine"], e["words"]) for e in told["events"]] == [
        (2, "theme_added", False, "Lena Ortiz: added a column: “Leaving is easy to miss”")
    ]


def test_board_events_with_nonsense_starts_from_the_beginning(cast, sign_in):
    build.column(cast.lena, cast.study)

    told = sign_in(cast.ana).get(url("board_events", cast.study.slug), {"after": "-1; DROP"}).json()

    assert [event["number"] for event in told["events"]] == [1]
