"""Pages of clearing. What a note says is on the page of a steward and nowhere else: no message repeats it."""

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
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.accounts.models import Person
from tellmore.capture.access import read_note
from tellmore.capture.models import Session
from tellmore.clearing import access, forms, selectors, services, sheets
from tellmore.clearing.domain.naming import NotAPlaceholder
from tellmore.clearing.domain.release import cleared
from tellmore.clearing.models import Mask
from tellmore.clearing.views.page import page, steward
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies
from tellmore.studies.selectors import stewards_of

MOST_ROWS = 20  # of each list; the others are one link away
ORDER, READING = "clearing_order", "reading"


@login_required
@require_GET
def clearing_queue(request: HttpRequest, slug: str) -> HttpResponse:
    """A steward's work; for everybody else how far it is, and why they wait."""
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    queue = selectors.queue_of_study(opened.study, unsure_first=_unsure_first(request))
    return render(
        request,
        "clearing/clearing_queue.html",
        page(
            opened,
            queue=queue,
            next=queue.next_for(opened.person) if opened.may(Need.CLEAR) else None,
            looks=len(selectors.looks_for(opened)),
            unsure_first=_unsure_first(request),
            shown=_shown(queue, everything=request.GET.get("show") == "all"),
        ),
    )


def _shown(queue: selectors.Queue, *, everything: bool) -> dict[str, Any]:
    """Each list, cut where it grows too long to look through, and how many rows that leaves out of it."""
    most = None if everything else MOST_ROWS
    lists = {"in_review": queue.in_review, "waiting": queue.waiting, "released": queue.released}
    shown: dict[str, Any] = {name: rows[:most] for name, rows in lists.items()}
    return shown | {f"{name}_more": len(rows) - len(shown[name]) for name, rows in lists.items()}


@login_required
@require_GET
def clear_note(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    return _review_page(request, opened, session)


def _review_page(
    request: HttpRequest,
    opened: studies.Pass,
    session: Session,
    *,
    decide: forms.DecideForm | None = None,
    add: forms.AddForm | None = None,
) -> HttpResponse:
    """Both columns; `decide` or `add` is a form that was refused and comes back with what was typed."""
    try:
        review = services.open_review(by=opened.person, session=session)
        note = read_note(opened, session)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("clearing_queue", opened.study.slug)
    unsure_first = _unsure_first(request)
    marks = selectors.masks_of_review(review)
    sheet = sheets.sheet(note, marks)
    chosen = str(decide["mask"].value()) if decide else request.GET.get("mask", "")
    focus = None if review.released_at else sheets.focus(sheet, note, chosen, unsure_first=unsure_first)
    hiding = selectors.laid_over(mask for mask in marks if mask.decision != Mask.Decision.KEPT)
    preview = cleared(note, hiding, selectors.seat_labels([session.pk]).get(session.pk, set()))
    picked = str(add["line"].value() or "") if add else request.GET.get("line", "")
    words = () if review.released_at else sheets.words_to_tick(note, picked)
    context = page(
        opened,
        session=session,
        spoken=_spoken(session),
        review=review,
        sheet=sheet,
        focus=focus,
        left=len(sheet.open),
        mine=services.steps_of(opened.person, review),
        unsure_first=unsure_first,
        next_note=selectors.next_in_queue(session, opened.person, unsure_first=unsure_first)
        if focus is None or not focus.unsure_after
        else None,
        decide=decide or (_decide_form(focus) if focus else None),
        preview=sheets.cleared_parts(preview.questions, preview.lines),
        picked=picked if words else "",
        at_work={picked if words else "", focus.mask.line_id if focus else ""},
        words=words,
        ticked=request.POST.getlist("words"),
        pick=add or _add_form("pick", picked),
        add=_add_form("add"),
        versions=selectors.versions_of_session(session),
        is_out=selectors.version_out(session) is not None,
        stewards=stewards_of(opened.study) if opened.study.two_stewards else 1,
    )
    return render(request, "clearing/clear_note.html", context, status=422 if decide or add else 200)


def _unsure_first(request: HttpRequest) -> bool:
    return request.session.get(ORDER) != READING


@login_required
@require_POST
def clearing_order(request: HttpRequest, slug: str) -> HttpResponse:
    """What comes first for this person: what the finder doubts, or the order of the text."""
    studies.pass_for(request.user, slug, Need.CLEAR)
    request.session[ORDER] = READING if request.POST.get("order") == READING else "unsure"
    return redirect("clearing_queue", slug)


@login_required
@require_POST
def notes_search(request: HttpRequest, slug: str) -> HttpResponse:
    """Look through every note that waits, so that the ones with doubts come first."""
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    count = services.search_waiting(by=opened.person, study=opened.study)
    said = ngettext("%(n)s note is looked through.", "%(n)s notes are looked through.", count) % {"n": count}
    messages.success(request, said)
    return redirect("clearing_queue", slug)


def _spoken(session: Session) -> str:
    """The one language of the words; empty where both are mixed."""
    return session.language if session.language in ("en", "es") else ""


def _decide_form(focus: sheets.Focus) -> forms.DecideForm:
    return forms.DecideForm(
        auto_id="decide_%s",
        initial={
            "mask": focus.mask.pk,
            "seen": _decided(focus.mask),
            "kind": focus.mask.kind,
            "placeholder": focus.mask.placeholder.strip("[]"),
            "everywhere": True,
        },
    )


def _add_form(name: str, line: str = "") -> forms.AddForm:
    return forms.AddForm(auto_id=f"{name}_%s", initial={"line": line, "kind": "PERSON", "everywhere": True})


def _decided(mask: Mask) -> str:
    """When a mark was decided, to tell whether it still stands as it was shown."""
    return mask.decided_at.isoformat() if mask.decided_at else ""


def _overruled(mask: Mask, by: Person, seen: str) -> bool:
    """True when somebody else decided this mark after `by` had it on the page."""
    return mask.decided_by_id not in (None, by.pk) and _decided(mask) != seen


@login_required
@require_POST
def mask_decide(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    form = forms.DecideForm(request.POST, auto_id="decide_%s")
    mask = selectors.mask_of_session(session, request.POST.get("mask", ""))
    if mask is None:
        messages.error(request, _("This mark is not there any more. Here is the next one."))
        return _next(slug, session)
    if not form.is_valid():
        return _review_page(request, opened, session, decide=form)
    values = form.cleaned_data
    overruled = _overruled(mask, opened.person, values["seen"])
    changed = 1
    try:
        if values["decision"] == forms.REMOVE:
            services.remove_mask(by=opened.person, mask=mask, everywhere=values["everywhere"])
        else:
            changed = services.decide_mask(
                by=opened.person,
                mask=mask,
                decision=values["decision"],
                kind=values["kind"],
                placeholder=values["placeholder"],
                everywhere=values["everywhere"],
            )
    except NotAPlaceholder as refusal:
        form.add_error("placeholder", str(refusal))
        return _review_page(request, opened, session, decide=form)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        if overruled and changed:
            messages.warning(request, _overruling())
    return _next(slug, session)


def _overruling() -> str:
    return _(
        "Somebody else decided this mark while you looked at it. Yours stands now; undo brings theirs back."
    )


def _next(slug: str, session: Session) -> HttpResponse:
    return redirect(reverse("clear_note", args=[slug, session.pk]) + "#decide")


@login_required
@require_POST
def mask_add(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    form = forms.AddForm(request.POST, auto_id="pick_%s")
    review = selectors.review_of(session)
    if review is None:
        return redirect("clear_note", slug, session.pk)
    if not form.is_valid():
        return _review_page(request, opened, session, add=form)
    values = form.cleaned_data
    try:
        count = services.add_mask(
            by=opened.person,
            review=review,
            line_id=values["line"],
            start=values["start"],
            end=values["end"],
            kind=values["kind"],
            placeholder=values["placeholder"],
            everywhere=values["everywhere"],
        )
    except NotAPlaceholder as refusal:
        form.add_error("placeholder", str(refusal))
        return _review_page(request, opened, session, add=form)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        said = ngettext("Masked in %(n)s place.", "Masked in %(n)s places.", count) % {"n": count}
        messages.success(request, said)
    return _next(slug, session)


@login_required
@require_POST
def mask_undo(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    review = selectors.review_of(session)
    try:
        if review is not None:
            seen = request.POST.get("mine", "")
            services.undo_last(
                by=opened.person,
                review=review,
                seen=int(seen) if seen.isdecimal() and len(seen) < 4 else None,
            )
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return _next(slug, session)


@login_required
@require_POST
def masks_sure(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    review = selectors.review_of(session)
    try:
        count = services.mask_all_sure(by=opened.person, review=review) if review else 0
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        said = ngettext("%(n)s mark is masked.", "%(n)s marks are masked.", count) % {"n": count}
        messages.success(request, said)
    return _next(slug, session)


@login_required
@require_POST
def note_release(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    try:
        services.release(by=opened.person, session=session)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return _next(slug, session)
    messages.success(
        request, _("%(name)s is released. The team can read it now.") % {"name": session.pseudonym}
    )
    return redirect("clearing_queue", slug)


@login_required
@require_POST
def review_reopen(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    try:
        services.reopen_review(by=opened.person, session=session)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("clear_note", slug, session.pk)


@login_required
@require_http_methods(["GET", "POST"])
def note_take_back(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = steward(request, slug, session_id)
    if request.method == "POST":
        try:
            services.take_back(by=opened.person, session=session)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Taken back. Nobody in the team can read it now."))
        return redirect("clearing_queue", slug)
    return render(request, "clearing/note_take_back.html", page(opened, session=session))


@login_required
@require_GET
def transcript(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    """The cleared words, each line with an anchor to point at."""
    opened = studies.pass_for(request.user, slug, Need.READ_CLEARED)
    session, version = access.transcript_in(opened, session_id)
    context = page(
        opened,
        session=session,
        spoken=_spoken(session),
        version=version,
        parts=sheets.cleared_parts(version.questions, version.lines),
        versions=selectors.versions_of_session(session),
    )
    return render(request, "clearing/transcript.html", context)
