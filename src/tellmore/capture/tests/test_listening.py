import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.capture.tests import build

pytestmark = pytest.mark.django_db
HERE = "/studies/ninth/listening/"


def test_listening_is_not_found_for_a_stranger(cast, sign_in):
    assert sign_in(cast.otto).get(HERE).status_code == 404


def test_listening_shows_an_interviewer_only_their_own(cast, sign_in):
    build.planned(cast.study, cast.ivo, pseudonym="Otter 7")
    build.planned(cast.study, cast.ana, pseudonym="Fern 1")
    build.heard(cast.study, cast.stella, pseudonym="Heron 42")

    answer = sign_in(cast.ivo).get(HERE)

    assert [one.pseudonym for one in answer.context["ahead"]] == ["Otter 7"]
    assert answer.context["behind"] == []
    assert "Fern 1" not in answer.content.decode()


def test_listening_opens_no_note_that_somebody_else_wrote(cast, sign_in):
    session = build.heard(cast.study, cast.lena, interviewer_is=cast.ivo)

    page = sign_in(cast.ivo).get(HERE).content.decode()

    assert "Heron 42" in page
    assert f"/listening/{session.pk}/" not in page


def test_listening_teaches_the_step_when_nothing_waits(cast, sign_in):
    assert "No conversation waits for you" in sign_in(cast.ivo).get(HERE).content.decode()


def test_listening_tells_the_lead_how_far_it_has_come_and_no_word(cast, sign_in):
    build.heard(cast.study, cast.ivo, "A very private sentence.")
    build.planned(cast.study, cast.ivo, pseudonym="Otter 7")

    page = sign_in(cast.lena).get(HERE).content.decode()

    assert "1 of 2 conversations are held" in page
    assert "private sentence" not in page


def test_listening_asks_as_many_questions_for_many_rows_as_for_one(cast, sign_in):
    visitor = sign_in(cast.ivo)
    counts = []
    for more in (1, 4):
        for number in range(more):
            build.planned(cast.study, cast.ivo, pseudonym=f"Heron {more}{number}")
        with CaptureQueriesContext(connection) as asked:
            visitor.get(HERE)
        counts.append(len(asked))

    assert counts[0] == counts[1]
