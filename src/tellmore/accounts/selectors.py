"""Named reads about people."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from tellmore.accounts.models import Invitation, Membership, Organisation, Person


def members_of(organisation: Organisation) -> QuerySet[Membership]:
    return organisation.memberships.select_related("person").order_by("person__name")


def open_invitations(organisation: Organisation) -> QuerySet[Invitation]:
    return organisation.invitations.filter(accepted_at=None, revoked_at=None, expires_at__gt=timezone.now())


def person_with_email(email: str) -> Person | None:
    return Person.objects.filter(email__iexact=email).first()


def leads_an_organisation(person: Person) -> bool:
    return Membership.objects.filter(person=person, is_admin=True).exists()
