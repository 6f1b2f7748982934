import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.analysis.models import Headline, ParkedIdea
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def heron(cast):
    return build.cleared(cast.study)


@pytest.fixture
def where(cast, heron):
    return url("read_interview", cast.study.slug, heron.pk)


def test_read_interview_is_closed_to_those_who_may_not_read(cast, where):
    assert answers(where, *outsiders(cast)) == [404] * 4
    assert answers(where, cast.stella, cast.ana) == [200, 200]


def test_read_interview_may_be_read_but_not_written_by_the_steward(cast, where):
    assert answers(where, cast.stella, method="post") == [404]
    assert Headline.objects.count() == 0


def test_read_interview_of_another_study_is_not_there(cast):
    from tellmore.studies.models import Study

    foreign = build.cleared(Study.objects.get(slug="elsewhere"), "Owl 3")

    assert answers(url("read_interview", cast.study.slug, foreign.pk), cast.lena) == [404]


def test_read_interview_before_release_is_not_there(cast):
    sealed = build.session(cast.study, "Owl 3")

    assert answers(url("read_interview", cast.study.slug, sealed.pk), cast.lena, cast.ana) == [404, 404]


def test_read_interview_marks_the_quoted_words(cast, heron, where, sign_in):
    build.quote(cast.ana, heron, start=0, end=6)

    page = sign_in(cast.ana).get(where).content.decode()

    assert "<mark>Nobody</mark> would notice if I left." in page


def test_read_interview_writes_a_headline_tied_to_lines(cast, heron, where, sign_in):
    answer = sign_in(cast.ana).post(
        where,
        {"text": "Learned the bells from a cousin", "lines": ["l2"], "tone": "challenge", "client": "a"},
    )

    headline = Headline.objects.get()
    assert answer.url == f"{where}#headline-{headline.pk}"
    assert (headline.text, headline.lines, headline.tone) == (
        "Learned the bells from a cousin",
        ["l2"],
        "challenge",
    )


def test_read_interview_writes_once_on_a_double_click(cast, where, sign_in):
    values = {"text": "Learned the bells from a cousin", "lines": ["l2"], "client": "one-page"}
    client = sign_in(cast.ana)

    client.post(where, values)
    client.post(where, values)

    assert Headline.objects.count() == 1


def test_read_interview_keeps_what_was_typed_when_a_name_is_in_it(cast, where, sign_in):
    answer = sign_in(cast.ana).post(
        where, {"text": "Said Coach Ramirez knew her by October", "lines": ["l1"], "client": "a"}
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Said Coach Ramirez knew her by October</textarea>" in page
    assert 'value="l1" id="tick-l1" checked' in page
    assert Headline.objects.count() == 0


def test_read_interview_asks_for_lines(cast, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"text": "Learned the bells from a cousin"})

    assert answer.status_code == 422
    assert "Tick the line or lines this headline rests on." in answer.content.decode()


def test_read_interview_parks_a_solution(cast, heron, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"text": "We need advisory", "park": "yes"})

    idea = ParkedIdea.objects.get()
    assert answer.url == where
    assert (idea.text, idea.session) == ("We need advisory", heron)


def test_read_interview_shows_hostile_words_as_words(cast, sign_in):
    hostile = build.cleared(cast.study, "Owl 3", ["<script>alert(1)</script> \u202eabc \U0001f600"])
    client = sign_in(cast.ana)
    text = "Said <img src=x onerror=alert(1)> out loud"

    client.post(url("read_interview", cast.study.slug, hostile.pk), {"text": text, "lines": ["l1"]})
    page = client.get(url("read_interview", cast.study.slug, hostile.pk)).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<img src=x" not in page


def test_read_interview_refuses_ten_thousand_characters(cast, where, sign_in):
    answer = sign_in(cast.ana).post(where, {"text": "word " * 2_000, "lines": ["l1"]})

    assert answer.status_code == 422
    assert Headline.objects.count() == 0


def test_read_interview_takes_the_same_queries_for_one_and_four_headlines(cast, heron, where, sign_in):
    client = sign_in(cast.ana)
    build.headline(cast.ana, heron)
    build.quote(cast.ana, heron)
    client.get(where)
    with CaptureQueriesContext(connection) as two:
        client.get(where)
    for number in range(3):
        build.headline(cast.ana, heron, f"Learned {number} things from a cousin")

    with CaptureQueriesContext(connection) as five:
        client.get(where)

    assert len(five) == len(two)
