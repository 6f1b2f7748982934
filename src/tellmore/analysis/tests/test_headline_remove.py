import pytest

from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def headline(cast):
    return build.headline(cast.ana, build.cleared(cast.study))


@pytest.fixture
def where(cast, headline):
    return url("headline_remove", cast.study.slug, headline.pk)


def test_headline_remove_is_closed_to_those_who_may_not_write(cast, where):
    assert answers(where, *outsiders(cast), cast.stella) == [404] * 5


def test_headline_remove_asks_first(cast, headline, where, sign_in):
    page = sign_in(cast.ana).get(where).content.decode()

    headline.refresh_from_db()
    assert "Remove this headline?" in page
    assert headline.removed_at is None


def test_headline_remove_removes_and_offers_the_way_back(cast, headline, where, sign_in):
    answer = sign_in(cast.ana).post(where, follow=True)

    headline.refresh_from_db()
    assert headline.removed_at is not None
    assert url("headline_restore", cast.study.slug, headline.pk) in answer.content.decode()
