import pytest

from tellmore.capture.models import Session

pytestmark = pytest.mark.django_db
HERE = "/studies/ninth/sessions/new/"


@pytest.mark.parametrize("name", ["otto", "ana", "rita", "ivo", "stella"])
def test_session_new_is_not_found_for_whoever_does_not_plan(cast, sign_in, name):
    visitor = sign_in(getattr(cast, name))

    assert [visitor.get(HERE).status_code, visitor.post(HERE, {}).status_code] == [404, 404]


def test_session_new_plans_one_and_opens_it(cast, sign_in):
    answer = sign_in(cast.lena).post(HERE, {"kind": "individual", "language": "es", "count": 1})

    session = Session.objects.get()
    assert answer.headers["Location"] == f"/studies/ninth/sessions/{session.pk}/"
    assert (session.kind, session.language, session.seats.count()) == ("individual", "es", 1)


def test_session_new_plans_several_with_different_pseudonyms(cast, sign_in):
    answer = sign_in(cast.lena).post(HERE, {"kind": "individual", "language": "en", "count": 12})

    assert answer.headers["Location"] == "/studies/ninth/sessions/"
    assert Session.objects.values("pseudonym").distinct().count() == 12


def test_session_new_seats_a_group(cast, sign_in):
    sign_in(cast.lena).post(HERE, {"kind": "group", "language": "en", "count": 1, "seats": 4})

    assert [seat.label for seat in Session.objects.get().seats.all()] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    "wrong", [{"kind": "crowd"}, {"language": "xx"}, {"count": 61}, {"count": 0}, {"seats": 99}]
)
def test_session_new_keeps_what_was_typed_when_something_is_wrong(cast, sign_in, wrong):
    sent = {"kind": "group", "language": "en", "count": 1, "seats": 4, **wrong}

    answer = sign_in(cast.lena).post(HERE, sent)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == list(wrong)
    assert not Session.objects.exists()
