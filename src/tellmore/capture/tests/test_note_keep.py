import json

import pytest

from tellmore.capture import access, services
from tellmore.capture.domain.note import to_data
from tellmore.capture.models import Note
from tellmore.capture.tests import build
from tellmore.studies.tests import build as studies

pytestmark = pytest.mark.django_db


def keep(visitor, session, base, *texts, **other):
    body = {"base": base, "note": to_data(build.note(*texts)), **other}
    return send(visitor, session, json.dumps(body))


def send(visitor, session, body):
    return visitor.post(f"/studies/ninth/listening/{session.pk}/keep/", body, content_type="application/json")


def stored():
    note = Note.objects.select_related("session").get()
    return [line.text for line in access.unsealed(note, study_id=note.session.study_id).lines]


@pytest.mark.parametrize("name", ["otto", "lena", "stella", "ana", "rita", "adam"])
def test_note_keep_is_not_found_for_everybody_but_the_interviewer(cast, sign_in, name):
    session = build.begun(cast.study, cast.ivo, "A very private sentence.")

    answer = keep(sign_in(getattr(cast, name)), session, 0, "mine")

    assert answer.status_code == 404
    assert "private sentence" not in answer.content.decode()
    assert stored() == ["A very private sentence."]


def test_note_keep_shows_a_new_interviewer_nothing_of_the_note(cast, sign_in):
    """Even when the row was changed behind the services' back."""
    session = build.begun(cast.study, cast.ivo, "A very private sentence.")
    studies.role(cast.study, cast.lena, "interviewer")
    session.interviewer = build.interviewer(cast.study, cast.lena)
    session.save()

    answer = keep(sign_in(cast.lena), session, 0)

    assert answer.status_code == 404
    assert "private sentence" not in answer.content.decode()


def test_note_keep_answers_with_the_next_revision(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    visitor = sign_in(cast.ivo)

    answers = [keep(visitor, session, 0, "one"), keep(visitor, session, 1, "one", "two")]

    assert [(answer.status_code, answer.json()) for answer in answers] == [
        (200, {"revision": 1, "merged": False}),
        (200, {"revision": 2, "merged": False}),
    ]
    assert stored() == ["one", "two"]


def test_note_keep_merges_a_stale_copy_and_says_so(cast, sign_in):
    session = build.begun(cast.study, cast.ivo, "one")

    answer = keep(sign_in(cast.ivo), session, 0, "uno")

    assert answer.status_code == 409
    assert [line["text"] for line in answer.json()["note"]["lines"]] == ["one", "uno"] == stored()


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[]",
        "null",
        '{"base": "x", "note": {}}',
        '{"base": 0, "note": 7}',
        '{"base": 0, "note": {"lines": [{"id": "a", "kind": "shout"}]}}',
        '{"base": 0, "note": {"paused": NaN}}',
        '{"base": 0, "note": ' + "[" * 100_000 + "]" * 100_000 + "}",
        b"\xff\xfe",
    ],
)
def test_note_keep_refuses_what_is_not_a_note(cast, sign_in, body):
    session = build.begun(cast.study, cast.ivo, "one")

    answer = send(sign_in(cast.ivo), session, body)

    assert answer.status_code == 422
    assert answer.json()["error"]
    assert stored() == ["one"]


def test_note_keep_answers_gone_when_the_talk_is_closed(cast, sign_in):
    session = build.begun(cast.study, cast.ivo, "one")
    services.finish_session(by=cast.ivo, session=session)

    answer = keep(sign_in(cast.ivo), session, 1, "late")

    assert (answer.status_code, stored()) == (410, ["one"])


def test_note_keep_sends_whoever_is_signed_out_to_sign_in(client, cast):
    session = build.begun(cast.study, cast.ivo, "one")

    answer = keep(client, session, 1, "two")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/account/login/")


def test_note_keep_takes_ten_thousand_characters_of_any_script(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    text = ("مرحبا 🙂 <b>ñ</b> \u202e" * 700)[:10_000]

    keep(sign_in(cast.ivo), session, 0, text)

    assert stored() == [text]
