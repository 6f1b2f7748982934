"""The one address of this room: what the small finder in the page knows."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from tellmore.privacy import phone_finder


@login_required
@require_GET
def finder_rules(request: HttpRequest) -> HttpResponse:
    """The rules of the small finder; a new edition has a new address, so a browser keeps this one for good."""
    return phone_finder.answer(request)
