import pytest

from tellmore.analysis import services
from tellmore.analysis.tests import build
from tellmore.analysis.tests.doors import answers, outsiders, url


@pytest.fixture
def headline(cast):
    made = build.headline(cast.ana, build.cleared(cast.study))
    return services.remove_headline(by=cast.ana, headline=made)


def test_headline_restore_is_closed_to_those_who_may_not_write(cast, headline):
    where = url("headline_restore", cast.study.slug, headline.pk)

    assert answers(where, *outsiders(cast), cast.stella, method="post") == [404] * 5


def test_headline_restore_brings_it_back(cast, headline, sign_in):
    answer = sign_in(cast.ana).post(url("headline_restore", cast.study.slug, headline.pk))

    headline.refresh_from_db()
    assert headline.removed_at is None
    assert answer.url == url("read_interview", cast.study.slug, headline.session_id)
