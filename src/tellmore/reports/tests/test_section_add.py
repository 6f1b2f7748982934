from __future__ import annotations

import pytest
from django.urls import reverse

from tellmore.analysis.tests import build as analysed
from tellmore.reports.tests import room as build


def test_section_add_takes_a_theme_in_once(room, cast, sign_in):
    report = build.drafted(room)
    theme = analysed.column(room.lead, room.study, "The first week is a maze.")

    for _click in range(2):
        sign_in(cast.lena).post(reverse("section_add", args=["ninth"]), {"theme": theme.pk})

    assert [row.theme for row in report.sections.all()] == [room.theme, theme]


@pytest.mark.parametrize("theme", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_section_add_of_no_theme_is_not_found(room, cast, sign_in, theme):
    build.drafted(room)

    assert (
        sign_in(cast.lena).post(reverse("section_add", args=["ninth"]), {"theme": theme}).status_code == 404
    )


def test_section_add_refuses_a_column_without_a_name(room, cast, sign_in):
    report = build.drafted(room)
    theme = analysed.column(room.lead, room.study, "")

    answer = sign_in(cast.lena).post(reverse("section_add", args=["ninth"]), {"theme": theme.pk}, follow=True)

    assert "Name the theme on the board first." in answer.content.decode()
    assert report.sections.count() == 1


def test_section_add_is_for_those_who_write_reports(room, cast, sign_in):
    build.drafted(room)

    for person in (cast.otto, cast.rita, cast.ana):
        answer = sign_in(person).post(reverse("section_add", args=["ninth"]), {"theme": room.theme.pk})
        assert answer.status_code == 404
