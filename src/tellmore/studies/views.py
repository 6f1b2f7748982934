"""Pages about the study itself: purpose, plan, contacts, people, settings, record."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tellmore.accounts import mail
from tellmore.accounts import services as accounts
from tellmore.accounts.domain.roles import Need
from tellmore.accounts.services import end_of
from tellmore.kernel.errors import Refusal
from tellmore.studies import access, coaching, forms, selectors, services

get_or_post = require_http_methods(["GET", "POST"])


def _page(opened: access.Pass, step: str = "", **context: Any) -> dict[str, Any]:
    return {"study": opened.study, "may": opened.needs, "step": step, **context}


@login_required
@get_or_post
def study_new(request: HttpRequest) -> HttpResponse:
    organisation = selectors.organisations_where_admin(request.user).first()
    if organisation is None:
        raise Http404
    form = forms.StudyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        study = services.open_study(by=request.user, organisation=organisation, **form.cleaned_data)
        messages.success(request, _("The study is open. Begin with its purpose."))
        return redirect("purpose_edit", study.slug)
    status = 422 if form.is_bound else 200
    return render(request, "studies/study_new.html", {"form": form}, status=status)


@login_required
@require_GET
def purpose(request: HttpRequest, slug: str) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.SEE_STUDY)
    return render(
        request, "studies/purpose.html", _page(opened, "purpose", purpose=access.purpose_of(opened))
    )


@login_required
@get_or_post
def purpose_edit(request: HttpRequest, slug: str) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    form = forms.PurposeForm(request.POST or None, instance=access.purpose_of(opened))
    if request.method == "POST" and form.is_valid():
        services.write_purpose(by=request.user, study=opened.study, values=form.cleaned_data)
        messages.success(request, _("The purpose is written. Everything else can begin."))
        return redirect("purpose", slug)
    status = 422 if form.is_bound else 200
    return render(request, "studies/purpose_edit.html", _page(opened, "purpose", form=form), status=status)


@login_required
@get_or_post
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    need = Need.SEE_STUDY if request.method == "GET" else Need.EDIT_STUDY
    opened = access.pass_for(request.user, slug, need)
    form = forms.PlanItemForm(request.POST or None, people=selectors.people_with_a_part(opened.study))
    if request.method == "POST" and form.is_valid():
        services.save_plan_item(by=request.user, study=opened.study, item=form.save(commit=False))
        return redirect("plan", slug)
    context = _page(
        opened,
        "purpose",
        form=form,
        items=selectors.plan_of_study(opened.study),
        minutes=selectors.minutes_of_plan(opened.study),
    )
    return render(request, "studies/plan.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def plan_item_edit(request: HttpRequest, slug: str, item_id: UUID) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    item = access.plan_item_in(opened, item_id)
    form = forms.PlanItemForm(
        request.POST or None, instance=item, people=selectors.people_with_a_part(opened.study)
    )
    if request.method == "POST" and form.is_valid():
        services.save_plan_item(by=request.user, study=opened.study, item=form.save(commit=False))
        return redirect("plan", slug)
    context = _page(opened, "purpose", form=form, item=item)
    return render(request, "studies/plan_item_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def plan_item_tick(request: HttpRequest, slug: str, item_id: UUID) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    item = access.plan_item_in(opened, item_id)
    services.tick_plan_item(by=request.user, item=item, done="done" in request.POST)
    return redirect("plan", slug)


@login_required
@get_or_post
def plan_item_remove(request: HttpRequest, slug: str, item_id: UUID) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    item = access.plan_item_in(opened, item_id)
    if request.method == "POST":
        services.remove_plan_item(by=request.user, item=item)
        messages.success(request, _("Removed from the plan."))
        return redirect("plan", slug)
    return render(request, "studies/plan_item_remove.html", _page(opened, "purpose", item=item))


@login_required
@get_or_post
def contacts(request: HttpRequest, slug: str) -> HttpResponse:
    need = Need.SEE_STUDY if request.method == "GET" else Need.EDIT_STUDY
    opened = access.pass_for(request.user, slug, need)
    form = forms.ContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.save_contact(by=request.user, study=opened.study, contact=form.save(commit=False))
        return redirect("contacts", slug)
    context = _page(opened, "team", form=form, contacts=opened.study.contacts.all())
    return render(request, "studies/contacts.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def contact_edit(request: HttpRequest, slug: str, contact_id: UUID) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    contact = access.contact_in(opened, contact_id)
    form = forms.ContactForm(request.POST or None, instance=contact)
    if request.method == "POST" and form.is_valid():
        services.save_contact(by=request.user, study=opened.study, contact=form.save(commit=False))
        return redirect("contacts", slug)
    context = _page(opened, "team", form=form, contact=contact)
    return render(request, "studies/contact_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def contact_remove(request: HttpRequest, slug: str, contact_id: UUID) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    contact = access.contact_in(opened, contact_id)
    if request.method == "POST":
        services.remove_contact(by=request.user, contact=contact)
        return redirect("contacts", slug)
    return render(request, "studies/contact_remove.html", _page(opened, "team", contact=contact))


@login_required
@get_or_post
def study_people(request: HttpRequest, slug: str) -> HttpResponse:
    """Everyone in the study may see who takes part; the lead and the admin may change it."""
    need = Need.SEE_STUDY if request.method == "GET" else Need.MANAGE_ROLES
    opened = access.pass_for(request.user, slug, need)
    form = forms.RoleForm(request.POST or None, people=selectors.people_who_can_join(opened.study))
    if request.method == "POST" and form.is_valid():
        services.grant_role(by=request.user, study=opened.study, **form.cleaned_data)
        messages.success(request, _("%(name)s has a part now.") % {"name": form.cleaned_data["person"].name})
        return redirect("study_people", slug)
    context = _page(opened, "team", form=form, roles=selectors.roles_of_study(opened.study))
    return render(request, "studies/study_people.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def study_invite(request: HttpRequest, slug: str) -> HttpResponse:
    """Invite somebody from outside straight into a part of this study; a guest's ends by itself."""
    opened = access.pass_for(request.user, slug, Need.MANAGE_ROLES)
    form = forms.StudyInvitationForm(request.POST or None)
    link = ""
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        invitation, path = accounts.invite(
            by=request.user,
            organisation=opened.study.organisation,
            study_id=opened.study.pk,
            guest_until=end_of(values.pop("until")),
            **values,
        )
        link = request.build_absolute_uri(path)
        mail.send_invitation(invitation, link)
        form = forms.StudyInvitationForm()
    context = _page(opened, "team", form=form, link=link)
    return render(request, "studies/study_invite.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def role_revoke(request: HttpRequest, slug: str, role_id: UUID) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.MANAGE_ROLES)
    granted = access.role_in(opened, role_id)
    if request.method == "POST":
        try:
            services.revoke_role(by=request.user, granted=granted)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        return redirect("study_people", slug)
    return render(request, "studies/role_revoke.html", _page(opened, "team", granted=granted))


@login_required
@get_or_post
def study_settings(request: HttpRequest, slug: str) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    form = forms.SettingsForm(request.POST or None, instance=opened.study)
    if request.method == "POST" and form.is_valid():
        stored = access.pass_for(request.user, slug, Need.EDIT_STUDY).study
        services.change_settings(by=request.user, study=stored, values=form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("study_settings", slug)
    status = 422 if form.is_bound else 200
    context = _page(opened, form=form, stewards=selectors.stewards_of(opened.study))
    return render(request, "studies/study_settings.html", context, status=status)


@login_required
@require_POST
def data_set(request: HttpRequest, slug: str) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    if "complete" in request.POST:
        services.complete_data_set(by=request.user, study=opened.study)
        messages.success(
            request, _("The data set is complete. Notes that come later belong to a next round.")
        )
    else:
        services.reopen_data_set(by=request.user, study=opened.study)
        messages.success(request, _("The data set is open again."))
    return redirect("study_settings", slug)


@login_required
@require_GET
def coach_rules(request: HttpRequest, slug: str) -> HttpResponse:
    """Every rule of the coaches; the team reads which are off and why, the lead switches them."""
    opened = access.pass_for(request.user, slug, Need.SEE_STUDY)
    return _rules_page(request, opened)


@login_required
@require_POST
def rule_switch_off(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    if code not in coaching.rules():
        raise Http404
    form = forms.SilenceForm(request.POST)
    if not form.is_valid():
        return _rules_page(request, opened, refused=code, form=form)
    coaching.switch_rule_off(by=request.user, study=opened.study, code=code, **form.cleaned_data)
    messages.success(
        request, _("The coach leaves “%(rule)s” unsaid here.") % {"rule": coaching.title_of(code)}
    )
    return redirect(f"{reverse('coach_rules', args=[slug])}#{code}")


@login_required
@require_POST
def rule_switch_on(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    if code not in coaching.rules():
        raise Http404
    coaching.switch_rule_on(by=request.user, study=opened.study, code=code)
    messages.success(request, _("The coach speaks of “%(rule)s” again.") % {"rule": coaching.title_of(code)})
    return redirect(f"{reverse('coach_rules', args=[slug])}#{code}")


def _rules_page(
    request: HttpRequest, opened: access.Pass, *, refused: str = "", form: Any = None
) -> HttpResponse:
    context = _page(opened, shelves=coaching.switches(opened.study), refused=refused, form=form)
    return render(request, "studies/coach_rules.html", context, status=422 if form else 200)


@login_required
@get_or_post
def study_remove(request: HttpRequest, slug: str) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.EDIT_STUDY)
    form = forms.RemoveStudyForm(request.POST or None, study=opened.study)
    if request.method == "POST" and form.is_valid():
        services.remove_study(by=request.user, study=opened.study)
        messages.success(request, _("The study and its keys are gone."))
        return redirect("home")
    status = 422 if form.is_bound else 200
    return render(request, "studies/study_remove.html", _page(opened, form=form), status=status)


@login_required
@require_GET
def audit_log(request: HttpRequest, slug: str) -> HttpResponse:
    opened = access.pass_for(request.user, slug, Need.READ_AUDIT)
    page = Paginator(selectors.record_of_study(opened.study), 50).get_page(request.GET.get("page"))
    return render(request, "studies/audit_log.html", _page(opened, page=page))
