"""The only way a page obtains a version or a question: inside a study that was opened."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from tellmore.accounts.domain.roles import Need
from tellmore.protocols.models import OwnQuestion, Question, Version
from tellmore.studies.access import Pass


def version_in(opened: Pass, number: int) -> Version:
    """A published version for everybody in the study; a draft only for who may edit it."""
    version = get_object_or_404(
        Version.objects.select_related("study").prefetch_related("questions"),
        study=opened.study,
        number=number,
    )
    if version.published_at is None and not opened.may(Need.EDIT_PROTOCOL):
        raise Http404
    return version


def draft_question_in(opened: Pass, question_id: UUID) -> Question:
    """A question that can still be changed; published ones are frozen and not found here."""
    return get_object_or_404(
        Question.objects.select_related("version__study"),
        pk=question_id,
        version__study=opened.study,
        version__published_at=None,
    )


def own_question_in(opened: Pass, own_id: UUID) -> OwnQuestion:
    """A question of the bank of this study's organisation."""
    return get_object_or_404(OwnQuestion, pk=own_id, organisation=opened.study.organisation_id)


def draft_in(opened: Pass) -> Version:
    return get_object_or_404(
        Version.objects.select_related("study").prefetch_related("questions"),
        study=opened.study,
        published_at=None,
    )
