"""Texts that carry a word which was masked since: their authors and the stewards put a placeholder there."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.clearing import access, selectors, services
from tellmore.clearing.views.page import page
from tellmore.studies import access as studies


@login_required
@require_GET
def second_looks(request: HttpRequest, slug: str) -> HttpResponse:
    """All of them for a steward; for everybody else their own."""
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    looks = selectors.looks_for(opened)
    return render(request, "clearing/second_looks.html", page(opened, looks=looks))


@login_required
@require_POST
def second_look_done(request: HttpRequest, slug: str, look_id: UUID) -> HttpResponse:
    """Only a steward says that a word means something else in a text and stays."""
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    look = access.look_in(opened, look_id)
    if "leave" in request.POST and opened.may(Need.CLEAR):
        services.leave_words(by=opened.person, look=look)
        messages.success(request, _("It stays as it is."))
    else:
        services.replace_words(by=opened.person, look=look)
        messages.success(request, _("The placeholder stands there now."))
    return redirect("second_looks", slug)
