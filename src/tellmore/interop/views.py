"""Pages at the edges: bring in notes, bring in targets, hand out a study."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_http_methods

from tellmore.accounts.domain.roles import Need
from tellmore.interop import forms, services
from tellmore.interop.formats.reading import Unreadable
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies

get_or_post = require_http_methods(["GET", "POST"])


def _page(opened: studies.Pass, step: str, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": step, **context}


def _bound(request: HttpRequest, form: type[Any]) -> Any:
    """With what was sent, if anything was: a form without a file and a token is still sent."""
    return form(request.POST, request.FILES) if request.method == "POST" else form()


def _language() -> str:
    return (get_language() or "en")[:2]


@login_required
@get_or_post
def bring_in(request: HttpRequest, slug: str) -> HttpResponse:
    """The result is shown at once instead of after a redirect: it names files, and their names are not kept.

    Sending the same files again is harmless, a note that is there already is left out.
    """
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    if studies.purpose_of(opened) is None:
        return render(request, "studies/purpose_first.html", _page(opened, "listening"))
    form = _bound(request, forms.NotesForm)
    context = _page(opened, "listening", form=form)
    if request.method == "POST" and form.is_valid():
        try:
            context["result"] = services.bring_in_notes(
                by=opened.person, study=opened.study, files=form.arrived()
            )
            return render(request, "interop/bring_in.html", context)
        except services.NothingBroughtIn as problem:
            context["problems"] = problem.said(_language())
        except Refusal as problem:
            context["problems"] = (str(problem),)
    return render(request, "interop/bring_in.html", context, status=422 if request.method == "POST" else 200)


@login_required
@get_or_post
def targets_import(request: HttpRequest, slug: str) -> HttpResponse:
    """First the table as it was understood, then, when somebody says so, its rows."""
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    if studies.purpose_of(opened) is None:
        return render(request, "studies/purpose_first.html", _page(opened, "stories"))
    if "rows" in request.POST:
        return _keep_targets(request, opened)
    form = _bound(request, forms.TargetsForm)
    context = _page(opened, "stories", form=form)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            found = services.read_targets(file.read(), file.name)
            context |= {"found": found, "signed": forms.signed(found.targets), "name": file.name}
            return render(request, "interop/targets_import.html", context)
        except Unreadable as problem:
            context["problems"] = problem.said(_language()).split("\n")
    status = 422 if request.method == "POST" else 200
    return render(request, "interop/targets_import.html", context, status=status)


def _keep_targets(request: HttpRequest, opened: studies.Pass) -> HttpResponse:
    form = forms.ConfirmTargetsForm(request.POST)
    if not form.is_valid():
        context = _page(opened, "stories", form=forms.TargetsForm(), problems=form.errors["rows"])
        return render(request, "interop/targets_import.html", context, status=422)
    count = services.bring_in_targets(by=opened.person, study=opened.study, targets=form.cleaned_data["rows"])
    messages.success(
        request, ngettext("%(n)s category is in.", "%(n)s categories are in.", count) % {"n": count}
    )
    return redirect("whose_stories", opened.study.slug)


@login_required
@get_or_post
def hand_out(request: HttpRequest, slug: str) -> HttpResponse:
    """Choosing a form of export is a POST: a hand-out is written into the record."""
    opened = studies.pass_for(request.user, slug, Need.EXPORT)
    form = _bound(request, forms.HandOutForm)
    if request.method == "POST" and form.is_valid():
        made = services.hand_out(
            by=opened.person,
            study=opened.study,
            format=form.cleaned_data["format"],
            language=_language(),
        )
        return HttpResponse(
            made.data,
            content_type=made.media_type,
            headers={"Content-Disposition": f'attachment; filename="{made.name}"'},
        )
    status = 422 if request.method == "POST" else 200
    return render(request, "interop/hand_out.html", _page(opened, "report", form=form), status=status)
