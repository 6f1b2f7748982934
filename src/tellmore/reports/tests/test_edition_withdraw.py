from __future__ import annotations

from django.urls import reverse

from tellmore.reports.models import Edition
from tellmore.reports.tests import room as build


def test_edition_withdraw_asks_first_and_closes_every_language(room, cast, sign_in):
    build.published(room)
    address = reverse("edition_withdraw", args=["ninth", 1])
    client = sign_in(cast.lena)

    assert "Withdraw edition 1?" in client.get(address).content.decode()
    assert client.post(address).url == reverse("report", args=["ninth"])

    assert Edition.objects.filter(withdrawn_at=None).count() == 0
    assert sign_in(cast.rita).get(reverse("edition", args=["ninth", 1])).status_code == 404
    assert sign_in(cast.rita).get(reverse("edition_pdf", args=["ninth", 1, "es"])).status_code == 404


def test_edition_withdraw_is_for_those_who_write_reports(room, cast, sign_in):
    build.published(room)

    for person in (cast.otto, cast.rita, cast.ana, cast.stella):
        assert sign_in(person).post(reverse("edition_withdraw", args=["ninth", 1])).status_code == 404
    assert Edition.objects.filter(withdrawn_at=None).count() == 2
