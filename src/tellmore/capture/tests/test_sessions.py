import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.capture import services
from tellmore.capture.tests import build

pytestmark = pytest.mark.django_db
HERE = "/studies/ninth/sessions/"


def names(answer):
    return [session.pseudonym for session in answer.context["sessions"]]


@pytest.mark.parametrize("name", ["otto", "ana", "rita", "ivo", "stella"])
def test_sessions_are_not_found_for_whoever_does_not_plan_them(cast, sign_in, name):
    assert sign_in(getattr(cast, name)).get(HERE).status_code == 404


def test_sessions_teach_the_step_when_there_are_none(cast, sign_in):
    page = sign_in(cast.lena).get(HERE).content.decode()

    assert "No conversation is planned yet" in page
    assert 'href="/studies/ninth/sessions/new/"' in page


@pytest.mark.parametrize(
    ("show", "shown"),
    [
        ("", ["Fern 1", "Heron 42", "Otter 7"]),
        ("open", ["Fern 1", "Otter 7"]),
        ("unassigned", ["Fern 1"]),
        ("heard", ["Heron 42"]),
        ("nonsense", ["Fern 1", "Heron 42", "Otter 7"]),
    ],
)
def test_sessions_are_shown_by_their_state(cast, sign_in, show, shown):
    build.heard(cast.study, cast.ivo)
    build.planned(cast.study, cast.ivo, pseudonym="Otter 7")
    services.plan_session(by=cast.lena, study=cast.study, pseudonym="Fern 1")

    answer = sign_in(cast.lena).get(HERE, {"show": show})

    assert sorted(names(answer)) == shown


def test_sessions_of_one_interviewer_are_shown_alone(cast, sign_in):
    ours = build.planned(cast.study, cast.ivo, pseudonym="Otter 7")
    build.planned(cast.study, cast.ana, pseudonym="Fern 1")

    answer = sign_in(cast.lena).get(HERE, {"interviewer": str(ours.interviewer_id)})

    assert names(answer) == ["Otter 7"]


def test_sessions_of_an_interviewer_nobody_knows_are_all(cast, sign_in):
    build.planned(cast.study, cast.ivo, pseudonym="Otter 7")

    assert names(sign_in(cast.lena).get(HERE, {"interviewer": "' OR 1=1"})) == ["Otter 7"]


def test_withdrawn_session_leaves_the_list(cast, sign_in):
    services.withdraw_session(by=cast.lena, session=build.heard(cast.study, cast.ivo))

    assert names(sign_in(cast.lena).get(HERE)) == []


def test_sessions_say_hostile_text_as_text(cast, sign_in):
    build.planned(cast.study, cast.ivo, place="<script>alert(1)</script> 🙂 مرحبا")

    page = sign_in(cast.lena).get(HERE).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; 🙂 مرحبا" in page
    assert "<script>alert" not in page


def test_sessions_ask_as_many_questions_for_many_rows_as_for_one(cast, sign_in):
    visitor = sign_in(cast.lena)
    counts = []
    for more in (1, 4):
        for number in range(more):
            build.planned(cast.study, cast.ivo, pseudonym=f"Heron {more}{number}", kind="group", seats=4)
        with CaptureQueriesContext(connection) as asked:
            visitor.get(HERE)
        counts.append(len(asked))

    assert counts[0] == counts[1]
