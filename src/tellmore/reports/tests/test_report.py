from __future__ import annotations

from django.urls import reverse

from tellmore.analysis.tests import build as analysed
from tellmore.reports import services
from tellmore.reports.tests import room as build


def test_report_of_a_stranger_is_not_found(room, cast, sign_in):
    assert sign_in(cast.otto).get(reverse("report", args=["ninth"])).status_code == 404
    assert sign_in(cast.adam).get(reverse("report", args=["ninth"])).status_code == 404


def test_report_shows_readers_nothing_of_the_draft(room, cast, sign_in):
    build.drafted(room)

    for person in (cast.rita, cast.ivo, cast.ana, cast.stella):
        answer = sign_in(person).get(reverse("report", args=["ninth"]))
        assert answer.status_code == 200
        assert "Not yet" in answer.content.decode()
        assert "Students notice who notices them." not in answer.content.decode()


def test_report_sends_readers_to_the_newest_edition(room, cast, sign_in):
    build.published(room)

    answer = sign_in(cast.rita).get(reverse("report", args=["ninth"]))

    assert answer.status_code == 302
    assert answer.url == reverse("edition", args=["ninth", 1])


def test_report_teaches_the_lead_to_name_themes_first(cast, sign_in):
    answer = sign_in(cast.lena).get(reverse("report", args=["ninth"])).content.decode()

    assert reverse("theme_board", args=["ninth"]) in answer
    assert reverse("report_draft", args=["ninth"]) not in answer


def test_report_says_what_is_missing_and_what_was_left_out(room, cast, sign_in):
    report = build.drafted(room)
    theme = analysed.column(room.lead, room.study, "The first week is a maze.")

    answer = sign_in(cast.lena).get(reverse("report", args=["ninth"]))

    assert [str(one) for one in answer.context["left_out"]] == [theme.title]
    assert answer.context["missing"] == [
        "Nobody has written it up in short.",
        "It does not say how you listened.",
        "It asks nothing that people could talk about together.",
        "Some of your texts are missing in Spanish.",
    ]
    assert "6 of 12 interviews" in answer.content.decode()
    assert report.sections.count() == 1


def test_report_queries_do_not_grow_with_headlines(cast, sign_in):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    made = build.room(cast.study, cast.lena, interviews=3)
    services.draft_report(by=cast.lena, study=cast.study)
    client = sign_in(cast.lena)
    counts = []
    for more in (0, 27):
        for place in range(more):
            session = analysed.cleared(made.study, f"Wren {place}")
            analysed.quote(made.lead, session)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(reverse("report", args=["ninth"])).status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]
