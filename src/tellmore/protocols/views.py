"""Pages about what we ask: the draft, its coach, packs, bank, and published versions."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.kernel.errors import Refusal
from tellmore.protocols import access, forms, library, selectors, services
from tellmore.protocols.domain import linter, rule_data
from tellmore.protocols.models import Question
from tellmore.studies import access as studies
from tellmore.studies import coaching
from tellmore.studies.page_coach import PageCoach

BANK_PAGE = 24
get_or_post = require_http_methods(["GET", "POST"])
IN_THE_PAGE = PageCoach("protocols/js/coach/worker.js", "question_rule_files", rule_data.FOLDER)


def _page(opened: studies.Pass, **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": "protocol", **context}


def _reader() -> str:
    return (get_language() or "en")[:2]


@login_required
@require_GET
def protocol(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    if studies.purpose_of(opened) is None:
        return render(request, "studies/purpose_first.html", _page(opened))
    draft = selectors.draft_of(opened.study) if opened.may(Need.EDIT_PROTOCOL) else None
    silenced = coaching.silenced_rules(opened.study, linter.CODES)
    off = frozenset(row.code for row in silenced)
    context = _page(
        opened,
        draft=draft,
        silenced=silenced,
        coached=selectors.coached(draft, reader=_reader(), silenced=off) if draft else (),
        remarks=selectors.remarks_on(draft, reader=_reader(), silenced=off) if draft else (),
        published=selectors.published_of(opened.study),
        versions=selectors.published_versions(opened.study),
    )
    return render(request, "protocols/protocol.html", context)


@login_required
@require_GET
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    return render(request, "protocols/version.html", _page(opened, version=access.version_in(opened, number)))


@login_required
@require_GET
def guide(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The interview guide, made to be printed; `?in=es` asks in Spanish."""
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    asked_in = "es" if request.GET.get("in", _reader()) == "es" else "en"
    found = access.version_in(opened, number)
    context = _page(
        opened,
        version=found,
        guide_language=asked_in,
        contacts=opened.study.contacts.all(),
        **selectors.guide_of(found, asked_in),
    )
    return render(request, "protocols/guide.html", context)


@login_required
@require_POST
def draft_start(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    services.draft_version(by=request.user, study=opened.study, start=selectors.published_of(opened.study))
    return redirect("protocol", slug)


@login_required
@get_or_post
def draft_discard(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    draft = access.draft_in(opened)
    if request.method == "POST":
        services.discard_draft(by=request.user, version=draft)
        return redirect("protocol", slug)
    return render(request, "protocols/draft_discard.html", _page(opened, draft=draft))


@login_required
@get_or_post
def version_publish(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    draft = access.draft_in(opened)
    if request.method == "POST":
        try:
            services.publish_version(by=request.user, version=draft)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Version %(n)s is published.") % {"n": draft.number})
        return redirect("protocol", slug)
    silenced = coaching.silenced_rules(opened.study, linter.CODES)
    off = frozenset(row.code for row in silenced)
    remarks = selectors.remarks_on(draft, reader=_reader(), silenced=off)
    coached = selectors.coached(draft, reader=_reader(), silenced=off)
    context = _page(
        opened,
        draft=draft,
        remarks=remarks,
        silenced=silenced,
        open_findings=sum(len(one.findings) for one in coached),
    )
    return render(request, "protocols/version_publish.html", context)


@login_required
@get_or_post
def script_edit(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    draft = access.draft_in(opened)
    form = forms.ScriptForm(request.POST or None, instance=draft)
    if request.method == "POST" and form.is_valid():
        services.write_scripts(by=request.user, version=draft, values=form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("protocol", slug)
    context = _page(opened, form=form, draft=draft)
    return render(request, "protocols/script_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def question_new(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    question = Question(part=request.GET.get("part", Question.Part.STORY), text=request.GET.get("stem", ""))
    return _edit(request, opened, question, "protocols/question_new.html")


@login_required
@get_or_post
def question_edit(request: HttpRequest, slug: str, question_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    question = access.draft_question_in(opened, question_id)
    return _edit(request, opened, question, "protocols/question_edit.html")


def _edit(request: HttpRequest, opened: studies.Pass, question: Question, template: str) -> HttpResponse:
    form = forms.QuestionForm(request.POST or None, instance=question)
    if request.method == "POST" and form.is_valid():
        draft = services.draft_version(
            by=request.user, study=opened.study, start=selectors.published_of(opened.study)
        )
        services.save_question(by=request.user, version=draft, question=form.save(commit=False))
        return redirect("protocol", opened.study.slug)
    silenced = coaching.silenced_rules(opened.study, linter.CODES)
    off = selectors.unsaid(question, frozenset(row.code for row in silenced))
    context = _page(
        opened,
        **IN_THE_PAGE.context(opened.study, reader=_reader(), off=off),
        silenced=silenced,
        unsaid=sorted(off),
        form=form,
        question=question,
        stems=forms.STEMS,
        english=linter.lint(form["text"].value() or "", language="en", reader=_reader(), off=off),
        spanish=linter.lint(form["text_es"].value() or "", language="es", reader=_reader(), off=off),
    )
    return render(request, template, context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def question_lint(request: HttpRequest, slug: str) -> HttpResponse:
    """The coach's remarks on what is being typed, as a fragment; nothing is stored."""
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    language = "es" if "text_es" in request.GET.get("field", "") else "en"
    text = request.POST.get("text_es" if language == "es" else "text", "")[:5000]
    off = coaching.silenced_codes(opened.study) | frozenset(request.GET.getlist("unsaid"))
    findings = linter.lint(text, language=language, reader=_reader(), off=off)
    return render(
        request,
        "protocols/question_lint.html",
        _page(opened, findings=findings, typed=text, asked_in=language),
    )


@login_required
@require_GET
@gzip_page
def question_rule_files(request: HttpRequest, slug: str) -> HttpResponse:
    """What the coach in the page knows; the same for every study."""
    studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    return IN_THE_PAGE.answer()


@login_required
@require_POST
def question_move(request: HttpRequest, slug: str, question_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    question = access.draft_question_in(opened, question_id)
    services.move_question(by=request.user, question=question, up="up" in request.POST)
    return redirect("protocol", slug)


@login_required
@get_or_post
def question_remove(request: HttpRequest, slug: str, question_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    question = access.draft_question_in(opened, question_id)
    if request.method == "POST":
        services.remove_question(by=request.user, question=question)
        return redirect("protocol", slug)
    return render(request, "protocols/question_remove.html", _page(opened, question=question))


@login_required
@require_POST
def finding_set_aside(request: HttpRequest, slug: str, question_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    question = access.draft_question_in(opened, question_id)
    form = forms.DismissForm(request.POST)
    if form.is_valid():
        services.set_finding_aside(by=request.user, holder=question, **form.cleaned_data)
    else:
        messages.error(request, _("Say in a few words why it is fine here."))
    return redirect("protocol", slug)


@login_required
@require_POST
def remark_set_aside(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    form = forms.DismissForm(request.POST)
    if form.is_valid():
        services.set_finding_aside(by=request.user, holder=access.draft_in(opened), **form.cleaned_data)
    else:
        messages.error(request, _("Say in a few words why it is fine here."))
    return redirect("protocol", slug)


@login_required
@require_POST
def finding_take_up(request: HttpRequest, slug: str, question_id: UUID) -> HttpResponse:
    """The other way: the remark that was set aside may come back."""
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    return _taken_up(request, opened, access.draft_question_in(opened, question_id))


@login_required
@require_POST
def remark_take_up(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    return _taken_up(request, opened, access.draft_in(opened))


def _taken_up(request: HttpRequest, opened: studies.Pass, holder: Any) -> HttpResponse:
    form = forms.TakeUpForm(request.POST)
    if form.is_valid():
        services.take_finding_up(by=request.user, holder=holder, **form.cleaned_data)
    return redirect("protocol", opened.study.slug)


@login_required
@require_GET
def packs(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    return render(request, "protocols/packs.html", _page(opened, packs=library.packs(_reader())))


@login_required
@get_or_post
def pack_use(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    pack = library.pack(key, _reader())
    if pack is None:
        raise Http404
    draft = selectors.draft_of(opened.study)
    if request.method == "POST":
        library.use_pack(by=request.user, study=opened.study, key=key)
        messages.success(request, _("The pack is your draft now. Change every word you like."))
        return redirect("protocol", slug)
    return render(request, "protocols/pack_use.html", _page(opened, pack=pack, draft=draft))


@login_required
@require_GET
def bank(request: HttpRequest, slug: str) -> HttpResponse:
    """Ready questions and the organisation's own, with search and filters; one page at a time."""
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    form = forms.BankForm(request.GET or None, topics=library.topics(), audiences=library.audiences())
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = Paginator(library.search(opened.study, reader=_reader(), **wanted), BANK_PAGE)
    page = found.get_page(request.GET.get("page"))
    query = urlencode({name: value for name, value in wanted.items() if value})
    return render(request, "protocols/bank.html", _page(opened, form=form, page=page, query=query))


@login_required
@require_GET
def openers(request: HttpRequest, slug: str) -> HttpResponse:
    """A few minutes before the questions, and ways to ask for more, for one audience."""
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    audiences = library.audiences()
    chosen = request.GET.get("for", "")
    chosen = chosen if chosen in dict(audiences) else "high"
    palette = library.palette(chosen, _reader())
    context = _page(opened, audiences=audiences, chosen=chosen, palette=palette)
    return render(request, "protocols/openers.html", context)


@login_required
@get_or_post
def question_keep(request: HttpRequest, slug: str, question_id: UUID) -> HttpResponse:
    """Keep a question of the draft in the organisation's bank, with tags to find it by."""
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    question = access.draft_question_in(opened, question_id)
    initial = {name: getattr(question, name) for name in ("text", "text_es", "part", "kind")}
    form = _own_form(request, initial=initial)
    if request.method == "POST" and form.is_valid():
        services.keep_in_bank(by=request.user, study=opened.study, values=form.cleaned_data)
        messages.success(
            request,
            _("It is in your bank now, for every study of %(place)s.") % {"place": opened.study.organisation},
        )
        return redirect("protocol", slug)
    context = _page(opened, form=form, question=question)
    return render(request, "protocols/question_keep.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def own_question_edit(request: HttpRequest, slug: str, own_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    own = access.own_question_in(opened, own_id)
    form = _own_form(request, instance=own)
    if request.method == "POST" and form.is_valid():
        services.change_own_question(by=request.user, study=opened.study, own=own, values=form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect(f"{reverse('bank', args=[slug])}?whose=ours")
    context = _page(opened, form=form, own=own)
    return render(request, "protocols/own_question_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def own_question_remove(request: HttpRequest, slug: str, own_id: UUID) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    own = access.own_question_in(opened, own_id)
    if request.method == "POST":
        services.remove_own_question(by=request.user, study=opened.study, own=own)
        messages.success(request, _("It is no longer in your bank. Protocols that use it keep it."))
        return redirect(f"{reverse('bank', args=[slug])}?whose=ours")
    return render(request, "protocols/own_question_remove.html", _page(opened, own=own))


def _own_form(request: HttpRequest, **more: Any) -> forms.OwnQuestionForm:
    return forms.OwnQuestionForm(
        request.POST or None, topics=library.topics(), audiences=library.audiences(), **more
    )


@login_required
@require_POST
def bank_add(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.EDIT_PROTOCOL)
    if not library.add_from_bank(by=request.user, study=opened.study, key=key):
        raise Http404
    messages.success(request, _("Added to the draft."))
    back = request.POST.get("back", "")
    return redirect(f"{reverse('bank', args=[slug])}{'?' + urlencode(parse_qsl(back)) if back else ''}")


@login_required
@require_GET
def question_rules(request: HttpRequest, slug: str) -> HttpResponse:
    """Every rule of the coach in plain words, generated from the rules themselves."""
    opened = studies.pass_for(request.user, slug, Need.SEE_STUDY)
    off = {row.code: row for row in coaching.silenced_rules(opened.study, linter.CODES)}
    shown = [(rule, off.get(rule.code)) for rule in library.rules(_reader())]
    switch = reverse("coach_rules", args=[slug]) if opened.may(Need.EDIT_STUDY) else ""
    return render(request, "protocols/question_rules.html", _page(opened, rules=shown, switch=switch))
