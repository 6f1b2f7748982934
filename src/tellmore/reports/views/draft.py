"""The draft: where it stands, the team's texts, and how it will read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.analysis.selectors import board_of_study
from tellmore.kernel.errors import Refusal
from tellmore.reports import access, forms, hallway_of, selectors, services
from tellmore.reports.domain.drafting import supported
from tellmore.reports.facts_of import material_of
from tellmore.reports.models import Report
from tellmore.reports.selectors import SectionShown
from tellmore.reports.services import editions
from tellmore.reports.views.page import asked_language, get_or_post, links_for, own_language, page
from tellmore.studies import access as studies


@login_required
@require_GET
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """For the team the draft; for readers the newest edition, or word that there is none yet."""
    opened = studies.pass_for(request.user, slug, Need.READ_REPORT)
    if not opened.may(Need.WRITE_REPORT):
        newest = selectors.standing_edition(opened.study, own_language())
        if newest is not None:
            return redirect("edition", slug, newest.number)
        return render(request, "reports/report.html", page(opened))
    board = board_of_study(opened.study)
    found = selectors.report_of(opened.study)
    sections = selectors.sections_of(found, board) if found else ()
    states = hallway_of.states_of(material_of(found)) if found else {}
    context = page(
        opened,
        report=found,
        sections=[(one, _support(one)) for one in sections],
        left_out=selectors.themes_left_out(board, sections) if found else (),
        has_themes=any(column.theme and column.theme.title for column in board.columns),
        missing=_missing(found, sections, states) if found else (),
        editions=selectors.editions_of(opened.study),
        states=states,
        waiting=hallway_of.waiting(states),
    )
    return render(request, "reports/report.html", context)


@login_required
@require_POST
def report_draft(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    try:
        services.draft_report(by=opened.person, study=opened.study)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Here is a first draft: one section for each theme."))
    return redirect("report", slug)


@login_required
@get_or_post
def report_edit(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    found = access.report_in(opened)
    known = forms.stamp(found)
    form = forms.ReportForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["known"] not in ("", known):
            return _saved_elsewhere(request, opened, form, known)
        try:
            services.write_report(by=opened.person, report=access.report_in(opened), values=form.values())
        except services.FieldRefused as refusal:
            form.add_error(refusal.field, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("report", slug)
    return render(
        request, "reports/report_edit.html", page(opened, form=form), status=422 if form.is_bound else 200
    )


def _saved_elsewhere(
    request: HttpRequest, opened: studies.Pass, form: forms.ReportForm, known: str
) -> HttpResponse:
    """Somebody saved in the meantime: keep what was typed, and ask to look once more."""
    form.data = form.data.copy()
    form.data["known"] = known  # type: ignore[index]
    form.add_error(
        None,
        _(
            "Somebody else saved these texts after you opened this page. Yours are below, not saved yet: "
            "open the report in another tab, compare, then save to replace theirs."
        ),
    )
    return render(request, "reports/report_edit.html", page(opened, form=form), status=409)


@login_required
@require_GET
def report_preview(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    material = material_of(access.report_in(opened))
    language = asked_language(request)
    try:
        outline = editions.outlines_of(material, now=timezone.now(), languages=[language])[language]
    except Refusal as refusal:  # words were taken back while this page was made
        messages.error(request, str(refusal))
        return redirect("report", slug)
    context: dict[str, Any] = page(
        opened,
        outline=outline,
        links=links_for(opened, outline),
        lost=sum(section.lost for section in material.sections),
        tabs=[("?language=en", "English"), ("?language=es", "Español")],
        here=f"?language={language}",
    )
    return render(request, "reports/report_preview.html", context)


def _support(section: SectionShown) -> Any:
    found, study = section.column.support, section.row.report.study
    return supported(found.sessions, found.of_sessions, {}, study.min_cell, own_language())


def _missing(report: Report, sections: tuple[SectionShown, ...], states: Mapping[UUID, str]) -> list[str]:
    """Sentences about what a reader would miss, most important first."""
    lacks = [
        (not report.title, _("The report has no title.")),
        (not any(one.is_on_the_board for one in sections), _("No theme is in the report.")),
        (
            any(one.lost for one in sections),
            _("A chosen quote is gone. Choose again where a section says so."),
        ),
        (
            "few" in states.values(),
            _(
                "A quote cannot be published with the categories beside it. The hallway test says what would help."
            ),
        ),
        (
            any(one.is_on_the_board and not one.quotes for one in sections),
            _("A theme has no quote yet. Let people speak for it."),
        ),
        (not report.summary, _("Nobody has written it up in short.")),
        (not report.method, _("It does not say how you listened.")),
        (not report.discussion, _("It asks nothing that people could talk about together.")),
        (
            bool(report.title and not report.title_es) or bool(report.summary and not report.summary_es),
            _("Some of your texts are missing in Spanish."),
        ),
    ]
    return [sentence for is_lacking, sentence in lacks if is_lacking]
