from django.db import connection
from django.test.utils import CaptureQueriesContext

from tellmore.analysis import services
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


def test_headlines_is_closed_to_those_who_may_not_read(cast):
    where = url("headlines", cast.study.slug)

    assert answers(where, *outsiders(cast)) == [404] * 4
    assert answers(where, cast.lena, cast.ana) == [200, 200]


def test_headlines_without_cleared_interviews_teaches_the_step(cast, sign_in):
    answer = sign_in(cast.ana).get(url("headlines", cast.study.slug))

    assert "Nothing is cleared yet" in answer.content.decode()
    assert answer.context["interviews"] == []


def test_headlines_offers_the_next_interview_of_my_pair(cast, sign_in):
    services.arrange_pairs(by=cast.lena, study=cast.study, groups=[[cast.ana, cast.lena]])
    heron = build.cleared(cast.study)
    services.deal_readings(by=cast.lena, study=cast.study)

    answer = sign_in(cast.ana).get(url("headlines", cast.study.slug))

    assert answer.context["mine"] == heron
    assert "Read Heron 42 with your partner" in answer.content.decode()


def test_headlines_shows_who_reads_and_how_many_are_written(cast, sign_in):
    services.arrange_pairs(by=cast.lena, study=cast.study, groups=[[cast.ana, cast.lena]])
    heron = build.cleared(cast.study)
    services.deal_readings(by=cast.lena, study=cast.study)
    build.headline(cast.ana, heron)
    build.quote(cast.ana, heron)

    answer = sign_in(cast.lena).get(url("headlines", cast.study.slug))

    assert [(one.pseudonym, one.written) for one in answer.context["interviews"]] == [("Heron 42", 2)]
    assert "Ana Reyes, Lena Ortiz" in answer.content.decode()


def test_headlines_takes_the_same_queries_for_one_and_four_interviews(cast, sign_in):
    services.arrange_pairs(by=cast.lena, study=cast.study, groups=[[cast.ana, cast.lena]])
    build.cleared(cast.study)
    services.deal_readings(by=cast.lena, study=cast.study)
    client, where = sign_in(cast.lena), url("headlines", cast.study.slug)
    client.get(where)
    with CaptureQueriesContext(connection) as one:
        client.get(where)
    for number in range(3):
        build.headline(cast.ana, build.cleared(cast.study, f"Wren {number}"))
    services.deal_readings(by=cast.lena, study=cast.study)

    with CaptureQueriesContext(connection) as four:
        client.get(where)

    assert len(four) == len(one)
