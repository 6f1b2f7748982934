"""The standing cast: who is who in every test.

Lena leads the study, Stella is its privacy steward, Ivo interviews, Ana analyses, Rita only reads,
Adam runs the organisation, Otto leads a study in another organisation and must never see this one.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, settings

from tellmore.config import translations

# How fast a machine is says nothing about a property.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])


def pytest_configure() -> None:
    settings.load_profile("house")
    translations.compile_catalogs()


@dataclass(frozen=True)
class Cast:
    organisation: object
    study: object
    lena: object
    stella: object
    ivo: object
    ana: object
    rita: object
    adam: object
    otto: object


@pytest.fixture
def cast(db):
    from tellmore.accounts.tests import build as people
    from tellmore.studies.tests import build as studies

    ours = people.organisation()
    theirs = people.organisation("Fern Hill Schools")
    study = studies.study(ours)
    studies.purpose(study)
    names = ["Lena Ortiz", "Stella Park", "Ivo Marin", "Ana Reyes", "Rita Cole", "Adam Wu"]
    cast = [people.person(name) for name in names]
    for someone in cast:
        people.member(ours, someone, is_admin=someone.name == "Adam Wu")
    for someone, role in zip(cast, ["lead", "steward", "interviewer", "analyst", "reader"], strict=False):
        studies.role(study, someone, role)
    otto = people.person("Otto Berg")
    people.member(theirs, otto, is_admin=True)
    studies.role(
        studies.study(theirs, slug="elsewhere", title="Elsewhere"), otto, "lead", "steward", "analyst"
    )
    return Cast(ours, study, *cast, otto)


@pytest.fixture
def sign_in(client):
    """`sign_in(person)` returns the test client, signed in as that person."""

    def as_person(person):
        client.force_login(person)
        return client

    return as_person
