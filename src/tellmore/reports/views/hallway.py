"""The hallway test: every quote that is about to be published, and who could have said it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.kernel.errors import Refusal
from tellmore.reports import access, forms, hallway_of, services
from tellmore.reports.facts_of import Material, material_of
from tellmore.reports.hallway_of import Look
from tellmore.reports.views.page import get_or_post, page
from tellmore.studies import access as studies


@login_required
@require_GET
def hallway(request: HttpRequest, slug: str) -> HttpResponse:
    """All quotes of the report, those that need something first."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    material = material_of(access.report_in(opened))
    looks = hallway_of.looks_of(material)
    waiting = [one for one in looks if one.state in ("few", "open")]
    context = page(
        opened,
        looks=sorted(looks, key=lambda one: one.state not in ("few", "open")),
        waiting=len(waiting),
        next=waiting[0] if waiting else None,
        no_counts=hallway_of.has_no_counts(material),
    )
    return render(request, "reports/hallway.html", context)


@login_required
@get_or_post
def hallway_quote(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    """One quote: keep categories beside it, or let it stand after a look."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    material = material_of(access.report_in(opened))
    look = access.look_in(material, headline_id)
    if request.method != "POST":
        return _quote_page(request, opened, material, look)
    form = forms.KeepForm(request.POST)
    if not form.is_valid():
        return _quote_page(request, opened, material, look, status=422)
    act = request.POST.get("act", "")
    try:
        if act == "look":
            services.mark_looked(by=opened.person, look=look, seen=form.cleaned_data["seen"])
        elif act == "keep":
            services.keep_categories(by=opened.person, look=look, categories=form.chosen)
        else:  # without a script: show the number for what is ticked, and keep nothing yet
            return _quote_page(request, opened, material, access.look_in(material, headline_id, form.chosen))
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("hallway_quote", slug, headline_id)
    messages.success(request, _("Saved."))
    return _onward(slug, material, look) if act == "look" else redirect("hallway_quote", slug, headline_id)


@login_required
@require_POST
def hallway_size(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    """How many people share the ticked categories, as a fragment; nothing is kept."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    material = material_of(access.report_in(opened))
    form = forms.KeepForm(request.POST)
    chosen = form.chosen if form.is_valid() else None
    look = access.look_in(material, headline_id, chosen)
    return render(request, "reports/_circle.html", {"look": look, "study": opened.study})


@login_required
@require_POST
def hallway_widen(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    """Put wider words, in brackets, in the place of a detail."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    material = material_of(access.report_in(opened))
    look = access.look_in(material, headline_id)
    form = forms.WiderForm(request.POST)
    try:
        if not form.is_valid():
            raise services.NotWider(_("Choose words of the quote, and wider ones for their place."))
        services.put_wider_words(by=opened.person, look=look, **form.values())
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The quote reads so everywhere now. Undo is below."))
    return redirect("hallway_quote", slug, headline_id)


@login_required
@require_POST
def hallway_count(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    """Write down how many people share what stands beside the voice."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    material = material_of(access.report_in(opened))
    look = access.look_in(material, headline_id)
    form = forms.CountForm(request.POST)
    try:
        if not form.is_valid():
            raise services.NotACount(_("Write a whole number of people."))
        services.count_people(
            by=opened.person, look=look, categories=form.chosen, people=form.cleaned_data["people"]
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Written down. It holds for every quote with these categories."))
    return redirect("hallway_quote", slug, headline_id)


@login_required
@require_POST
def hallway_undo(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    report = access.report_in(opened)
    decision = access.decision_in(report, request.POST.get("decision", ""))
    try:
        services.take_back(by=opened.person, report=report, decision=decision)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Taken back."))
    return redirect("hallway_quote", slug, headline_id)


def _quote_page(
    request: HttpRequest, opened: studies.Pass, material: Material, look: Look, status: int = 200
) -> HttpResponse:
    looks = hallway_of.looks_of(material)
    before, after = hallway_of.neighbours(looks, look.key)
    context: dict[str, Any] = page(
        opened,
        look=look,
        before=before,
        after=after,
        left=sum(one.state in ("few", "open") for one in looks),
        is_kept=look.kept == look.spoken.kept,
        words=forms.words_to_tick(look),
        no_counts=hallway_of.has_no_counts(material),
    )
    return render(request, "reports/hallway_quote.html", context, status=status)


def _onward(slug: str, material: Material, look: Look) -> HttpResponse:
    """To the next quote that needs something, or back to the list."""
    _before, after = hallway_of.neighbours(hallway_of.looks_of(material), look.key)
    if after is not None and after.state in ("few", "open"):
        return redirect(reverse("hallway_quote", args=[slug, after.key]))
    return redirect("hallway", slug)
