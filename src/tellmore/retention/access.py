"""The only way a page obtains what may be ended: a study's keys for its lead or admin, a conversation for a steward."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from tellmore.accounts.domain.roles import Need
from tellmore.accounts.models import Organisation
from tellmore.capture.models import Session
from tellmore.retention import selectors
from tellmore.retention.models import Certificate, Erasure
from tellmore.studies.access import Pass
from tellmore.studies.models import Study


def study_of(organisation: Organisation, slug: str) -> Study:
    """A study of the organisation whose keys can still be changed."""
    rows = Study.objects.exclude(stage=Study.Stage.SHREDDED)
    return get_object_or_404(rows, slug=slug, organisation=organisation)


def session_to_erase(opened: Pass, session_id: UUID) -> Session:
    """Any conversation of the study, one that was taken back included; for privacy stewards."""
    if not opened.may(Need.CLEAR):
        raise Http404
    rows = Session.objects.select_related("study").prefetch_related("seats")
    return get_object_or_404(rows, pk=session_id, study=opened.study)


def erasure_in(opened: Pass, erasure_id: UUID) -> Erasure:
    if not opened.may(Need.CLEAR):
        raise Http404
    return get_object_or_404(Erasure.objects.select_related("by"), pk=erasure_id, study=opened.study)


def certificate_in(opened: Pass) -> Certificate:
    found = selectors.certificate_of(opened.study)
    if found is None:
        raise Http404
    return found
