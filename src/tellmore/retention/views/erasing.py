"""Erasing one conversation: which one, what will go, and what went."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from tellmore.accounts.domain.roles import Need
from tellmore.retention import access, forms, selectors, services
from tellmore.studies import access as studies


def _page(opened: studies.Pass, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": "clearing", **context}


@login_required
@require_http_methods(["GET", "POST"])
def erasures(request: HttpRequest, slug: str) -> HttpResponse:
    """Every conversation, and a field to find one; a pseudonym is sent, not put into an address."""
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    form = forms.FindForm(request.POST or None, study=opened.study)
    if request.method == "POST" and form.is_valid():
        return redirect("session_erase", slug, form.found.pk)
    page = Paginator(selectors.sessions_to_erase(opened.study), 50).get_page(request.GET.get("page"))
    context = _page(opened, form=form, page=page, erasures=selectors.erasures_of(opened.study))
    return render(request, "retention/erasures.html", context, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["GET", "POST"])
def session_erase(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    session = access.session_to_erase(opened, session_id)
    form = forms.EraseForm(request.POST or None, session=session)
    if request.method == "POST" and form.is_valid():
        erasure = services.erase_session(by=request.user, session=session)
        return redirect("erasure", slug, erasure.pk)
    context = _page(opened, session=session, goes=selectors.what_goes(session), form=form)
    return render(request, "retention/session_erase.html", context, status=422 if form.is_bound else 200)


@login_required
@require_GET
def erasure(request: HttpRequest, slug: str, erasure_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    context = _page(opened, erasure=access.erasure_in(opened, erasure_id))
    return render(request, "retention/erasure.html", context)
