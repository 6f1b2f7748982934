from tellmore.analysis.models import ParkedIdea
from tellmore.analysis.tests.doors import answers, outsiders, url


def test_parked_ideas_is_closed_to_those_who_may_not_read(cast):
    assert answers(url("parked_ideas", cast.study.slug), *outsiders(cast)) == [404] * 4
    assert answers(url("parked_ideas", cast.study.slug), cast.stella, method="post") == [404]


def test_parked_ideas_keeps_one(cast, sign_in):
    sign_in(cast.ana).post(url("parked_ideas", cast.study.slug), {"text": "A mentor for each newcomer"})

    assert list(ParkedIdea.objects.values_list("text", flat=True)) == ["A mentor for each newcomer"]


def test_parked_ideas_keeps_what_was_typed_when_it_names_somebody(cast, sign_in):
    answer = sign_in(cast.ana).post(
        url("parked_ideas", cast.study.slug), {"text": "Ask Coach Ramirez to run it"}
    )

    assert answer.status_code == 422
    assert "Ask Coach Ramirez to run it</textarea>" in answer.content.decode()
    assert ParkedIdea.objects.count() == 0
