from __future__ import annotations

from django.urls import reverse

from tellmore.reports.models import Report


def test_report_draft_is_made_once(room, cast, sign_in):
    client = sign_in(cast.lena)
    for _click in range(2):
        answer = client.post(reverse("report_draft", args=["ninth"]))
        assert answer.url == reverse("report", args=["ninth"])

    assert Report.objects.get().sections.count() == 1


def test_report_draft_without_themes_says_why(cast, sign_in):
    answer = sign_in(cast.lena).post(reverse("report_draft", args=["ninth"]), follow=True)

    assert "Name at least one theme on the board." in answer.content.decode()
    assert Report.objects.count() == 0


def test_report_draft_is_for_those_who_write_reports(room, cast, sign_in):
    for person in (cast.otto, cast.rita, cast.ana, cast.stella, cast.ivo):
        assert sign_in(person).post(reverse("report_draft", args=["ninth"])).status_code == 404
    assert Report.objects.count() == 0
