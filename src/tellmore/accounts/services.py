"""Verbs about people: the first admin, sign-in links, invitations, members, guests."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date, datetime, time, timedelta
from uuid import UUID

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tellmore.accounts import joining
from tellmore.accounts.models import Invitation, Membership, Organisation, Person, SignInLink
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal

LINK_LASTS = timedelta(minutes=60)
INVITATION_LASTS = timedelta(days=14)
FIRST_EMAIL = "you@localhost"


class LinkIsOver(Refusal):
    """The link was used, has ended, or never was."""


def end_of(day: date | None) -> datetime | None:
    """The last moment of a whole day here, for “until”."""
    return timezone.make_aware(datetime.combine(day, time.max)) if day else None


def hashed(token: str) -> str:
    """Tokens carry 256 random bits, so a plain SHA-256 is enough to keep them out of the database."""
    return hashlib.sha256(token.encode()).hexdigest()


def first_admin() -> Person | None:
    """The longest-standing active admin: on a laptop, its owner."""
    membership = (
        Membership.objects.filter(is_admin=True, person__is_active=True, until=None)
        .select_related("person")
        .order_by("created_at")
        .first()
    )
    return membership.person if membership else None


@transaction.atomic
def create_first_admin(
    *, name: str = "", email: str = FIRST_EMAIL, password: str | None = None, organisation: str = ""
) -> Person:
    """The first person and their organisation. Names can be changed on “Your account”."""
    person = Person.objects.create_user(email, password, name=name or _("You"))
    place = Organisation.objects.create(name=organisation or _("My school"))
    Membership.objects.create(organisation=place, person=person, is_admin=True)
    audit.record("first_admin_created", by=person, on=person, organisation_id=place.pk)
    return person


@transaction.atomic
def issue_sign_in_link(*, person: Person, now: datetime | None = None) -> str:
    """A path that signs `person` in once, within the hour. Earlier unused links end."""
    now = now or timezone.now()
    SignInLink.objects.filter(person=person, used_at=None).delete()
    token = secrets.token_urlsafe(32)
    SignInLink.objects.create(person=person, token_hash=hashed(token), expires_at=now + LINK_LASTS)
    audit.record("sign_in_link_issued", on=person)
    return reverse("sign_in_once", args=[token])


@transaction.atomic
def use_sign_in_link(*, token: str, now: datetime | None = None) -> Person:
    """The person the link belongs to; the link is spent. `LinkIsOver` otherwise."""
    now = now or timezone.now()
    link = (
        SignInLink.objects.select_for_update()
        .select_related("person")
        .filter(token_hash=hashed(token), used_at=None, expires_at__gt=now, person__is_active=True)
        .first()
    )
    if link is None:
        raise LinkIsOver(
            _("This link was already used or has ended. Start tellmore again, or ask for a new link.")
        )
    link.used_at = now
    link.save(update_fields=["used_at"])
    audit.record("signed_in_by_link", by=link.person, on=link.person)
    return link.person


class AlreadyMember(Refusal):
    """The invited address belongs to somebody who is already here."""


class LastAdmin(Refusal):
    """An organisation always has somebody who looks after it."""


@transaction.atomic
def invite(
    *,
    by: Person,
    organisation: Organisation,
    email: str,
    name: str = "",
    is_admin: bool = False,
    study_id: UUID | None = None,
    role: str = "",
    guest_until: datetime | None = None,
    now: datetime | None = None,
) -> tuple[Invitation, str]:
    """An invitation and the path that accepts it. The path is shown and mailed now, never again."""
    now = now or timezone.now()
    if (
        not study_id
        and Membership.objects.filter(organisation=organisation, person__email__iexact=email).exists()
    ):
        raise AlreadyMember(_("%(email)s is already a member.") % {"email": email})
    token = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        organisation=organisation,
        email=email.lower(),
        name=name,
        is_admin=is_admin,
        study_id=study_id,
        role=role,
        guest_until=guest_until,
        token_hash=hashed(token),
        invited_by=by,
        expires_at=now + INVITATION_LASTS,
    )
    audit.record("person_invited", by=by, on=invitation, organisation_id=organisation.pk, role=role)
    return invitation, reverse("invitation_accept", args=[token])


def open_invitation(token: str, *, now: datetime | None = None) -> Invitation:
    """The invitation behind a link; `LinkIsOver` when it was used, revoked, or has ended."""
    invitation = (
        Invitation.objects.select_related("organisation", "invited_by")
        .filter(
            token_hash=hashed(token), accepted_at=None, revoked_at=None, expires_at__gt=now or timezone.now()
        )
        .first()
    )
    if invitation is None:
        raise LinkIsOver(_("This invitation was already used or has ended. Ask for a new one."))
    return invitation


@transaction.atomic
def accept_invitation(
    *, invitation: Invitation, name: str = "", password: str = "", person: Person | None = None
) -> Person:
    """Join as a new person, or as one who is signed in already."""
    Invitation.objects.select_for_update().get(pk=invitation.pk)
    if person is None:
        person = Person.objects.create_user(
            invitation.email, password, name=name, language=get_language() or "en"
        )
    membership, fresh = Membership.objects.get_or_create(
        organisation=invitation.organisation,
        person=person,
        defaults={"is_admin": invitation.is_admin, "until": invitation.guest_until},
    )
    if not fresh and invitation.is_admin and not membership.is_admin:
        membership.is_admin = True
        membership.save(update_fields=["is_admin"])
    joining.welcome_everywhere(person, invitation)
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    audit.record("invitation_accepted", by=person, on=invitation, organisation_id=invitation.organisation_id)
    return person


@transaction.atomic
def revoke_invitation(*, by: Person, invitation: Invitation) -> None:
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
    audit.record("invitation_revoked", by=by, on=invitation, organisation_id=invitation.organisation_id)


@transaction.atomic
def change_account(*, person: Person, **values: str) -> Person:
    for name, value in values.items():
        setattr(person, name, value)
    person.save(update_fields=[*values])
    audit.record("account_changed", by=person, on=person, fields=sorted(values))
    return person


@transaction.atomic
def change_membership(
    *, by: Person, membership: Membership, is_admin: bool, until: datetime | None
) -> Membership:
    _keep_one_admin(membership, stays=is_admin and until is None)
    membership.is_admin, membership.until = is_admin, until
    membership.save(update_fields=["is_admin", "until"])
    audit.record("membership_changed", by=by, on=membership, organisation_id=membership.organisation_id)
    return membership


@transaction.atomic
def end_membership(*, by: Person, membership: Membership) -> None:
    """The person leaves the organisation and every study in it, at once, on every device."""
    _keep_one_admin(membership, stays=False)
    audit.record("membership_ended", by=by, on=membership, organisation_id=membership.organisation_id)
    membership.delete()


def _keep_one_admin(membership: Membership, *, stays: bool) -> None:
    others = Membership.objects.filter(
        organisation=membership.organisation_id, is_admin=True, until=None, person__is_active=True
    ).exclude(pk=membership.pk)
    if membership.is_admin and not stays and not others.exists():
        raise LastAdmin(_("Somebody must look after the organisation. Make another member an admin first."))


def note_device(request: HttpRequest) -> None:
    """List this browser among the devices where the signed-in person can end their sessions."""
    UserSession.objects.create_from_request(request)
