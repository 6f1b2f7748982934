"""Pages about whose stories: criteria, categories, targets, and how far we have come."""

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
from tellmore.sampling import access, forms, selectors, services
from tellmore.sampling.models import Criterion
from tellmore.studies import access as studies

get_or_post = require_http_methods(["GET", "POST"])


def _page(opened: studies.Pass, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": "stories", **context}


@login_required
@require_GET
def whose_stories(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    if studies.purpose_of(opened) is None:
        return render(request, "studies/purpose_first.html", _page(opened))
    context = _page(opened, criteria=selectors.coverage_of_study(opened.study))
    return render(request, "sampling/whose_stories.html", context)


@login_required
@get_or_post
def criterion_new(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    if studies.purpose_of(opened) is None:
        return render(request, "studies/purpose_first.html", _page(opened), status=409)
    return _edit(request, opened, Criterion(study=opened.study), "sampling/criterion_new.html")


@login_required
@get_or_post
def criterion_edit(request: HttpRequest, slug: str, criterion_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    return _edit(request, opened, access.criterion_in(opened, criterion_id), "sampling/criterion_edit.html")


def _edit(request: HttpRequest, opened: studies.Pass, criterion: Criterion, template: str) -> HttpResponse:
    form = forms.CriterionForm(request.POST or None, instance=criterion)
    rows = forms.CategoryRows(request.POST or None, instance=criterion)
    if request.method == "POST" and form.is_valid() and rows.is_valid():
        services.save_criterion_and_categories(
            by=request.user, study=opened.study, criterion=form.save(commit=False), formset=rows
        )
        messages.success(request, _("Saved."))
        return redirect("whose_stories", opened.study.slug)
    context = _page(opened, form=form, rows=rows, criterion=criterion)
    return render(request, template, context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def criterion_remove(request: HttpRequest, slug: str, criterion_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    criterion = access.criterion_in(opened, criterion_id)
    if request.method == "POST":
        services.remove_criterion(by=request.user, criterion=criterion)
        messages.success(request, _("The criterion is gone, and its categories with it."))
        return redirect("whose_stories", slug)
    return render(request, "sampling/criterion_remove.html", _page(opened, criterion=criterion))
