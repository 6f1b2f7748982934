from datetime import date

import pytest

from tellmore.capture.models import Session
from tellmore.capture.tests import build

pytestmark = pytest.mark.django_db


def here(session):
    return f"/studies/ninth/listening/{session.pk}/finish/"


@pytest.mark.parametrize("name", ["otto", "lena", "stella", "ana", "rita", "adam"])
def test_session_finish_is_not_found_for_everybody_but_the_interviewer(cast, sign_in, name):
    session = build.begun(cast.study, cast.ivo, "one")

    assert sign_in(getattr(cast, name)).post(here(session)).status_code == 404
    assert Session.objects.get().finished_at is None


def test_session_finish_asks_first_and_says_when_they_hear_back(cast, sign_in):
    cast.study.circle_back_by = date(2026, 12, 15)
    cast.study.save()
    session = build.begun(cast.study, cast.ivo, "one", "two")

    page = sign_in(cast.ivo).get(here(session)).content.decode()

    assert "You promise that they hear back by 15 December 2026." in page
    assert "2 lines are kept." in page
    assert Session.objects.get().finished_at is None


def test_session_finish_closes_the_talk_and_its_note_once(cast, sign_in):
    session = build.begun(cast.study, cast.ivo, "one")
    visitor = sign_in(cast.ivo)

    answer = visitor.post(here(session))
    first = Session.objects.get().finished_at
    visitor.post(here(session))

    kept = Session.objects.select_related("note").get()
    assert answer.headers["Location"] == "/studies/ninth/listening/"
    assert kept.finished_at == first == kept.note.finished_at


def test_session_finish_begins_a_talk_without_a_word_as_it_closes(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    visitor = sign_in(cast.ivo)

    visitor.get(here(session))
    looked = Session.objects.get().started_at
    visitor.post(here(session))

    kept = Session.objects.get()
    assert looked is None
    assert kept.started_at == kept.finished_at is not None
