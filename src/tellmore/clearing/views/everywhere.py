"""One decision for every note of a study: what it would change, doing it, taking it back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from tellmore.accounts.domain.roles import Need
from tellmore.clearing import access, reach, selectors, services
from tellmore.clearing.models import StudyDecision
from tellmore.clearing.services import Word
from tellmore.clearing.views.page import page, steward
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies

MASK, LEAVE = StudyDecision.Treatment.MASK, StudyDecision.Treatment.LEAVE


@login_required
@require_http_methods(["GET", "POST"])
def mask_everywhere(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    """For the words under a mark, which no address carries."""
    opened, session = steward(request, slug, session_id)
    back = reverse("clear_note", args=[slug, session.pk])
    sent = request.POST if request.method == "POST" else request.GET
    mask = selectors.mask_of_session(session, sent.get("mask", ""))
    if mask is None:
        messages.error(request, _("This mark is not there any more. Here is the next one."))
        return redirect(back)
    try:
        words = reach.words_under(mask)
        word = Word.of(words, mask.kind)
        if request.method == "POST":
            return _decided(request, opened, word, back + "#decide")
        return _preview(request, opened, word, words=words, mask=mask, session=session, back=back + "#decide")
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect(back)


@login_required
@require_http_methods(["GET", "POST"])
def word_everywhere(request: HttpRequest, slug: str, word_id: UUID) -> HttpResponse:
    """For a word of the study's list: notes that were searched before it came get their marks."""
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    row = access.word_in(opened, word_id)
    back = reverse("study_words", args=[slug])
    word = Word(row.kind, row=row)
    if request.method == "POST":
        return _decided(request, opened, word, back)
    return _preview(request, opened, word, words=row.text, row=row, back=back)


def _treatment(value: str, word: Word) -> StudyDecision.Treatment:
    return LEAVE if value == LEAVE and word.row is None else MASK


def _preview(request: HttpRequest, opened: studies.Pass, word: Word, **context: Any) -> HttpResponse:
    treatment = _treatment(request.GET.get("as", ""), word)
    found = reach.shown(opened, word, treatment)
    return render(
        request,
        "clearing/mask_everywhere.html",
        page(opened, word=word, treatment=str(treatment), found=found, **context),
    )


def _decided(request: HttpRequest, opened: studies.Pass, word: Word, back: str) -> HttpResponse:
    treatment = _treatment(request.POST.get("as", ""), word)
    decision = services.decide_everywhere(
        by=opened.person, study=opened.study, word=word, treatment=treatment
    )
    if treatment == MASK:
        said = ngettext(
            "Masked in %(n)s note, and in every note to come.",
            "Masked in %(n)s notes, and in every note to come.",
            decision.notes,
        )
    else:
        said = ngettext(
            "Left as it is in %(n)s note, and in every note to come.",
            "Left as it is in %(n)s notes, and in every note to come.",
            decision.notes,
        )
    messages.success(request, said % {"n": decision.notes})
    return redirect(back)


@login_required
@require_http_methods(["GET", "POST"])
def decision_undo(request: HttpRequest, slug: str, decision_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    decision = access.decision_in(opened, decision_id)
    if request.method == "POST":
        try:
            services.undo_everywhere(by=opened.person, decision=decision)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Taken back. The notes are as they were before it."))
        return redirect("study_words", slug)
    return render(request, "clearing/decision_undo.html", page(opened, decision=decision))
