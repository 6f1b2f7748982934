"""One interview: the cleared transcript on one side, its headlines on the other."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.analysis import access, coach, forms, selectors, services
from tellmore.analysis.domain.headline_linter import CODES
from tellmore.analysis.views.asked import client_of, get_or_post, page
from tellmore.capture.models import Session
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies
from tellmore.studies import coaching


@login_required
@get_or_post
def read_interview(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    """Reads; a POST writes a descriptive headline, or parks a solution that came too early."""
    need = Need.READ_CLEARED if request.method == "GET" else Need.WRITE_HEADLINES
    opened = studies.pass_for(request.user, slug, need)
    session = access.interview_in(opened, session_id)
    form = forms.HeadlineForm(request.POST or None, language=session.language)
    proposal = ""
    if request.method == "POST" and form.is_valid():
        try:
            return _written(request, slug, session, form)
        except Refusal as refusal:
            proposal = getattr(refusal, "proposal", "")
            form.add_error("text", str(refusal))
    ticked = request.POST.getlist("lines")
    context = _shown(opened, session, form=form, ticked=ticked, proposal=proposal)
    return render(request, "analysis/read_interview.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def headline_quote(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    session = access.interview_in(opened, session_id)
    form = forms.QuoteForm(request.POST)
    try:
        if not form.is_valid():
            raise services.NotInTranscript(_("Choose some words of this line first."))
        values = form.cleaned_data
        headline = services.quote_headline(
            by=request.user,
            session=session,
            line_id=values["line"],
            start=values["start"] or 0,
            end=values["end"],
            tone=values["tone"],
            client=client_of(request),
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("read_interview", slug, session.pk)
    messages.success(request, _("Their words are a headline now."))
    return redirect(f"{reverse('read_interview', args=[slug, session.pk])}#line-{headline.lines[0]}")


@login_required
@require_POST
def headline_coach(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    """What the coach would say while somebody types; nothing is kept."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    session = access.interview_in(opened, session_id)
    text = request.POST.get("text", "")
    off = coaching.silenced_codes(opened.study)
    remarks = coach.remarks(text, selectors.transcript_of(session), session.language, off=off)
    context = {
        "remarks": remarks,
        "study": opened.study,
        "is_empty": not text.strip(),
        "typed": text,
        "language": session.language,
    }
    return render(request, "analysis/headline_coach.html", context)


def _written(request: HttpRequest, slug: str, session: Session, form: forms.HeadlineForm) -> HttpResponse:
    text = form.cleaned_data["text"]
    if "park" in request.POST:
        services.park_idea(by=request.user, study=session.study, text=text, session=session)
        messages.success(request, _("Parked. It waits for you in the parking lot."))
        return redirect("read_interview", slug, session.pk)
    headline = services.write_headline(
        by=request.user,
        session=session,
        text=text,
        lines=request.POST.getlist("lines"),
        tone=form.cleaned_data["tone"],
        client=client_of(request),
    )
    messages.success(request, _("Written."))
    doubtful = coach.doubtful(text, session.language)
    if doubtful:
        words = ", ".join(f"“{word}”" for word in doubtful)
        messages.warning(request, _("Look again: could %(words)s tell who spoke?") % {"words": words})
    return redirect(f"{reverse('read_interview', args=[slug, session.pk])}#headline-{headline.pk}")


def _shown(opened: studies.Pass, session: Session, *, ticked: list[str], **context: Any) -> dict[str, Any]:
    transcript = selectors.transcript_of(session)
    headlines = selectors.headlines_of_session(session)
    silenced = coaching.silenced_rules(opened.study, CODES)
    off = frozenset(row.code for row in silenced)
    return page(
        opened,
        "headlines",
        **coach.in_the_page(session, off=off),
        silenced=silenced,
        session=session,
        parts=coach.parts(transcript, headlines, set(ticked)),
        headlines=[
            (shown, () if shown.is_quote else coach.remarks_on(shown, transcript, silenced=off))
            for shown in headlines
        ],
        reading=selectors.reading_of(opened.study, session, opened.person),
        following=selectors.next_interview(opened.study, opened.person, beside=session),
        **context,
    )
