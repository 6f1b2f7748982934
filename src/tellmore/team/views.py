"""Pages about the team: who listens, in which languages, and who is ready."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tellmore.accounts.domain.roles import Need
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies
from tellmore.team import access, forms, selectors, services
from tellmore.team.domain.readiness import ITEMS

get_or_post = require_http_methods(["GET", "POST"])


def _page(opened: studies.Pass, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": "team", "items": len(ITEMS), **context}


@login_required
@get_or_post
def team(request: HttpRequest, slug: str) -> HttpResponse:
    need = Need.SEE_STUDY if request.method == "GET" else Need.EDIT_STUDY
    opened = studies.pass_for(request.user, slug, need)
    if studies.purpose_of(opened) is None:
        return render(request, "studies/purpose_first.html", _page(opened))
    form = forms.NewInterviewerForm(
        request.POST or None, people=selectors.people_who_may_join_the_team(opened.study)
    )
    if request.method == "POST" and form.is_valid():
        services.add_interviewer(by=request.user, study=opened.study, **form.cleaned_data)
        messages.success(
            request, _("%(name)s listens with you now.") % {"name": form.cleaned_data["person"].name}
        )
        return redirect("team", slug)
    everyone = list(selectors.interviewers_of(opened.study))
    context = _page(
        opened,
        form=form,
        team=everyone,
        me=next((one for one in everyone if one.person_id == request.user.pk), None),
        ready=sum(one.done >= len(ITEMS) for one in everyone),
    )
    return render(request, "team/team.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def interviewer_edit(request: HttpRequest, slug: str, interviewer_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    interviewer = access.interviewer_in(opened, interviewer_id)
    initial = {name: getattr(interviewer, name) for name in ("kind", "languages", "capacity")}
    form = forms.InterviewerForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.change_interviewer(by=request.user, interviewer=interviewer, values=form.cleaned_data)
        return redirect("team", slug)
    context = _page(opened, form=form, interviewer=interviewer)
    return render(request, "team/interviewer_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def readiness(request: HttpRequest, slug: str, interviewer_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    interviewer = access.readiness_of(opened, interviewer_id)
    form = forms.ReadinessForm(
        request.POST or None, initial={"done": list(selectors.done_items(interviewer))}
    )
    if request.method == "POST" and form.is_valid():
        services.tick_readiness(by=request.user, interviewer=interviewer, done=form.cleaned_data["done"])
        messages.success(request, _("Kept."))
        return redirect("team", slug)
    context = _page(
        opened,
        form=form,
        interviewer=interviewer,
        mine=interviewer.person_id == request.user.pk,
        practised=selectors.practice_of(interviewer.person),
    )
    return render(request, "team/readiness.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def interviewer_remove(request: HttpRequest, slug: str, interviewer_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    interviewer = access.interviewer_in(opened, interviewer_id)
    if request.method == "POST":
        try:
            services.remove_interviewer(by=request.user, interviewer=interviewer)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        return redirect("team", slug)
    return render(request, "team/interviewer_remove.html", _page(opened, interviewer=interviewer))
