import pytest

from tellmore.capture.models import Session
from tellmore.capture.tests import build

pytestmark = pytest.mark.django_db


def here(session):
    return f"/studies/ninth/sessions/{session.pk}/remove/"


@pytest.mark.parametrize("name", ["otto", "ana", "rita", "ivo", "stella"])
def test_session_remove_is_not_found_for_whoever_does_not_plan(cast, sign_in, name):
    session = build.planned(cast.study, cast.ivo)

    assert sign_in(getattr(cast, name)).post(here(session)).status_code == 404
    assert Session.objects.count() == 1


def test_session_remove_asks_first(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)

    page = sign_in(cast.lena).get(here(session)).content.decode()

    assert "Take Heron 42 off the plan?" in page
    assert Session.objects.count() == 1


def test_session_remove_takes_it_off_the_plan(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)

    answer = sign_in(cast.lena).post(here(session))

    assert answer.headers["Location"] == "/studies/ninth/sessions/"
    assert not Session.objects.exists()


def test_session_remove_refuses_one_with_a_note_and_says_what_to_do(cast, sign_in):
    session = build.begun(cast.study, cast.ivo, "one")

    page = sign_in(cast.lena).post(here(session), follow=True).content.decode()

    assert "This conversation has a note. Withdraw it instead" in page
    assert Session.objects.count() == 1
