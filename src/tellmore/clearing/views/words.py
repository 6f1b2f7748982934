"""The study's own words: a list that a steward keeps, and that every text is searched for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.clearing import access, forms, selectors, services
from tellmore.clearing.views.page import page
from tellmore.kernel.errors import Refusal
from tellmore.privacy import wordbook
from tellmore.privacy.domain.wordlist import Entry
from tellmore.studies import access as studies

ON_A_PAGE = 100


def _words_page(
    request: HttpRequest,
    opened: studies.Pass,
    *,
    one: forms.WordForm | None = None,
    many: forms.WordListForm | None = None,
) -> HttpResponse:
    """The list; `one` or `many` is a form that was refused and comes back with what was typed."""
    words = Paginator(selectors.words_with_decisions(opened.study), ON_A_PAGE)
    context = page(
        opened,
        words=words.get_page(request.GET.get("page")),
        count=words.count,
        one=one or forms.WordForm(auto_id="one_%s"),
        many=many or forms.WordListForm(auto_id="many_%s"),
        problems=many.problems if many else (),
    )
    return render(request, "clearing/study_words.html", context, status=422 if one or many else 200)


@login_required
@require_http_methods(["GET", "POST"])
def study_words(request: HttpRequest, slug: str) -> HttpResponse:
    """A post adds one word. It is not repeated in the answer: it may be somebody's name."""
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    if request.method == "GET":
        return _words_page(request, opened)
    form = forms.WordForm(request.POST, auto_id="one_%s")
    if not form.is_valid():
        return _words_page(request, opened, one=form)
    values = form.cleaned_data
    return _added(request, opened, [Entry(1, values["kind"], values["word"])])


@login_required
@require_POST
def study_words_list(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    form = forms.WordListForm(request.POST, request.FILES, auto_id="many_%s")
    if not form.is_valid():
        return _words_page(request, opened, many=form)
    return _added(request, opened, form.cleaned_data["entries"])


def _added(request: HttpRequest, opened: studies.Pass, entries: Any) -> HttpResponse:
    try:
        new, texts = services.add_to_list(by=opened.person, study=opened.study, entries=entries)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("study_words", opened.study.slug)
    known = len(entries) - new
    if new:
        said = ngettext("%(n)s word is on the list.", "%(n)s words are on the list.", new) % {"n": new}
        messages.success(request, said)
    if texts:
        messages.warning(request, _look_again(texts))
    if known:
        said = ngettext("%(n)s was there already.", "%(n)s were there already.", known) % {"n": known}
        messages.info(request, said)
    return redirect("study_words", opened.study.slug)


def _look_again(texts: int) -> str:
    return ngettext(
        "%(n)s text of the team carries it already; it waits under “Texts to look at again”.",
        "%(n)s texts of the team carry it already; they wait under “Texts to look at again”.",
        texts,
    ) % {"n": texts}


@login_required
@require_http_methods(["GET", "POST"])
def study_word_remove(request: HttpRequest, slug: str, word_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    word = access.word_in(opened, word_id)
    if request.method == "POST":
        wordbook.remove_word(by=opened.person, study=opened.study, word=word)
        messages.success(request, _("It is off the list."))
        return redirect("study_words", slug)
    return render(request, "clearing/study_word_remove.html", page(opened, word=word))
