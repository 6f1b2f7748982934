from __future__ import annotations

import pytest
from django.urls import reverse

from tellmore.reports import forms, services
from tellmore.reports.tests import room as build

TEXTS = {
    "title": "What we heard",
    "title_es": "Lo que escuchamos",
    "summary": "They told us about days.",
    "summary_es": "",
    "method": "",
    "method_es": "",
    "discussion": "Whose name did you learn?\nWho waits at the door?",
    "discussion_es": "¿Qué nombre aprendió?",
}


@pytest.fixture
def address():
    return reverse("report_edit", args=["ninth"])


def test_report_edit_keeps_texts_and_pairs_questions(room, cast, sign_in, address):
    report = build.drafted(room)

    answer = sign_in(cast.lena).post(address, {**TEXTS, "known": forms.stamp(report)})

    report.refresh_from_db()
    assert answer.url == reverse("report", args=["ninth"])
    assert (report.title, report.title_es) == ("What we heard", "Lo que escuchamos")
    assert report.discussion == [
        {"en": "Whose name did you learn?", "es": "¿Qué nombre aprendió?"},
        {"en": "Who waits at the door?", "es": ""},
    ]


def test_report_edit_keeps_what_was_typed_when_it_names_somebody(room, cast, sign_in, address):
    report = build.drafted(room)
    typed = "Ms. Rivera met my friend Xiomara."

    answer = sign_in(cast.lena).post(address, {**TEXTS, "summary": typed})

    assert answer.status_code == 422
    assert answer.context["form"].errors["summary"][0] == (
        "This could tell who spoke: “Ms. Rivera”, “Xiomara”. "
        "You could write: [teacher A] met my friend [student A]."
    )
    assert typed in answer.content.decode()
    report.refresh_from_db()
    assert report.summary == ""


@pytest.mark.parametrize(
    ("field", "typed", "exchange"),
    [
        (
            "summary",
            "They told us about days.\n\nMy friend Xiomara waited.",
            "[student A] instead of “Xiomara”",
        ),
        (
            "method_es",
            "Escuchamos en octubre. " * 20 + "Mi amiga Xiomara esperó.",
            "[estudiante A] instead of “Xiomara”",
        ),
        ("discussion", "Who waits?\nWho waits with my friend Xiomara?", "Xiomara"),
    ],
)
def test_report_edit_proposes_words_instead_of_a_whole_long_text(
    room, cast, sign_in, address, field, typed, exchange
):
    build.drafted(room)

    answer = sign_in(cast.lena).post(address, {**TEXTS, field: typed})

    said = answer.context["form"].errors[field][0]
    assert exchange in said
    assert len(said) < 160


def test_report_edit_never_overwrites_what_somebody_saved_meanwhile(room, cast, sign_in, address):
    report = build.drafted(room)
    old = forms.stamp(report)
    services.write_report(by=cast.lena, report=report, values={"summary": "Theirs."})
    client = sign_in(cast.lena)

    refused = client.post(address, {**TEXTS, "known": old})
    again = client.post(address, {**TEXTS, "known": refused.context["form"]["known"].value()})

    report.refresh_from_db()
    assert refused.status_code == 409
    assert "They told us about days." in refused.content.decode()
    assert again.status_code == 302
    assert report.summary == "They told us about days."


def test_report_edit_shows_markup_as_text(room, cast, sign_in, address):
    report = build.drafted(room)
    services.write_report(by=cast.lena, report=report, values={"summary": "</textarea><script>x</script>"})

    assert "<script>x" not in sign_in(cast.lena).get(address).content.decode()


def test_report_edit_is_for_those_who_write_reports(room, cast, sign_in, address):
    build.drafted(room)

    for person in (cast.otto, cast.rita, cast.ana, cast.stella):
        assert sign_in(person).get(address).status_code == 404
        assert sign_in(person).post(address, TEXTS).status_code == 404
