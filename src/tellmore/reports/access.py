"""The only way a page obtains a part of the report: inside a study that was opened."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from tellmore.analysis.models import Theme
from tellmore.reports import selectors
from tellmore.reports.models import Edition, Report, Section
from tellmore.studies.access import Pass


def report_in(opened: Pass) -> Report:
    report = selectors.report_of(opened.study)
    if report is None:
        raise Http404
    return report


def section_in(opened: Pass, section_id: UUID) -> Section:
    rows = Section.objects.select_related("report__study", "theme__study")
    return get_object_or_404(rows, pk=section_id, report__study=opened.study)


def theme_in(opened: Pass, theme_id: str) -> Theme:
    try:
        key = UUID(theme_id)
    except ValueError as problem:
        raise Http404 from problem
    return get_object_or_404(
        Theme.objects.select_related("study"), pk=key, study=opened.study, removed_at=None
    )


def edition_in(opened: Pass, number: int, language: str) -> Edition:
    """An edition that stands, in this language or the other one."""
    edition = selectors.standing_edition(opened.study, language, number)
    if edition is None:
        raise Http404
    return edition
