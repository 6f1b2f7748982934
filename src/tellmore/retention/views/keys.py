"""The keys of an organisation's studies: how old they are, and a new one in small steps."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tellmore.accounts.access import organisation_led_by
from tellmore.foundation.crypto import DoesNotOpen
from tellmore.retention import access, selectors, services

AT_ONCE = 500  # rows sealed anew in one request; the page then asks for the next ones by itself


@login_required
@require_GET
def keys(request: HttpRequest) -> HttpResponse:
    organisation = organisation_led_by(request.user)
    found = selectors.keys_of_organisation(organisation)
    context = {
        "organisation": organisation,
        "keys": found,
        "is_changing": any(one.is_changing for one in found),
    }
    return render(request, "retention/keys.html", context)


@login_required
@require_POST
def key_change(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin a change of keys, or go on with the one under way, and do some of it."""
    study = access.study_of(organisation_led_by(request.user), slug)
    try:
        services.begin_rotation(by=request.user, study=study)
        done = services.reseal_some(by=request.user, study=study, limit=AT_ONCE)
    except services.Busy as refusal:
        messages.error(request, str(refusal))
        return redirect("keys")
    except DoesNotOpen:
        messages.error(request, _("Some rows do not open with any key of this study. Run tellmore doctor."))
        return redirect("keys")
    if done == 0:
        messages.success(
            request, _("%(study)s has a new key. The old one is destroyed.") % {"study": study.title}
        )
    return redirect("keys")
