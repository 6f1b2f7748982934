from __future__ import annotations

import pytest
from django.urls import reverse

from tellmore.reports import services
from tellmore.reports.models import Edition
from tellmore.reports.tests import room as build


@pytest.fixture
def address():
    return reverse("report_publish", args=["ninth"])


def test_report_publish_shows_every_quote_and_publishes_what_it_showed(room, cast, sign_in, address):
    build.drafted(room)
    client = sign_in(cast.lena)

    asked = client.get(address)
    answers = [client.post(address, {"seen": asked.context["seen"]}) for _click in range(2)]

    assert asked.content.decode().count(build.SAID) == 3
    assert [answer.url for answer in answers] == [reverse("edition", args=["ninth", 1])] * 2
    assert sorted(Edition.objects.values_list("number", "language")) == [(1, "en"), (1, "es")]


def test_report_publish_asks_again_when_the_report_changed(room, cast, sign_in, address):
    report = build.drafted(room)
    client = sign_in(cast.lena)
    seen = client.get(address).context["seen"]
    services.write_report(by=cast.lena, report=report, values={"summary": "Somebody wrote this meanwhile."})

    answer = client.post(address, {"seen": seen})

    assert answer.status_code == 422
    assert "The report changed since you looked at it." in answer.content.decode()
    assert client.post(address).status_code == 422
    assert Edition.objects.count() == 0


def test_report_publish_offers_no_button_without_a_title(room, cast, sign_in, address):
    report = build.drafted(room)
    services.write_report(by=cast.lena, report=report, values={"title": ""})

    answer = sign_in(cast.lena).get(address)

    assert answer.context["ready"] is False
    assert "Give the report a title first." in answer.content.decode()


def test_report_publish_is_for_those_who_write_reports(room, cast, sign_in, address):
    build.drafted(room)

    for person in (cast.otto, cast.rita, cast.ana, cast.stella):
        assert sign_in(person).get(address).status_code == 404
        assert sign_in(person).post(address, {"seen": "x"}).status_code == 404
    assert Edition.objects.count() == 0
