from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.analysis import services
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


def test_board_history_is_closed_to_those_who_may_not_read(cast):
    assert answers(url("board_history", cast.study.slug), *outsiders(cast)) == [404] * 4


def test_board_history_says_who_did_what(cast, sign_in):
    theme = build.column(cast.lena, cast.study, "Bells")
    services.rename_theme(by=cast.ana, theme=theme, title="Bells decide the day")

    answer = sign_in(cast.ana).get(url("board_history", cast.study.slug))

    assert [(one.who, one.words) for one in answer.context["happened"]] == [
        ("Ana Reyes", "named a column: “Bells decide the day”"),
        ("Lena Ortiz", "added a column: “Bells”"),
    ]


def test_board_history_is_paged_in_constant_queries(cast, sign_in):
    client, where = sign_in(cast.ana), url("board_history", cast.study.slug)
    build.quote(cast.ana, build.cleared(cast.study))
    theme = build.column(cast.lena, cast.study, "Bells")
    client.get(where)
    with CaptureQueriesContext(connection) as one:
        client.get(where)
    for number in range(60):
        services.rename_theme(by=cast.ana, theme=theme, title=f"Bells {number}")
    build.quote(cast.ana, build.cleared(cast.study, "Wren 20"))

    with CaptureQueriesContext(connection) as many:
        answer = client.get(where)

    assert len(answer.context["happened"]) == 50
    assert len(many) == len(one)
