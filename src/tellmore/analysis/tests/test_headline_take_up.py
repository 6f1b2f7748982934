import pytest

from tellmore.analysis import services
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url
from tellmore.studies import coaching


@pytest.fixture
def headline(cast):
    return build.headline(cast.ana, build.cleared(cast.study), "Teachers don't care")


@pytest.fixture
def where(cast, headline):
    return url("headline_take_up", cast.study.slug, headline.pk)


def test_headline_take_up_is_closed_to_those_who_may_not_write(cast, where):
    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_headline_take_up_lets_the_coach_speak_again(cast, headline, where, sign_in):
    services.dismiss_finding(by=cast.ana, headline=headline, code="judgment", reason="Their words")

    answer = sign_in(cast.ana).post(where, {"code": "judgment"}, follow=True)

    headline.refresh_from_db()
    assert headline.dismissed == []
    assert [one.code for one in answer.context["remarks"]] == ["judgment"]


def test_headline_take_up_of_what_was_never_dismissed_changes_nothing(cast, headline, where, sign_in):
    services.dismiss_finding(by=cast.ana, headline=headline, code="judgment", reason="Their words")

    sign_in(cast.ana).post(where, {"code": "vague"})

    headline.refresh_from_db()
    assert [one["code"] for one in headline.dismissed] == ["judgment"]


def test_rule_that_is_off_is_silent_on_every_page_of_headlines(cast, headline, sign_in):
    coaching.switch_rule_off(by=cast.lena, study=cast.study, code="judgment", reason="A poem study")
    client = sign_in(cast.ana)
    slug, session = cast.study.slug, headline.session_id

    reading = client.get(url("read_interview", slug, session))
    edit = client.get(url("headline_edit", slug, headline.pk))
    typed = client.post(url("headline_coach", slug, session), {"text": "Teachers don't care"})

    assert [found for _shown, found in reading.context["headlines"]] == [()]
    assert edit.context["remarks"] == ()
    assert list(typed.context["remarks"]) == []
    assert "A poem study" in reading.content.decode()
    assert "A poem study" in edit.content.decode()


def test_a_name_is_refused_though_the_rule_is_off(cast, headline, sign_in):
    coaching.switch_rule_off(by=cast.lena, study=cast.study, code="identifying", reason="Trying it")

    typed = sign_in(cast.ana).post(
        url("headline_coach", cast.study.slug, headline.session_id), {"text": "Coach Maria Lopez was kind"}
    )

    assert [one.code for one in typed.context["remarks"]] == ["identifying"]
