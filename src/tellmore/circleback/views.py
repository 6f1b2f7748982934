"""Going back: the team's pages, and the page behind a slip."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.circleback import access, forms, paper, selectors, services
from tellmore.circleback.models import Answer, Letter
from tellmore.kernel.errors import Refusal
from tellmore.reports.render.slips import square
from tellmore.studies import access as studies

get_or_post = require_http_methods(["GET", "POST"])
DEVICE_TRIES = "slip_tries"


def _page(opened: studies.Pass, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": "circleback", **context}


@login_required
@require_GET
def circle_back(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CIRCLE_BACK)
    seats = list(selectors.seats_of_study(opened.study))
    context = _page(
        opened,
        letters=selectors.letters_of_study(opened.study),
        seats=len(seats),
        issued=sum(hasattr(seat, "slip") for seat in seats),
        opened_slips=sum(hasattr(seat, "slip") and seat.slip.typed_back_at is not None for seat in seats),
        waiting=selectors.answers_of_study(opened.study).filter(handled_at=None).count(),
        heard=selectors.answers_of_study(opened.study).count(),
    )
    return render(request, "circleback/circle_back.html", context)


@login_required
@get_or_post
def letter_edit(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CIRCLE_BACK)
    if language not in selectors.LANGUAGES:
        raise Http404
    letter = selectors.letters_of_study(opened.study)[language] or Letter(
        study=opened.study, language=language
    )
    form = forms.LetterForm(request.POST or None, instance=letter, language=language)
    if request.method == "POST" and form.is_valid():
        try:
            services.write_letter(
                by=request.user, study=opened.study, language=language, values=form.cleaned_data
            )
        except Refusal as refusal:
            form.add_error(getattr(refusal, "field", "") or None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("letter_edit", slug, language)
    context = _page(
        opened, form=form, letter=letter, language=language, promises=selectors.promises_of(opened.study)
    )
    return render(request, "circleback/letter_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def letter_publish(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CIRCLE_BACK)
    letter = selectors.letters_of_study(opened.study).get(language)
    if letter is None:
        raise Http404
    try:
        if "back" in request.POST:
            services.take_letter_back(by=request.user, letter=letter)
        else:
            services.publish_letter(by=request.user, letter=letter)
            messages.success(request, _("Published. Slips in this language open it from now on."))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("letter_edit", slug, language)


@login_required
@require_GET
def letter_pdf(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CIRCLE_BACK)
    letter = selectors.letters_of_study(opened.study).get(language)
    if letter is None:
        raise Http404
    return _pdf(paper.letter(letter), f"letter-{language}.pdf")


@login_required
@require_GET
def guide_pdf(request: HttpRequest, slug: str, number: int, language: str) -> HttpResponse:
    """The interview guide on paper."""
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    if language not in selectors.LANGUAGES:
        raise Http404
    return _pdf(paper.guide(opened, number, language), f"guide-v{number}-{language}.pdf")


@login_required
@get_or_post
def slips(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose seats; the answer to the request is the sheet, and the words are kept nowhere."""
    opened = studies.pass_for(request.user, slug, Need.CIRCLE_BACK)
    seats = selectors.seats_of_study(opened.study)
    form = forms.SlipsForm(request.POST or None, seats=seats)
    if request.method == "POST" and form.is_valid():
        issued = services.issue_slips(
            by=request.user, study=opened.study, seats=list(form.cleaned_data["seats"])
        )
        address = request.build_absolute_uri(reverse("slip_open"))
        texts = services.slip_texts(issued, address)
        if "pdf" in request.POST:
            return _pdf(paper.slips(texts, get_language() or "en"), "slips.pdf")
        sheet = [{**text, "square": square(text["url"])} for text in texts]
        return render(request, "circleback/slip_sheet.html", _page(opened, sheet=sheet, address=address))
    context = _page(opened, form=form, seats=seats)
    return render(request, "circleback/slips.html", context, status=422 if form.is_bound else 200)


@login_required
@require_GET
def answers(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.CIRCLE_BACK)
    context = _page(opened, answers=selectors.answers_of_study(opened.study))
    return render(request, "circleback/answers.html", context)


@login_required
@get_or_post
def answer(request: HttpRequest, slug: str, answer_id: UUID) -> HttpResponse:
    """One answer with its sealed words: for privacy stewards only."""
    opened = studies.pass_for(request.user, slug, Need.CLEAR)
    found = access.answer_in(opened, answer_id)
    if request.method == "POST":
        services.handle_answer(by=request.user, answer=found)
        return redirect("answers", slug)
    context = _page(opened, answer=found, text=services.read_answer(by=request.user, answer=found))
    return render(request, "circleback/answer.html", context)


@get_or_post
def slip_open(request: HttpRequest) -> HttpResponse:
    """Pseudonym and six words, typed or scanned. The code comes in the body, never in an address."""
    form = forms.OpenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        tries = request.session.get(DEVICE_TRIES, [])
        now = timezone.now()
        if services.patience.closed_until(len(tries), now) and tries[-1] + 30 > now.timestamp():
            form.add_error(None, _("Please wait half a minute, then try again."))
            return render(request, "circleback/slip_open.html", {"form": form}, status=429)
        try:
            slip = services.open_slip(**form.cleaned_data)
        except services.NotOpen as refusal:
            request.session[DEVICE_TRIES] = [*tries[-20:], now.timestamp()]
            form.add_error(getattr(refusal, "field", "") or None, str(refusal))
        else:
            request.session.cycle_key()
            request.session.pop(DEVICE_TRIES, None)
            request.session[access.SLIP_IN_SESSION] = str(slip.pk)
            request.session.set_expiry(access.SLIP_SECONDS)
            return redirect("slip_mine")
    return render(request, "circleback/slip_open.html", {"form": form}, status=422 if form.is_bound else 200)


@require_GET
def slip_mine(request: HttpRequest) -> HttpResponse:
    """The interviewee's own page: my words and where they led, what we heard, what we do."""
    slip = access.slip_of(request.session)
    study = slip.seat.session.study
    context = {
        "slip": slip,
        "study": study,
        "letter": selectors.letter_for(slip),
        "quotes": selectors.quotes_of_seat(slip.seat),
        "promises": selectors.promises_of(study),
        "contacts": study.contacts.all(),
    }
    return render(request, "circleback/slip_mine.html", context)


@require_POST
def slip_answer(request: HttpRequest) -> HttpResponse:
    slip = access.slip_of(request.session)
    form = forms.AnswerForm(request.POST)
    if not form.is_valid() or form.cleaned_data["kind"] == Answer.Kind.WITHDRAW:
        raise Http404
    values = form.cleaned_data
    try:
        services.answer(
            slip=slip, kind=values["kind"], quote=_own_quote(slip, values["quote"]), text=values["text"]
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Thank you. The team sees it, and nobody sees who you are."))
    return redirect("slip_mine")


@get_or_post
def slip_withdraw(request: HttpRequest) -> HttpResponse:
    """Take back one quote, or all my words; asked once more, never asked why."""
    slip = access.slip_of(request.session)
    quote = _own_quote(slip, request.POST.get("quote") or request.GET.get("quote"))
    if request.method == "POST":
        services.answer(slip=slip, kind=Answer.Kind.WITHDRAW, quote=quote)
        messages.success(request, _("Done. Your words are taken out everywhere."))
        return redirect("slip_mine")
    own = next((one for one in selectors.quotes_of_seat(slip.seat) if one.quote == quote), None)
    return render(request, "circleback/slip_withdraw.html", {"slip": slip, "own": own})


@require_POST
def slip_close(request: HttpRequest) -> HttpResponse:
    request.session.pop(access.SLIP_IN_SESSION, None)
    if not request.user.is_authenticated:
        request.session.flush()
    return redirect("slip_open")


def _own_quote(slip: Any, quote_id: Any) -> Any:
    """The quote, when it is this interviewee's own; Http404 for somebody else's."""
    if not quote_id:
        return None
    for one in selectors.quotes_of_seat(slip.seat):
        if str(one.quote.pk) == str(quote_id):
            return one.quote
    raise Http404


def _pdf(data: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        data,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "no-store"},
    )
