"""Pages about what is done, and what will not be done and why."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from tellmore.accounts.domain.roles import Need
from tellmore.actions import access, forms, selectors, services
from tellmore.actions.models import Action
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies

get_or_post = require_http_methods(["GET", "POST"])


def _page(opened: studies.Pass, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": "report", **context}


@login_required
@require_GET
def actions(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.READ_REPORT)
    context = _page(
        opened,
        actions=selectors.actions_of_study(opened.study),
        themes=selectors.themes_to_cite(opened.study).exists(),
    )
    return render(request, "actions/actions.html", context)


@login_required
@get_or_post
def action(request: HttpRequest, slug: str, action_id: UUID) -> HttpResponse:
    need = Need.READ_REPORT if request.method == "GET" else Need.PLAN_ACTIONS
    opened = studies.pass_for(request.user, slug, need)
    found = access.action_in(opened, action_id)
    form = forms.StepForm(request.POST or None, initial={"status": found.status})
    if request.method == "POST" and form.is_valid():
        try:
            services.record_step(by=request.user, action=found, **form.cleaned_data)
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            return redirect("action", slug, found.pk)
    context = _page(opened, action=found, form=form, steps=found.steps.select_related("by"))
    return render(request, "actions/action.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def action_new(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.PLAN_ACTIONS)
    form = _form(request, opened, None)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        try:
            planned = services.plan_action(
                by=request.user, study=opened.study, themes=list(values.pop("themes")), values=values
            )
        except Refusal as refusal:
            _complain(form, refusal)
        else:
            messages.success(request, _("Planned."))
            return redirect("action", slug, planned.pk)
    return render(
        request, "actions/action_new.html", _page(opened, form=form), status=422 if form.is_bound else 200
    )


@login_required
@get_or_post
def action_edit(request: HttpRequest, slug: str, action_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.PLAN_ACTIONS)
    found = access.action_in(opened, action_id)
    form = _form(request, opened, found)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        try:
            services.change_action(
                by=request.user, action=found, themes=list(values.pop("themes")), values=values
            )
        except Refusal as refusal:
            _complain(form, refusal)
        else:
            return redirect("action", slug, found.pk)
    context = _page(opened, form=form, action=found)
    return render(request, "actions/action_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def action_remove(request: HttpRequest, slug: str, action_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.PLAN_ACTIONS)
    found = access.action_in(opened, action_id)
    if request.method == "POST":
        services.remove_action(by=request.user, action=found)
        messages.success(request, _("The action is gone."))
        return redirect("actions", slug)
    return render(request, "actions/action_remove.html", _page(opened, action=found))


def _form(request: HttpRequest, opened: studies.Pass, action: Action | None) -> forms.ActionForm:
    return forms.ActionForm(
        request.POST or None,
        instance=action,
        themes=selectors.themes_to_cite(opened.study),
        people=selectors.people_who_may_own(opened.study),
    )


def _complain(form: forms.ActionForm, refusal: Refusal) -> None:
    field = {services.CitesNothing: "themes", services.NeedsAReason: "reason"}.get(type(refusal))
    form.add_error(field or getattr(refusal, "field", "") or None, str(refusal))
