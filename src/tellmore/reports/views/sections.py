"""One theme of the report: which quotes speak for it, who differs, and where it stands."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.analysis.selectors import board_of_study
from tellmore.kernel.errors import Refusal
from tellmore.reports import access, forms, selectors, services
from tellmore.reports.models import Section
from tellmore.reports.views.page import get_or_post, page
from tellmore.studies import access as studies

STEPS = {"up": -1, "down": 1}


@login_required
@get_or_post
def section_edit(request: HttpRequest, slug: str, section_id: UUID) -> HttpResponse:
    """Ticked quotes are printed in the order of the list; the arrows save and move one of them."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    section = access.section_in(opened, section_id)
    board = board_of_study(opened.study)
    shown = next(one for one in selectors.sections_of(section.report, board) if one.row.pk == section.pk)
    chosen = [card.row.pk for card in shown.quotes]
    form = forms.SectionForm(
        request.POST or None, board=board, initial={"apart": str(section.apart_id or "")}
    )
    if request.method == "POST" and form.is_valid():
        chosen, key = _order_asked(request, form)
        try:
            _save(opened, section, chosen, form.voice)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            if key:
                return redirect(f"{reverse('section_edit', args=[slug, section.pk])}#quote-{key}")
            messages.success(request, _("Saved."))
            return redirect("report", slug)
    quotes = [card for card in shown.column.cards if card.is_quote]
    context = page(
        opened,
        shown=shown,
        form=form,
        chosen=forms.ordered(quotes, chosen),
        others=[card for card in quotes if card.row.pk not in chosen],
    )
    return render(request, "reports/section_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def section_add(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    theme = access.theme_in(opened, request.POST.get("theme", ""))
    try:
        services.add_section(by=opened.person, report=access.report_in(opened), theme=theme)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("report", slug)


@login_required
@require_POST
def section_move(request: HttpRequest, slug: str, section_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    section = access.section_in(opened, section_id)
    step = STEPS.get(request.POST.get("to", ""))
    if step is None:
        raise Http404
    order = [row.pk for row in section.report.sections.all()]
    try:
        services.order_sections(
            by=opened.person, report=section.report, order=forms.moved(order, str(section.pk), by=step)
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{reverse('report', args=[slug])}#section-{section.pk}")


@login_required
@get_or_post
def section_remove(request: HttpRequest, slug: str, section_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    section = access.section_in(opened, section_id)
    if request.method == "POST":
        services.remove_section(by=opened.person, section=section)
        messages.success(request, _("The report leaves this theme out. It stays on the board."))
        return redirect("report", slug)
    return render(request, "reports/section_remove.html", page(opened, section=section))


def _order_asked(request: HttpRequest, form: forms.SectionForm) -> tuple[list[UUID], str]:
    """The order that was asked for, and the quote whose arrow was pressed."""
    for name, step in STEPS.items():
        key = request.POST.get(name, "")
        if forms.is_id(key):
            return forms.moved(form.chosen, key, by=step), key
    return form.chosen, ""


@transaction.atomic
def _save(opened: studies.Pass, section: Section, chosen: list[UUID], voice: UUID | None) -> None:
    section.apart_id = None if section.apart_id != voice else section.apart_id
    services.choose_quotes(by=opened.person, section=section, headlines=chosen)
    services.set_apart(by=opened.person, section=section, headline=voice)
