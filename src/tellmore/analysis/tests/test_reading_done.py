import pytest

from tellmore.analysis import services
from tellmore.analysis.models import Reading
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def readings(cast):
    services.make_pairs(by=cast.lena, study=cast.study)
    build.cleared(cast.study, "Heron 1")
    build.cleared(cast.study, "Heron 2")
    services.deal_readings(by=cast.lena, study=cast.study)
    return list(Reading.objects.order_by("session__pseudonym"))


def test_reading_done_is_closed_to_those_who_may_not_write(cast, readings):
    where = url("reading_done", cast.study.slug, readings[0].pk)

    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_reading_done_leads_on_to_the_next_interview(cast, readings, sign_in):
    answer = sign_in(cast.ana).post(url("reading_done", cast.study.slug, readings[0].pk))

    readings[0].refresh_from_db()
    assert readings[0].done_at is not None
    assert answer.url == url("read_interview", cast.study.slug, readings[1].session_id)


def test_reading_done_can_be_taken_back(cast, readings, sign_in):
    services.mark_read(by=cast.ana, reading=readings[0])

    sign_in(cast.ana).post(url("reading_done", cast.study.slug, readings[0].pk), {"done": "no"})

    readings[0].refresh_from_db()
    assert readings[0].done_at is None
