import pytest

from tellmore.analysis import services
from tellmore.analysis.models import ParkedIdea
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def where(cast):
    idea = services.park_idea(by=cast.ana, study=cast.study, text="A mentor for each newcomer")
    return url("parked_idea_remove", cast.study.slug, idea.pk)


def test_parked_idea_remove_is_closed_to_those_who_may_not_write(cast, where):
    assert answers(where, *outsiders(cast), cast.stella) == [404] * 5


def test_parked_idea_remove_asks_first(cast, where, sign_in):
    page = sign_in(cast.ana).get(where).content.decode()

    assert "Remove this idea?" in page
    assert ParkedIdea.objects.count() == 1


def test_parked_idea_remove_removes(cast, where, sign_in):
    sign_in(cast.ana).post(where)

    assert ParkedIdea.objects.count() == 0
