"""The only way a page obtains an organisation's rows: its admins, and nobody else."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from tellmore.accounts.models import Invitation, Membership, Organisation


def organisation_led_by(person: Any) -> Organisation:
    """The organisation this person looks after; Http404 for everybody else."""
    membership = (
        Membership.objects.filter(Q(until=None) | Q(until__gt=timezone.now()), person=person, is_admin=True)
        .select_related("organisation")
        .order_by("created_at")
        .first()
    )
    if membership is None:
        raise Http404
    return membership.organisation


def membership_in(organisation: Organisation, membership_id: UUID) -> Membership:
    return get_object_or_404(
        Membership.objects.select_related("person"), pk=membership_id, organisation=organisation
    )


def invitation_in(organisation: Organisation, invitation_id: UUID) -> Invitation:
    return get_object_or_404(Invitation, pk=invitation_id, organisation=organisation)
