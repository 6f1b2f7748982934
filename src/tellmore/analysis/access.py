"""The only way a page obtains an interview, a headline, a theme or an idea: inside a study that was opened."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from tellmore.analysis.models import Headline, ParkedIdea, Reading, Theme
from tellmore.analysis.selectors.cleared import RELEASED
from tellmore.capture.models import Session
from tellmore.studies.access import Pass


def interview_in(opened: Pass, session_id: UUID) -> Session:
    """An interview that was released and not withdrawn; anything else does not exist in this room."""
    rows = Session.objects.filter(RELEASED, withdrawn_at=None).select_related("study", "interviewer")
    return get_object_or_404(rows, pk=session_id, study=opened.study)


def headline_in(opened: Pass, headline_id: UUID) -> Headline:
    """A headline of a readable interview, removed ones included (they can be brought back)."""
    row = get_object_or_404(
        Headline.objects.select_related("study", "session", "quote"), pk=headline_id, study=opened.study
    )
    interview_in(opened, row.session_id)
    if row.quote is not None and row.quote.withdrawn_at is not None:
        raise Http404
    return row


def theme_in(opened: Pass, theme_id: UUID) -> Theme:
    """A column, also one that has left the board: whoever comes late is told so in words."""
    return get_object_or_404(Theme.objects.select_related("study"), pk=theme_id, study=opened.study)


def theme_named(opened: Pass, theme_id: Any) -> Theme | None:
    """The column a form names; None for "not placed"."""
    if not theme_id:
        return None
    try:
        return theme_in(opened, UUID(str(theme_id)))
    except ValueError:
        raise Http404 from None


def idea_in(opened: Pass, idea_id: UUID) -> ParkedIdea:
    return get_object_or_404(ParkedIdea.objects.select_related("study"), pk=idea_id, study=opened.study)


def reading_in(opened: Pass, reading_id: UUID) -> Reading:
    return get_object_or_404(
        Reading.objects.select_related("pair__study", "session"), pk=reading_id, pair__study=opened.study
    )
