"""Who may open what: the team by their part in the study, an interviewee by the slip in this session."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from tellmore.circleback.models import Answer, Slip
from tellmore.studies.access import Pass

SLIP_IN_SESSION = "slip"
SLIP_SECONDS = 30 * 60


def answer_in(opened: Pass, answer_id: UUID) -> Answer:
    return get_object_or_404(
        Answer.objects.select_related("slip__seat__session__study", "quote"),
        pk=answer_id,
        slip__seat__session__study=opened.study,
    )


def slip_of(session: Any) -> Slip:
    """The slip that this browser has opened; Http404 when there is none, or its half hour is over."""
    slip = (
        Slip.objects.select_related("seat__session__study")
        .filter(pk=session.get(SLIP_IN_SESSION), seat__session__withdrawn_at=None)
        .first()
        if session.get(SLIP_IN_SESSION)
        else None
    )
    if slip is None:
        raise Http404
    return slip
