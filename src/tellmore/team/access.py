"""The only way a page obtains an interviewer: inside a study that was opened."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from tellmore.accounts.domain.roles import Need
from tellmore.studies.access import Pass
from tellmore.team.models import Interviewer


def interviewer_in(opened: Pass, interviewer_id: UUID) -> Interviewer:
    return get_object_or_404(
        Interviewer.objects.select_related("study", "person"), pk=interviewer_id, study=opened.study
    )


def readiness_of(opened: Pass, interviewer_id: UUID) -> Interviewer:
    """One's own checklist; the lead may look at, and tick, anybody's."""
    interviewer = interviewer_in(opened, interviewer_id)
    if interviewer.person_id != opened.person.pk and not opened.may(Need.EDIT_STUDY):
        raise Http404
    return interviewer
