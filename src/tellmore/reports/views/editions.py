"""Publishing, reading, printing and taking back an edition."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tellmore.accounts.domain.roles import Need
from tellmore.kernel.errors import Refusal
from tellmore.reports import access, hallway_of, paper, selectors, services
from tellmore.reports.facts_of import material_of
from tellmore.reports.services import editions
from tellmore.reports.views.page import get_or_post, links_for, own_language, page
from tellmore.studies import access as studies


@login_required
@get_or_post
def report_publish(request: HttpRequest, slug: str) -> HttpResponse:
    """What becomes public, every quote of it; published is exactly what this page showed."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    report = access.report_in(opened)
    refused = ""
    if request.method == "POST":
        try:
            rows = services.publish_edition(
                by=opened.person, study=opened.study, seen=request.POST.get("seen", "") or "none"
            )
        except Refusal as refusal:
            refused = str(refusal)
        else:
            messages.success(request, _("Published. Everyone in this study can read it."))
            return redirect("edition", slug, rows[0].number)
    material = material_of(report)
    try:
        outlines = editions.outlines_of(material, now=timezone.now())
    except Refusal as refusal:  # words were taken back while this page was made
        messages.error(request, str(refusal))
        return redirect("report", slug)
    ready = True
    try:
        editions.check(material)
    except services.NotLooked:  # the list on the page says which
        ready = False
    except Refusal as refusal:
        refused, ready = str(refusal), False
    context = page(
        opened,
        refused=refused,
        ready=ready,
        outline=outlines[own_language()],
        sections=len(material.sections),
        seen=editions.seal_of(outlines),
        waiting=[one for one in hallway_of.looks_of(material) if one.state in ("few", "open")],
    )
    return render(
        request, "reports/report_publish.html", context, status=422 if request.method == "POST" else 200
    )


@login_required
@require_GET
def edition(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A published report in the reader's language, as it may be read today."""
    opened = studies.pass_for(request.user, slug, Need.READ_REPORT)
    found = access.edition_in(opened, number, own_language())
    outline = selectors.outline_now(found)
    context = page(
        opened,
        edition=found,
        outline=outline,
        links=links_for(opened, outline),
        is_newest=number == selectors.newest_standing(opened.study),
    )
    return render(request, "reports/edition.html", context)


@login_required
@require_GET
def edition_pdf(request: HttpRequest, slug: str, number: int, language: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.READ_REPORT)
    found = access.edition_in(opened, number, language)
    if found.language != language:
        raise Http404
    name = f"{slug}-report-{number}-{language}.pdf"
    return HttpResponse(
        paper.edition_pdf(found),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "no-store"},
    )


@login_required
@get_or_post
def edition_withdraw(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_REPORT)
    found = access.edition_in(opened, number, own_language())
    if request.method == "POST":
        services.withdraw_edition(by=opened.person, study=opened.study, number=found.number)
        messages.success(request, _("Withdrawn. Nobody can open this edition any more."))
        return redirect("report", slug)
    return render(request, "reports/edition_withdraw.html", page(opened, edition=found))
