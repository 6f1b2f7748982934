from __future__ import annotations

from django.urls import reverse
from django.utils import timezone

from tellmore.reports.models import Edition
from tellmore.reports.tests import room as build
from tellmore.studies.models import Purpose


def test_report_preview_reads_in_the_language_asked_for(room, cast, sign_in):
    build.drafted(room)
    Purpose.objects.update_or_create(
        study=room.study, defaults={"theme": "ninth grade", "theme_es": "el noveno grado"}
    )
    client = sign_in(cast.lena)
    address = reverse("report_preview", args=["ninth"])

    english, spanish = client.get(address), client.get(address, {"language": "es"})

    assert english.context["outline"].section("themes").title == "What we heard"
    assert ("ninth grade" in english.content.decode(), "el noveno grado" in spanish.content.decode()) == (
        True,
        True,
    )
    assert spanish.context["outline"].section("themes").title == "Lo que escuchamos"
    assert build.SAID in english.content.decode()
    assert Edition.objects.count() == 0


def test_report_preview_says_that_a_quote_is_gone(room, cast, sign_in):
    build.drafted(room)
    quote = room.quotes[0].quote
    quote.withdrawn_at = timezone.now()
    quote.save()

    answer = sign_in(cast.lena).get(reverse("report_preview", args=["ninth"]))

    assert answer.context["lost"] == 1
    assert [voice.pseudonym for voice in answer.context["outline"].voices()] == ["Heron 11", "Heron 12"]


def test_report_preview_is_for_those_who_write_reports(room, cast, sign_in):
    build.drafted(room)

    for person in (cast.otto, cast.rita, cast.ana, cast.stella):
        assert sign_in(person).get(reverse("report_preview", args=["ninth"])).status_code == 404


def test_report_preview_leads_back_when_words_go_while_it_is_made(room, cast, sign_in, monkeypatch):
    build.drafted(room)
    monkeypatch.setattr("tellmore.reports.selectors.stored_texts", lambda _study, _quotes: {})
    client = sign_in(cast.lena)

    for page in ("report_preview", "report_publish"):
        answer = client.get(reverse(page, args=["ninth"]), follow=True)
        assert answer.redirect_chain == [(reverse("report", args=["ninth"]), 302)]
        assert "A chosen quote was taken back" in answer.content.decode()
