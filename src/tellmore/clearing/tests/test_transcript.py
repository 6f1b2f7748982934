"""What analysts read: cleared words only, while they are released."""

import pytest
from django.urls import reverse

from tellmore.clearing import services
from tellmore.clearing.tests import build


def address(cast, session):
    return reverse("transcript", args=[cast.study.slug, session.pk])


@pytest.mark.parametrize("who", ["lena", "stella", "ana"])
def test_transcript_shows_cleared_lines_with_anchors(cast, sign_in, who):
    session = build.released(cast.study, cast.ivo)

    page = sign_in(getattr(cast, who)).get(address(cast, session)).content.decode()

    assert 'id="line-l1"' in page
    assert '<em class="mask">[coach A]</em> said my name' in page
    assert "Ramirez" not in page


@pytest.mark.parametrize("who", ["ivo", "rita", "adam", "otto"])
def test_transcript_is_not_found_for_those_who_may_not_read_it(cast, sign_in, who):
    session = build.released(cast.study, cast.ivo)

    assert sign_in(getattr(cast, who)).get(address(cast, session)).status_code == 404


def test_transcript_is_not_found_before_release_and_after_it_was_taken_back(cast, sign_in):
    client = sign_in(cast.ana)
    review = build.review(cast.study, cast.ivo)
    before = client.get(address(cast, review.session)).status_code
    session = build.released(cast.study, cast.ivo, pseudonym="Wren 20")
    services.take_back(by=cast.stella, session=session)

    assert (before, client.get(address(cast, session)).status_code) == (404, 404)
