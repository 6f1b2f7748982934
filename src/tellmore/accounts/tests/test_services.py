from datetime import timedelta

import pytest
from django.utils import timezone

from tellmore.accounts import services
from tellmore.accounts.models import Membership, Person
from tellmore.accounts.tests import build

pytestmark = pytest.mark.django_db


def test_create_first_admin_makes_a_person_and_a_place():
    person = services.create_first_admin()

    assert services.first_admin() == person
    assert Membership.objects.get().organisation.name == "My school"


def test_use_sign_in_link_signs_in_once():
    person = build.person("Lena Ortiz")
    token = services.issue_sign_in_link(person=person).split("/")[-2]

    assert services.use_sign_in_link(token=token) == person
    with pytest.raises(services.LinkIsOver):
        services.use_sign_in_link(token=token)


def test_use_sign_in_link_refuses_after_an_hour():
    person = build.person("Lena Ortiz")
    token = services.issue_sign_in_link(person=person).split("/")[-2]

    with pytest.raises(services.LinkIsOver):
        services.use_sign_in_link(token=token, now=timezone.now() + timedelta(minutes=61))


def test_use_sign_in_link_refuses_a_person_who_left():
    person = build.person("Lena Ortiz")
    token = services.issue_sign_in_link(person=person).split("/")[-2]
    Person.objects.update(is_active=False)

    with pytest.raises(services.LinkIsOver):
        services.use_sign_in_link(token=token)
