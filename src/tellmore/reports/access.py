"""The only way a page obtains a part of the report: inside a study that was opened."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from tellmore.analysis.models import Theme
from tellmore.reports import selectors
from tellmore.reports.facts_of import Material
from tellmore.reports.hallway_of import Look, look_of
from tellmore.reports.models import Edition, HallwayDecision, Report, Section
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


def look_in(material: Material, headline_id: UUID, kept: Collection[str] | None = None) -> Look:
    """A quote that the report prints, as it is or with these of its categories beside it."""
    spoken = material.spoken.get(headline_id)
    if spoken is None:
        raise Http404
    if kept is None:
        return look_of(material, spoken)
    known = {str(one.pk) for one in spoken.shared}
    return look_of(material, spoken, frozenset(kept) & known)


def decision_in(report: Report, decision: str) -> UUID:
    """The id of a decision of the hallway test about this report."""
    try:
        key = UUID(decision)
    except ValueError as problem:
        raise Http404 from problem
    return get_object_or_404(HallwayDecision, pk=key, report=report).pk


def edition_in(opened: Pass, number: int, language: str) -> Edition:
    """An edition that stands, in this language or the other one."""
    edition = selectors.standing_edition(opened.study, language, number)
    if edition is None:
        raise Http404
    return edition
