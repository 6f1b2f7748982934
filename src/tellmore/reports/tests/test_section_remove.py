from __future__ import annotations

from django.urls import reverse

from tellmore.reports.tests import room as build


def test_section_remove_asks_first_and_leaves_the_theme(room, cast, sign_in):
    section = build.section(room)
    address = reverse("section_remove", args=["ninth", section.pk])
    client = sign_in(cast.lena)

    assert "Leave this theme out of the report?" in client.get(address).content.decode()
    assert client.post(address).url == reverse("report", args=["ninth"])

    assert section.report.sections.count() == 0
    room.theme.refresh_from_db()
    assert room.theme.removed_at is None
    assert client.post(address).status_code == 404


def test_section_remove_is_for_those_who_write_reports(room, cast, sign_in):
    section = build.section(room)

    for person in (cast.otto, cast.rita, cast.ana):
        address = reverse("section_remove", args=["ninth", section.pk])
        assert sign_in(person).post(address).status_code == 404
    assert section.report.sections.count() == 1
