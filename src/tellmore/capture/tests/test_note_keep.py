import json
from datetime import timedelta

import pytest
from django.utils import timezone

from tellmore.capture import access, services
from tellmore.capture.domain.note import to_data
from tellmore.capture.models import Note, Session
from tellmore.capture.tests import build
from tellmore.foundation.models import AuditEntry
from tellmore.protocols.models import Version
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


def test_note_keep_begins_the_talk_once_when_the_first_word_was_kept_on_the_device(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    Session.objects.update(created_at=timezone.now() - timedelta(days=3))
    visitor = sign_in(cast.ivo)

    keep(visitor, session, 0, "one", begun={"version": None, "secondsAgo": 2400})
    begun = Session.objects.get().started_at
    keep(visitor, session, 1, "one", "two", begun={"version": None, "secondsAgo": 2460})

    assert timedelta(seconds=2399) < timezone.now() - begun < timedelta(seconds=2430)
    assert Session.objects.get().started_at == begun
    assert AuditEntry.objects.filter(verb="session_started").count() == 1


def test_note_keep_begins_no_talk_before_it_was_planned_or_after_now(cast, sign_in):
    early, late = (build.planned(cast.study, cast.ivo, pseudonym=name) for name in ("Wren 1", "Wren 2"))
    visitor = sign_in(cast.ivo)

    keep(visitor, early, 0, "one", begun={"secondsAgo": 10**30})
    keep(visitor, late, 0, "one", begun={"secondsAgo": -(10**30)})

    begun = {one.pseudonym: one.started_at for one in Session.objects.all()}
    assert begun["Wren 1"] == early.created_at
    assert early.created_at < begun["Wren 2"] <= timezone.now()


@pytest.mark.parametrize(("shown", "kept"), [(1, 1), (2, 2), (3, 2), (7, 2), (None, 2), (10**30, 2)])
def test_note_keep_keeps_the_version_that_the_page_showed(cast, sign_in, shown, kept):
    """The lead chose another one between the opening of the page and the first word; 3 is a draft."""
    first, second = (build.published(cast.study, f"Tell me of day {n}.") for n in (1, 2))
    Version.objects.create(study=cast.study, number=3)
    session = build.planned(cast.study, cast.ivo)
    Session.objects.update(version=second)

    keep(sign_in(cast.ivo), session, 0, "one", begun={"version": shown, "secondsAgo": 1})

    assert Session.objects.get().version == {1: first, 2: second}[kept]


def test_note_keep_begins_nothing_with_what_is_not_a_note(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)

    send(sign_in(cast.ivo), session, '{"base": 0, "note": 7}')

    assert Session.objects.get().started_at is None


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
        '{"base": Infinity, "note": {}}',
        '{"base": 0, "note": {}, "begun": 7}',
        '{"base": 0, "note": {}, "begun": {"secondsAgo": NaN}}',
        '{"base": 0, "note": {}, "begun": {"version": "x"}}',
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
