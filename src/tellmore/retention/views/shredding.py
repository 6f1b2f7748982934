"""Shred day: what will go and what stays, destroying the keys by hand, and the certificate afterwards."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from tellmore.accounts.domain.roles import Need
from tellmore.retention import access, forms, selectors, services
from tellmore.studies import access as studies


def _page(opened: studies.Pass, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": "", **context}


@login_required
@require_http_methods(["GET", "POST"])
def shred_day(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    if selectors.certificate_of(opened.study):
        return redirect("certificate", slug)
    form = forms.ShredForm(request.POST or None, study=opened.study)
    if request.method == "POST" and form.is_valid():
        services.shred_study(
            by=request.user, study=opened.study, is_cleared_gone=form.cleaned_data["is_cleared_gone"]
        )
        return redirect("certificate", slug)
    context = _page(opened, form=form, sealed=selectors.sealed_of(opened.study))
    return render(request, "retention/shred_day.html", context, status=422 if form.is_bound else 200)


@login_required
@require_GET
def certificate(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody in the study may see that the promise was kept; it prints on one sheet."""
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    return render(
        request, "retention/certificate.html", _page(opened, certificate=access.certificate_in(opened))
    )
