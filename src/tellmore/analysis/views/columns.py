"""One column of the board: add, name, describe, merge, split, move, remove."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.analysis import access, forms, selectors, services
from tellmore.analysis.models import Theme
from tellmore.analysis.views.asked import client_of, get_or_post, known_of, page, stepped, wants_json
from tellmore.analysis.views.board import board_page
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies


@login_required
@require_POST
def theme_add(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.MOVE_CARDS)
    form = forms.TitleForm(request.POST)
    if not form.is_valid():
        return board_page(request, opened, adding=form)

    def step() -> services.Answer:
        return services.add_theme(
            by=request.user,
            study=opened.study,
            title=form.cleaned_data["title"],
            known_number=known_of(request),
            client=client_of(request),
        )

    def again(refusal: Refusal) -> HttpResponse:
        form.add_error("title", str(refusal))
        return board_page(request, opened, adding=form)

    return _typed(request, slug, step, again)


@login_required
@get_or_post
def theme(request: HttpRequest, slug: str, theme_id: UUID) -> HttpResponse:
    need = Need.READ_CLEARED if request.method == "GET" else Need.MOVE_CARDS
    opened = studies.pass_for(request.user, slug, need)
    found = access.theme_in(opened, theme_id)
    form = forms.ThemeForm(request.POST or None, initial=forms.ThemeForm.about(found))
    if request.method == "POST" and form.is_valid():
        try:
            services.settle_theme(by=request.user, theme=found, client=client_of(request), **form.described)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Kept."))
            return redirect("theme", slug, found.pk)
    return _theme_page(request, opened, found, form)


@login_required
@require_POST
def theme_rename(request: HttpRequest, slug: str, theme_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.MOVE_CARDS)
    found = access.theme_in(opened, theme_id)
    title = request.POST.get("title", "")

    def step() -> services.Answer:
        return services.rename_theme(by=request.user, theme=found, title=title, client=client_of(request))

    def again(refusal: Refusal) -> HttpResponse:
        form = forms.ThemeForm({**forms.ThemeForm.about(found), "title": title})
        if form.is_valid() or "title" not in form.errors:
            form.add_error("title", str(refusal))
        return _theme_page(request, opened, found, form)

    return _typed(request, slug, step, again)


@login_required
@get_or_post
def theme_merge(request: HttpRequest, slug: str, theme_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.MOVE_CARDS)
    found = access.theme_in(opened, theme_id)
    others = selectors.themes_of_study(opened.study).exclude(pk=found.pk)
    form = forms.MergeForm(request.POST or None, themes=others)
    if request.method == "POST" and form.is_valid():
        into = form.cleaned_data["into"]
        return stepped(
            request,
            slug,
            lambda: services.merge_themes(by=request.user, theme=found, into=into, client=client_of(request)),
        )
    context = page(opened, "themes", theme=found, form=form, others=others.count())
    return render(request, "analysis/theme_merge.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def theme_split(request: HttpRequest, slug: str, theme_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.MOVE_CARDS)
    found = access.theme_in(opened, theme_id)
    column = selectors.column_of_theme(found)
    choices = [(str(card.row.pk), Truncator(card.text).chars(140)) for card in column.cards]
    form = forms.SplitForm(request.POST or None, cards=choices)
    if request.method == "POST" and form.is_valid():
        try:
            services.split_theme(by=request.user, theme=found, client=client_of(request), **form.cleaned_data)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The cards have a column of their own."))
            return redirect("theme_board", slug)
    context = page(opened, "themes", theme=found, column=column, form=form)
    return render(request, "analysis/theme_split.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def theme_shift(request: HttpRequest, slug: str, theme_id: UUID) -> HttpResponse:
    """One place toward the start or the end of the board."""
    opened = studies.pass_for(request.user, slug, Need.MOVE_CARDS)
    found = access.theme_in(opened, theme_id)
    places = -1 if request.POST.get("places") == "-1" else 1
    return stepped(
        request,
        slug,
        lambda: services.move_theme(by=request.user, theme=found, places=places, client=client_of(request)),
    )


@login_required
@get_or_post
def theme_remove(request: HttpRequest, slug: str, theme_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.MOVE_CARDS)
    found = access.theme_in(opened, theme_id)
    if request.method == "POST":
        return stepped(
            request,
            slug,
            lambda: services.remove_theme(by=request.user, theme=found, client=client_of(request)),
        )
    context = page(opened, "themes", theme=found, column=selectors.column_of_theme(found))
    return render(request, "analysis/theme_remove.html", context)


def _typed(
    request: HttpRequest,
    slug: str,
    step: Callable[[], services.Answer],
    again: Callable[[Refusal], HttpResponse],
) -> HttpResponse:
    """A step that carries typed words: a refusal shows them again beside the reason."""
    if wants_json(request):
        return stepped(request, slug, step)
    try:
        step()
    except Refusal as refusal:
        return again(refusal)
    messages.success(request, _("Kept."))
    return redirect("theme_board", slug)


def _theme_page(request: HttpRequest, opened: studies.Pass, found: Theme, form: Any) -> HttpResponse:
    context = page(opened, "themes", theme=found, column=selectors.column_of_theme(found), form=form)
    return render(request, "analysis/theme.html", context, status=422 if form.is_bound else 200)
