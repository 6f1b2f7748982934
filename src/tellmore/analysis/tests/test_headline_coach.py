import pytest

from tellmore.analysis.models import Headline
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def where(cast):
    return url("headline_coach", cast.study.slug, build.cleared(cast.study).pk)


def codes(answer):
    return [remark.code for remark in answer.context["remarks"]]


def test_headline_coach_is_closed_to_those_who_may_not_write(cast, where):
    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_headline_coach_asks_about_a_verdict(cast, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"text": "Teachers don't care"})

    assert codes(answer) == ["judgment"]
    assert url("headline_rules", cast.study.slug) + "#judgment" in answer.content.decode()


def test_headline_coach_proposes_a_placeholder_for_a_name(cast, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"text": "Said Coach Ramirez knew her by October"})

    remark = answer.context["remarks"][0]
    assert remark.code == "identifying"
    assert "Ramirez" not in remark.proposal


def test_headline_coach_is_content_with_description(cast, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"text": "Learned the bell schedule from a cousin"})

    assert codes(answer) == []
    assert "Reads like plain description." in answer.content.decode()


def test_headline_coach_says_nothing_to_nothing_and_keeps_nothing(cast, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"text": "  "})

    assert answer.content.decode().strip() == ""
    assert Headline.objects.count() == 0
