from tellmore.analysis import selectors
from tellmore.analysis.tests.doors import answers, outsiders, url
from tellmore.studies.models import StudyRole


def test_pairs_make_belongs_to_the_lead(cast):
    where = url("pairs_make", cast.study.slug)

    assert answers(where, *outsiders(cast), cast.ana, method="post") == [404] * 5
    assert answers(where, cast.lena) == [405]


def test_pairs_make_pairs_everybody(cast, sign_in):
    sign_in(cast.lena).post(url("pairs_make", cast.study.slug))

    pair = selectors.pairs_of_study(cast.study).get()
    assert set(pair.people.all()) == {cast.ana, cast.lena}


def test_pairs_make_says_when_there_are_too_few(cast, sign_in):
    StudyRole.objects.filter(person=cast.ana).delete()

    answer = sign_in(cast.lena).post(url("pairs_make", cast.study.slug), follow=True)

    assert "Reading takes at least two people" in answer.content.decode()
    assert selectors.pairs_of_study(cast.study).count() == 0
