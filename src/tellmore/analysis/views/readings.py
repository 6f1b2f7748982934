"""Who reads what: the step's own page, the pairs, and what has been read."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.analysis import access, forms, selectors, services
from tellmore.analysis.views.asked import get_or_post, page
from tellmore.kernel.errors import Refusal
from tellmore.studies import access as studies


@login_required
@require_GET
def headlines(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.READ_CLEARED)
    context = page(
        opened,
        "headlines",
        progress=selectors.reading_progress(opened.study),
        interviews=list(selectors.interviews_of_study(opened.study)),
        pairs=list(selectors.pairs_of_study(opened.study)),
        mine=selectors.next_interview(opened.study, opened.person),
        parked=selectors.parked_ideas_of_study(opened.study).count(),
    )
    return render(request, "analysis/headlines.html", context)


@login_required
@get_or_post
def reading_pairs(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    people = list(selectors.people_who_read(opened.study))
    pairs = list(selectors.pairs_of_study(opened.study))
    initial = {
        f"pair_{person.pk}": str(number)
        for number, pair in enumerate(pairs, start=1)
        for person in pair.people.all()
    }
    form = forms.PairsForm(request.POST or None, people=people, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.arrange_pairs(by=request.user, study=opened.study, groups=form.groups)
        messages.success(request, _("The pairs stand. Deal the interviews when you are ready."))
        return redirect("reading_pairs", slug)
    context = page(
        opened,
        "headlines",
        form=form,
        people=people,
        pairs=pairs,
        progress=selectors.reading_progress(opened.study),
    )
    return render(request, "analysis/reading_pairs.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def pairs_make(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    try:
        services.make_pairs(by=request.user, study=opened.study)
        messages.success(request, _("Everybody has a partner now. Change what does not fit."))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("reading_pairs", slug)


@login_required
@require_POST
def readings_deal(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_STUDY)
    try:
        count = services.deal_readings(by=request.user, study=opened.study)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("reading_pairs", slug)
    dealt = ngettext("%(count)s interview was dealt.", "%(count)s interviews were dealt.", count)
    messages.success(request, dealt % {"count": count})
    return redirect("headlines", slug)


@login_required
@require_POST
def reading_done(request: HttpRequest, slug: str, reading_id: UUID) -> HttpResponse:
    """Done, or open again; then on to the next interview of this person's pair."""
    opened = studies.pass_for(request.user, slug, Need.WRITE_HEADLINES)
    reading = access.reading_in(opened, reading_id)
    done = request.POST.get("done") != "no"
    services.mark_read(by=request.user, reading=reading, done=done)
    if not done:
        return redirect("read_interview", slug, reading.session_id)
    messages.success(request, _("%(name)s is read.") % {"name": reading.session.pseudonym})
    following = selectors.next_interview(opened.study, opened.person)
    return redirect("read_interview", slug, following.pk) if following else redirect("headlines", slug)
