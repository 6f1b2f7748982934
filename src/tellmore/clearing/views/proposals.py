"""Two stewards for one release: proposing it, confirming it, sending it back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tellmore.clearing import services
from tellmore.clearing.views.page import steward
from tellmore.kernel.errors import Refusal


@login_required
@require_POST
def release_propose(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    try:
        services.propose_release(by=opened.person, session=session)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("clear_note", slug, session.pk)
    messages.success(request, _("Proposed. A second privacy steward looks at it now."))
    return redirect("clearing_queue", slug)


@login_required
@require_POST
def release_confirm(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    try:
        services.confirm_release(by=opened.person, session=session)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("clear_note", slug, session.pk)
    messages.success(
        request, _("%(name)s is released. The team can read it now.") % {"name": session.pseudonym}
    )
    return redirect("clearing_queue", slug)


@login_required
@require_POST
def release_return(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    try:
        services.return_release(by=opened.person, session=session, reason=request.POST.get("reason", ""))
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("clear_note", slug, session.pk)
    messages.success(request, _("Sent back, with your reason."))
    return redirect("clearing_queue", slug)
