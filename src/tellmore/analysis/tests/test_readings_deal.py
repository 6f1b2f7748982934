from tellmore.analysis import services
from tellmore.analysis.models import Reading
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


def test_readings_deal_belongs_to_the_lead(cast):
    where = url("readings_deal", cast.study.slug)

    assert answers(where, *outsiders(cast), cast.ana, method="post") == [404] * 5


def test_readings_deal_gives_out_what_is_waiting(cast, sign_in):
    services.make_pairs(by=cast.lena, study=cast.study)
    build.cleared(cast.study)

    answer = sign_in(cast.lena).post(url("readings_deal", cast.study.slug), follow=True)

    assert Reading.objects.count() == 1
    assert "1 interview was dealt." in answer.content.decode()


def test_readings_deal_without_pairs_says_what_to_do(cast, sign_in):
    answer = sign_in(cast.lena).post(url("readings_deal", cast.study.slug), follow=True)

    assert "There are no reading pairs yet" in answer.content.decode()
