"""The standing cast: who is who in every test.

Lena leads the study, Stella is its privacy steward, Ivo interviews, Ana analyses, Rita only reads,
Adam runs the organisation, Otto leads a study in another organisation and must never see this one.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.test import TransactionTestCase
from hypothesis import HealthCheck, settings

from tellmore.config import translations

# How fast a machine is says nothing about a property.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database-only",
        action="store_true",
        help="Run only the tests that may open the database; for a second round on another one.",
    )


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("house")
    if not hasattr(config, "workerinput"):  # workers find them made
        translations.compile_catalogs()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database-only"):
        config.hook.pytest_deselected(items=[item for item in items if not may_open_the_database(item)])
        items[:] = [item for item in items if may_open_the_database(item)]


def may_open_the_database(item: pytest.Item) -> bool:
    """By marker, fixture or class, as pytest-django sees it; to every other test it bars the database."""
    return (
        item.get_closest_marker("django_db") is not None
        or not {"db", "transactional_db"}.isdisjoint(getattr(item, "fixturenames", ()))
        or issubclass(getattr(item, "cls", None) or object, TransactionTestCase)
    )


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
