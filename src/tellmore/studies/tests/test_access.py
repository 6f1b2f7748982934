import pytest
from django.http import Http404

from tellmore.accounts.domain.roles import Need
from tellmore.accounts.models import Membership
from tellmore.studies import access

pytestmark = pytest.mark.django_db


def test_pass_for_lets_the_lead_edit(cast):
    found = access.pass_for(cast.lena, "ninth", Need.EDIT_STUDY)

    assert found.study == cast.study
    assert not found.may(Need.CLEAR)


@pytest.mark.parametrize("name", ["otto", "rita"])
def test_pass_for_answers_not_found_to_strangers_and_readers(cast, name):
    with pytest.raises(Http404):
        access.pass_for(getattr(cast, name), "ninth", Need.READ_CLEARED)


def test_pass_for_ends_with_the_membership(cast):
    Membership.objects.filter(person=cast.lena).delete()

    with pytest.raises(Http404):
        access.pass_for(cast.lena, "ninth", Need.SEE_STUDY)


def test_studies_for_shows_only_what_the_person_may_see(cast):
    assert [study.slug for study in access.studies_for(cast.ivo)] == ["ninth"]
    assert [study.slug for study in access.studies_for(cast.otto)] == ["elsewhere"]
    assert [study.slug for study in access.studies_for(cast.adam)] == ["ninth"]
