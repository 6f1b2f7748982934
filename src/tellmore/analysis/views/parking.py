"""The parking lot for ideas that came before their time."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tellmore.accounts.domain.roles import Need
from tellmore.analysis import access, forms, selectors, services
from tellmore.analysis.views.asked import get_or_post, page
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies


@login_required
@get_or_post
def parked_ideas(request: HttpRequest, slug: str) -> HttpResponse:
    need = Need.READ_CLEARED if request.method == "GET" else Need.WRITE_HEADLINES
    opened = studies.pass_for(request.user, slug, need)
    form = forms.IdeaForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.park_idea(by=request.user, study=opened.study, text=form.cleaned_data["text"])
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            messages.success(request, _("Parked."))
            return redirect("parked_ideas", slug)
    context = page(opened, "headlines", form=form, ideas=list(selectors.parked_ideas_of_study(opened.study)))
    return render(request, "analysis/parked_ideas.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def parked_idea_remove(request: HttpRequest, slug: str, idea_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    idea = access.idea_in(opened, idea_id)
    if request.method == "POST":
        services.remove_parked_idea(by=request.user, idea=idea)
        messages.success(request, _("The idea is gone."))
        return redirect("parked_ideas", slug)
    return render(request, "analysis/parked_idea_remove.html", page(opened, "headlines", idea=idea))
