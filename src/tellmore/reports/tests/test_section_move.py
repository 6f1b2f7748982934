from __future__ import annotations

from django.urls import reverse

from tellmore.analysis.tests import build as analysed
from tellmore.reports.tests import room as build


def test_section_move_goes_one_place_and_stops_at_the_end(room, cast, sign_in):
    maze = analysed.column(room.lead, room.study, "The first week is a maze.")
    report = build.drafted(room)
    first = report.sections.get(theme=room.theme)
    client = sign_in(cast.lena)

    for _click in range(2):
        answer = client.post(reverse("section_move", args=["ninth", first.pk]), {"to": "down"})

    assert answer.url == f"{reverse('report', args=['ninth'])}#section-{first.pk}"
    assert [row.theme for row in report.sections.all()] == [maze, room.theme]


def test_section_move_to_nowhere_is_not_found(room, cast, sign_in):
    section = build.section(room)

    answer = sign_in(cast.lena).post(reverse("section_move", args=["ninth", section.pk]), {"to": "left"})

    assert answer.status_code == 404


def test_section_move_is_for_those_who_write_reports(room, cast, sign_in):
    section = build.section(room)

    for person in (cast.otto, cast.rita, cast.ana):
        answer = sign_in(person).post(reverse("section_move", args=["ninth", section.pk]), {"to": "up"})
        assert answer.status_code == 404
