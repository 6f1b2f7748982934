"""People for tests. The standing cast lives in the root `conftest.py`."""

from __future__ import annotations

from tellmore.accounts.models import Membership, Organisation, Person

PASSWORD = "a calm long password"


def person(name: str, *, email: str = "", language: str = "en") -> Person:
    return Person.objects.create_user(
        email or f"{name.split()[0].lower()}@example.org", PASSWORD, name=name, language=language
    )


def organisation(name: str = "Alder Valley Schools") -> Organisation:
    return Organisation.objects.create(name=name)


def member(organisation: Organisation, person: Person, *, is_admin: bool = False) -> Membership:
    return Membership.objects.create(organisation=organisation, person=person, is_admin=is_admin)
