from tellmore.analysis import selectors, services
from tellmore.analysis.tests.doors import answers, outsiders, url


def test_reading_pairs_belongs_to_the_lead(cast):
    where = url("reading_pairs", cast.study.slug)

    assert answers(where, *outsiders(cast), cast.ana, cast.stella) == [404] * 6


def test_reading_pairs_keeps_the_chosen_pairs(cast, sign_in):
    answer = sign_in(cast.lena).post(
        url("reading_pairs", cast.study.slug),
        {f"pair_{cast.ana.pk}": "1", f"pair_{cast.lena.pk}": "1"},
    )

    pair = selectors.pairs_of_study(cast.study).get()
    assert answer.url == url("reading_pairs", cast.study.slug)
    assert set(pair.people.all()) == {cast.ana, cast.lena}


def test_reading_pairs_refuses_somebody_alone(cast, sign_in):
    answer = sign_in(cast.lena).post(
        url("reading_pairs", cast.study.slug), {f"pair_{cast.ana.pk}": "1", f"pair_{cast.lena.pk}": ""}
    )

    assert answer.status_code == 422
    assert "Nobody reads alone. Give Ana Reyes a partner." in answer.content.decode()
    assert selectors.pairs_of_study(cast.study).count() == 0


def test_reading_pairs_shows_the_pairs_there_are(cast, sign_in):
    services.arrange_pairs(by=cast.lena, study=cast.study, groups=[[cast.ana, cast.lena]])

    answer = sign_in(cast.lena).get(url("reading_pairs", cast.study.slug))

    assert answer.context["form"].initial == {f"pair_{p.pk}": "1" for p in (cast.ana, cast.lena)}
    assert "Deal what is waiting" in answer.content.decode()
