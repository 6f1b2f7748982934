"""Pages about conversations: planning them, and the page on which a note is taken."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.capture import access, forms, selectors, services, talk
from tellmore.capture.domain import note as notes
from tellmore.capture.models import Session
from tellmore.kernel.errors import Refusal
from tellmore.privacy import phone_finder
from tellmore.privacy import services as privacy
from tellmore.protocols.selectors import published_versions
from tellmore.sampling.selectors import criteria_of_study
from tellmore.studies import access as studies
from tellmore.team.selectors import interviewers_of

get_or_post = require_http_methods(["GET", "POST"])


def _page(opened: studies.Pass, step: str, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": step, **context}


@login_required
@require_GET
def sessions(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.PLAN_SESSIONS)
    if studies.purpose_of(opened) is None:
        return render(request, "studies/purpose_first.html", _page(opened, "sessions"))
    shown = request.GET.get("show", "")
    everything = list(selectors.sessions_of_study(opened.study))
    listener = _listener_among(everything, request.GET.get("interviewer", ""))
    context = _page(
        opened,
        "sessions",
        sessions=[one for one in everything if _is_shown(one, shown) and listener in (None, one.interviewer)],
        listener=listener,
        all=len(everything),
        show=shown,
        unassigned=sum(one.interviewer_id is None and one.finished_at is None for one in everything),
        heard=sum(one.finished_at is not None for one in everything),
    )
    return render(request, "capture/sessions.html", context)


def _listener_among(everything: list[Session], asked: str) -> Any:
    """The interviewer whose conversations are asked for; None, and so everybody, for an unknown one."""
    return next((one.interviewer for one in everything if str(one.interviewer_id) == asked), None)


def _is_shown(session: Session, shown: str) -> bool:
    return {
        "open": session.finished_at is None,
        "unassigned": session.finished_at is None and session.interviewer_id is None,
        "heard": session.finished_at is not None,
    }.get(shown, True)


@login_required
@get_or_post
def session_new(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.PLAN_SESSIONS)
    form = forms.NewSessionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        planned = [
            services.plan_session(
                by=request.user,
                study=opened.study,
                kind=values["kind"],
                language=values["language"],
                seats=values["seats"] or 5,
            )
            for _number in range(values["count"])
        ]
        said = ngettext("%(n)s conversation is planned.", "%(n)s conversations are planned.", len(planned))
        messages.success(request, said % {"n": len(planned)})
        if len(planned) == 1:
            return redirect("session_edit", slug, planned[0].pk)
        return redirect("sessions", slug)
    status = 422 if form.is_bound else 200
    return render(request, "capture/session_new.html", _page(opened, "sessions", form=form), status=status)


@login_required
@get_or_post
def session_edit(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.PLAN_SESSIONS)
    session = access.session_in(opened, session_id)
    team = interviewers_of(opened.study)
    versions = published_versions(opened.study).order_by("-number")
    form = forms.SessionForm(request.POST or None, instance=session, team=team, versions=versions)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        stored = access.session_in(opened, session_id)
        try:
            services.edit_session(
                by=request.user,
                session=stored,
                teachers=list(values.pop("current_teachers")),
                is_place_checked=values.pop("is_place_checked"),
                values=values,
            )
        except Refusal as refusal:
            form.add_error("interviewer", str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("session_edit", slug, session.pk)
    context = _page(opened, "sessions", session=session, form=form, concerns=talk.concerns_of(session, team))
    return render(request, "capture/session_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def seat_edit(request: HttpRequest, slug: str, session_id: UUID, seat_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.PLAN_SESSIONS)
    session = access.session_in(opened, session_id)
    seat = next((one for one in session.seats.all() if one.pk == seat_id), None)
    if seat is None:
        raise Http404
    criteria = list(criteria_of_study(opened.study))
    chosen = {f"criterion_{one.criterion_id}": str(one.pk) for one in seat.categories.all()}
    initial = {
        "permission_on": seat.permission_at,
        "assent_on": seat.assent_at,
        "declined_on": seat.declined_at,
        **chosen,
    }
    form = forms.SeatForm(request.POST or None, criteria=criteria, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.record_agreement(
            by=request.user,
            seat=seat,
            permission_on=form.cleaned_data["permission_on"],
            assent_on=form.cleaned_data["assent_on"],
            declined_on=form.cleaned_data["declined_on"],
            categories=selectors.categories_in(opened.study, form.chosen()),
        )
        messages.success(request, _("Saved."))
        return redirect("session_edit", slug, session.pk)
    context = _page(opened, "sessions", session=session, seat=seat, form=form)
    return render(request, "capture/seat_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def session_remove(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.PLAN_SESSIONS)
    session = access.session_in(opened, session_id)
    if request.method == "POST":
        try:
            services.remove_session(by=request.user, session=session)
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect("session_edit", slug, session_id)
        messages.success(request, _("The conversation is off the plan."))
        return redirect("sessions", slug)
    return render(request, "capture/session_remove.html", _page(opened, "sessions", session=session))


@login_required
@get_or_post
def session_withdraw(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    """Somebody asked, in person, to take everything back."""
    opened = studies.pass_for(request.user, slug, Need.PLAN_SESSIONS)
    session = access.session_in(opened, session_id)
    if request.method == "POST":
        services.withdraw_session(by=request.user, session=session)
        messages.success(request, _("Withdrawn. Its words are out of every board, count and report."))
        return redirect("sessions", slug)
    return render(request, "capture/session_withdraw.html", _page(opened, "sessions", session=session))


@login_required
@require_GET
def listening(request: HttpRequest, slug: str) -> HttpResponse:
    """The interviewer's own conversations; for everybody else, how far listening has come."""
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    mine = list(selectors.sessions_heard_by(opened.study, request.user)) if opened.may(Need.CAPTURE) else []
    context = _page(
        opened,
        "listening",
        ahead=[one for one in mine if one.finished_at is None],
        behind=[one for one in mine if one.finished_at is not None],
        progress=selectors.facts(opened.study.pk),
    )
    return render(request, "capture/listening.html", context)


@login_required
@require_GET
def listen(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    """The page on the phone. Without JavaScript each line is a form; with it, nothing waits for a network.

    Looking at it begins nothing: the first word that is kept does, or closing the talk.
    """
    try:
        opened, session = _own(request, slug, session_id)
    except access.WasErased as refusal:
        return _erased(request, slug, session_id, refusal)
    if session.finished_at is not None:
        return render(request, "capture/listen_done.html", _page(opened, "listening", session=session))
    if session.started_at is None:
        privacy.refuse_destroyed(opened.study.pk)  # not a word of it could be kept
    shown = talk.talk_of(session, interviewer=request.user.name)
    note = talk.note_of(opened, session)
    seats = list(session.seats.all())
    asked = request.GET.get("q", "") or (shown.cards[0].id if shown.cards else "")
    urls = {
        "note": reverse("note_data", args=[slug, session.pk]),
        "keep": reverse("note_keep", args=[slug, session.pk]),
        "signIn": reverse("account_login"),
    }
    context = _page(
        opened,
        "listening",
        session=session,
        talk=shown,
        note=note,
        asked=asked,
        seats=[seat.label for seat in seats if seat.label and seat.declined_at is None],
        agreed=any(seat.assent_at and seat.declined_at is None for seat in seats),
        declined=all(seat.declined_at for seat in seats),
        contacts=opened.study.contacts.all(),
        settings=talk.settings_for_page(session, shown, urls),
        finder=phone_finder.addresses(),
    )
    return render(request, "capture/listen.html", context)


def _own(request: HttpRequest, slug: str, session_id: UUID) -> tuple[studies.Pass, Session]:
    opened = studies.pass_for(request.user, slug, Need.CAPTURE)
    access.refuse_erased(opened, session_id)
    return opened, access.own_session_in(opened, session_id)


def _erased(request: HttpRequest, slug: str, session_id: UUID, refusal: Refusal) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CAPTURE)
    context = _page(opened, "listening", erased=session_id, says=str(refusal))
    return render(request, "capture/listen_erased.html", context, status=410)


@login_required
@require_GET
def note_data(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    """One's own note for the page that edits it; never cached."""
    try:
        opened, session = _own(request, slug, session_id)
    except access.WasErased as refusal:
        return JsonResponse({"error": str(refusal), "erased": True}, status=410)
    if not hasattr(session, "note"):
        return JsonResponse({"revision": 0, "note": notes.to_data(notes.Note())})
    note = access.read_note(opened, session)
    return JsonResponse({"revision": session.note.revision, "note": notes.to_data(note)})


@login_required
@require_POST
def note_keep(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    """Autosave: 200 with the revision; 409 with both kept when another tab was faster; 422 for nonsense."""
    try:
        _opened, session = _own(request, slug, session_id)
    except access.WasErased as refusal:
        return JsonResponse({"error": str(refusal), "erased": True}, status=410)
    try:
        sent = json.loads(request.body)
        kept = services.save_note(
            by=request.user,
            session=session,
            data=sent.get("note"),
            base=int(sent.get("base", 0)),
            begun=_begun(sent.get("begun") or {}),
        )
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        return JsonResponse({"error": _("This was not a note.")}, status=422)
    except notes.NotANote as refusal:
        return JsonResponse({"error": str(refusal)}, status=422)
    except Refusal as refusal:
        return JsonResponse({"error": str(refusal)}, status=410)
    answer: dict[str, Any] = {"revision": kept.revision, "merged": kept.was_merged}
    if kept.was_merged:
        answer["note"] = notes.to_data(kept.note)
    return JsonResponse(answer, status=409 if kept.was_merged else 200)


def _begun(told: dict[str, Any]) -> services.Begun:
    version = told.get("version")
    return services.Begun(None if version is None else int(version), int(told.get("secondsAgo", 0)))


@login_required
@require_POST
def line_add(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    """One line without JavaScript: appended to what the server holds."""
    opened, session = _own(request, slug, session_id)
    form = forms.LineForm(request.POST)
    if form.is_valid():
        try:
            talk.append_line(by=request.user, opened=opened, session=session, values=form.cleaned_data)
        except Refusal as refusal:
            messages.error(request, str(refusal))
    here = reverse("listen", args=[slug, session.pk])
    return redirect(f"{here}?q={form.cleaned_data.get('question', '') if form.is_valid() else ''}#notes")


@login_required
@get_or_post
def session_finish(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    opened, session = _own(request, slug, session_id)
    if request.method == "POST":
        services.finish_session(by=request.user, session=session)
        messages.success(request, _("Thank you. The note is sealed and waits for clearing."))
        return redirect("listening", slug)
    context = _page(
        opened,
        "listening",
        session=session,
        talk=talk.talk_of(session, interviewer=request.user.name),
        note=talk.note_of(opened, session),
    )
    return render(request, "capture/session_finish.html", context)


@login_required
@require_POST
def session_reopen(request: HttpRequest, slug: str, session_id: UUID) -> HttpResponse:
    _opened, session = _own(request, slug, session_id)
    services.reopen_session(by=request.user, session=session)
    return redirect("listen", slug, session.pk)
