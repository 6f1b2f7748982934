"""The shell: where people arrive, a study's home, and the pages that every page leans on."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tellmore.accounts import selectors as people
from tellmore.accounts.domain.roles import Need
from tellmore.accounts.services import FIRST_EMAIL
from tellmore.analysis import selectors as analysis
from tellmore.retention import selectors as retention
from tellmore.studies import access
from tellmore.studies import selectors as studies
from tellmore.ui.style_guide import samples
from tellmore.web import steps


@login_required
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    context = {
        "studies": access.studies_for(request.user),
        "leads": people.leads_an_organisation(request.user),
        "is_new": request.user.email == FIRST_EMAIL,
    }
    return render(request, "web/home.html", context)


@login_required
@require_GET
def study_home(request: HttpRequest, slug: str) -> HttpResponse:
    """The path of eleven stones, the one next step for this person, and what is still missing."""
    opened = access.pass_for(request.user, slug, Need.SEE_STUDY)
    stones = studies.path_of(opened.study)
    step = steps.next_for(opened.study, stones, opened.needs)
    context = {
        "study": opened.study,
        "may": opened.needs,
        "steps": steps.steps(opened.study, stones),
        "next": step,
        "next_says": _("%(part)s of %(whole)s") % {"part": step.part, "whole": step.whole} if step else "",
        "all_done": all(stone.state == "done" for stone in stones),
        "missing": steps.still_missing(stones),
        "reminder": retention.reminder_for(opened.study, timezone.localdate()),
        "certificate": retention.certificate_of(opened.study),
        "quotes": analysis.newest_quotes(opened.study) if opened.may(Need.READ_CLEARED) else (),
    }
    return render(request, "web/study_home.html", context)


@login_required
@require_GET
def style_guide(request: HttpRequest) -> HttpResponse:
    return render(request, "web/style_guide.html", samples())


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Remember the language on this browser, and with the account when there is one."""
    language = request.POST.get("language", "")
    target = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        target = "/"
    response = HttpResponseRedirect(target)
    if language in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=31_536_000, samesite="Lax")
    return response


@require_GET
def manifest(request: HttpRequest) -> HttpResponse:
    return JsonResponse(
        {
            "name": "tellmore",
            "short_name": "tellmore",
            "start_url": "/",
            "display": "standalone",
            "background_color": "#f6f1e8",
            "theme_color": "#f6f1e8",
            "icons": [{"src": static("ui/icons/tellmore.svg"), "sizes": "any", "type": "image/svg+xml"}],
        },
        content_type="application/manifest+json",
    )


@require_GET
def health(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "web/not_found.html", status=404)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose secret no longer fits, mostly because its person signed out or in again in another tab."""
    return render(request, "web/form_too_old.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "web/server_error.html", status=500)
