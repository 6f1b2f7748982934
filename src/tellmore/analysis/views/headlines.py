"""One headline: change it, remove it, bring it back, answer the coach; and the rules it is read by."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.analysis import access, coach, forms, selectors, services
from tellmore.analysis.domain.headline_linter import CODES, RULES
from tellmore.analysis.models import Headline
from tellmore.analysis.views.asked import get_or_post, page
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies
from tellmore.studies import coaching


@login_required
@get_or_post
def headline_edit(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    headline = access.headline_in(opened, headline_id)
    form = _form(headline)(request.POST or None, initial={"text": headline.text, "tone": headline.tone})
    if request.method == "POST" and form.is_valid():
        try:
            services.edit_headline(
                by=request.user,
                headline=headline,
                lines=request.POST.getlist("lines"),
                **form.cleaned_data,
            )
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            messages.success(request, _("Changed."))
            return redirect("read_interview", slug, headline.session_id)
    return _edit_page(request, opened, headline, form=form)


@login_required
@get_or_post
def headline_remove(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    """The question first; after the answer, the same page offers the way back."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    headline = access.headline_in(opened, headline_id)
    if request.method == "POST":
        try:
            services.remove_headline(by=request.user, headline=headline)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        return redirect("headline_remove", slug, headline.pk)
    context = page(opened, "headlines", headline=headline, text=_words(headline))
    return render(request, "analysis/headline_remove.html", context)


@login_required
@require_POST
def headline_restore(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    headline = access.headline_in(opened, headline_id)
    services.restore_headline(by=request.user, headline=headline)
    messages.success(request, _("The headline is back."))
    return redirect("read_interview", slug, headline.session_id)


@login_required
@require_POST
def headline_dismiss(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    """Leave the wording as it is, with a reason."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    headline = access.headline_in(opened, headline_id)
    form = forms.DismissForm(request.POST)
    if form.is_valid():
        try:
            services.dismiss_finding(by=request.user, headline=headline, **form.cleaned_data)
        except Refusal as refusal:
            form.add_error("reason", str(refusal))
        else:
            messages.success(request, _("It stays as it is. Your reason is kept with it."))
            return redirect("headline_edit", slug, headline.pk)
    return _edit_page(request, opened, headline, dismissing=form)


@login_required
@require_POST
def headline_take_up(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    """The other way: the coach may speak of this again."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    headline = access.headline_in(opened, headline_id)
    code = request.POST.get("code", "")[:40]
    services.take_finding_up(by=request.user, headline=headline, code=code)
    messages.success(request, _("The coach looks at it again."))
    return redirect("headline_edit", slug, headline.pk)


@login_required
@require_GET
def headline_rules(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.READ_CLEARED)
    language = "es" if get_language() == "es" else "en"
    off = {row.code: row for row in coaching.silenced_rules(opened.study, CODES)}
    rules = [
        (
            {
                "code": rule.code,
                "title": rule.title[language],
                "why": rule.why[language],
                "source": rule.source,
                "pairs": rule.pairs(language),
            },
            off.get(rule.code),
        )
        for rule in RULES
    ]
    switch = reverse("coach_rules", args=[slug]) if opened.may(Need.EDIT_STUDY) else ""
    context = page(opened, "headlines", rules=rules, switch=switch)
    return render(request, "analysis/headline_rules.html", context)


@login_required
@require_GET
@gzip_page
def headline_rule_files(request: HttpRequest, slug: str) -> HttpResponse:
    """What the coach in the page knows; the same for every study."""
    studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    return coach.IN_THE_PAGE.answer()


def _edit_page(
    request: HttpRequest,
    opened: studies.Pass,
    headline: Headline,
    *,
    form: Any = None,
    dismissing: Any = None,
) -> HttpResponse:
    transcript = selectors.transcript_of(headline.session)
    shown = selectors.HeadlineShown(headline, _words(headline), headline.session.language)
    is_bound = any(one is not None and one.is_bound for one in (form, dismissing))
    silenced = coaching.silenced_rules(opened.study, CODES)
    off = frozenset(row.code for row in silenced)
    ticked = request.POST.getlist("lines") if form is not None and form.is_bound else headline.lines
    context = page(
        opened,
        "headlines",
        **coach.in_the_page(headline.session, off=off | {one["code"] for one in headline.dismissed}),
        headline=headline,
        shown=shown,
        session=headline.session,
        form=form or _form(headline)(initial={"text": headline.text, "tone": headline.tone}),
        parts=() if shown.is_quote else coach.parts(transcript, (), set(ticked)),
        silenced=silenced,
        remarks=() if shown.is_quote else coach.remarks_on(shown, transcript, silenced=off),
        dismissing=dismissing,
        complaint=next((errors[0] for errors in dismissing.errors.values()), "") if dismissing else "",
    )
    return render(request, "analysis/headline_edit.html", context, status=422 if is_bound else 200)


def _form(headline: Headline) -> Any:
    if headline.kind == Headline.Kind.QUOTE:
        return forms.ToneForm
    return partial(forms.HeadlineForm, language=headline.session.language)


def _words(headline: Headline) -> str:
    if headline.quote is None:
        return headline.text
    return selectors.texts_of_quotes([headline.quote]).get(headline.quote.pk, "")
