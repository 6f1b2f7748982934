import pytest

from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def headline(cast):
    return build.headline(cast.ana, build.cleared(cast.study), "Teachers don't care")


@pytest.fixture
def where(cast, headline):
    return url("headline_dismiss", cast.study.slug, headline.pk)


def test_headline_dismiss_is_closed_to_those_who_may_not_write(cast, where):
    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_headline_dismiss_with_a_reason_silences_the_coach(cast, headline, where, sign_in):
    answer = sign_in(cast.ana).post(
        where, {"code": "judgment", "reason": "These were the words"}, follow=True
    )

    headline.refresh_from_db()
    assert [(one["code"], one["by"]) for one in headline.dismissed] == [("judgment", str(cast.ana.pk))]
    assert answer.context["remarks"] == ()


def test_headline_dismiss_without_a_reason_is_refused(cast, headline, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"code": "judgment", "reason": " "})

    headline.refresh_from_db()
    assert answer.status_code == 422
    assert headline.dismissed == []
