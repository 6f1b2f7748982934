from tellmore.analysis.domain.headline_linter import CODES
from tellmore.analysis.tests.doors import answers, outsiders, url


def test_headline_rules_is_closed_to_those_who_may_not_read(cast):
    assert answers(url("headline_rules", cast.study.slug), *outsiders(cast)) == [404] * 4


def test_headline_rules_has_an_anchor_for_every_code(cast, sign_in):
    page = sign_in(cast.ana).get(url("headline_rules", cast.study.slug)).content.decode()

    assert [code for code in CODES if f'id="{code}"' not in page] == []


def test_headline_rules_speak_spanish(cast, sign_in):
    client = sign_in(cast.ana)
    client.cookies["django_language"] = "es"

    page = client.get(url("headline_rules", cast.study.slug)).content.decode()

    assert "Cómo se lee un titular" in page
