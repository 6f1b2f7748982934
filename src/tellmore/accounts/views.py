"""Coming in, one's own account, and the members of an organisation."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tellmore.accounts import access, forms, mail, selectors, services
from tellmore.accounts.models import Person
from tellmore.kernel.errors import Refusal

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
get_or_post = require_http_methods(["GET", "POST"])


@login_required
@get_or_post
def my_account(request: HttpRequest) -> HttpResponse:
    form = forms.AccountForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        services.change_account(person=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        response = redirect("my_account")
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, form.cleaned_data["language"], max_age=31_536_000, samesite="Lax"
        )
        return response
    context = {
        "form": form,
        "is_new": request.user.email == services.FIRST_EMAIL,
        "leads": selectors.leads_an_organisation(request.user),
    }
    return render(request, "accounts/my_account.html", context, status=422 if form.is_bound else 200)


def _enter(request: HttpRequest, person: Person) -> None:
    """Sign in without a password, and list this device among the person's, so that it can be ended from afar."""
    login(request, person, backend=BACKEND)
    services.note_device(request)


@get_or_post
def sign_in_once(request: HttpRequest, token: str) -> HttpResponse:
    """Looking at the link spends nothing (mail scanners look); pressing the button does."""
    if request.method == "GET":
        return render(request, "accounts/sign_in_once.html")
    try:
        person = services.use_sign_in_link(token=token)
    except services.LinkIsOver as refusal:
        return render(request, "accounts/sign_in_once.html", {"refusal": refusal}, status=410)
    _enter(request, person)
    return redirect("home")


@get_or_post
def invitation_accept(request: HttpRequest, token: str) -> HttpResponse:
    try:
        invitation = services.open_invitation(token)
    except services.LinkIsOver as refusal:
        return render(request, "accounts/invitation_accept.html", {"refusal": refusal}, status=410)
    known = selectors.person_with_email(invitation.email)
    context = {"invitation": invitation, "known": known}
    if known is not None:
        if request.user != known:
            return render(request, "accounts/invitation_accept.html", {**context, "sign_in_first": True})
        if request.method == "POST":
            services.accept_invitation(invitation=invitation, person=known)
            return redirect("home")
        return render(request, "accounts/invitation_accept.html", context)
    form = forms.JoinForm(request.POST or None, email=invitation.email, initial={"name": invitation.name})
    if request.method == "POST" and form.is_valid():
        person = services.accept_invitation(invitation=invitation, **form.cleaned_data)
        _enter(request, person)
        return redirect("home")
    status = 422 if form.is_bound else 200
    return render(request, "accounts/invitation_accept.html", {**context, "form": form}, status=status)


@login_required
@get_or_post
def members(request: HttpRequest) -> HttpResponse:
    organisation = access.organisation_led_by(request.user)
    form = forms.InvitationForm(request.POST or None)
    link = ""
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        until = values.pop("until")
        try:
            invitation, path = services.invite(
                by=request.user, organisation=organisation, guest_until=services.end_of(until), **values
            )
        except Refusal as refusal:
            form.add_error("email", str(refusal))
        else:
            link = request.build_absolute_uri(path)
            mail.send_invitation(invitation, link)
            form = forms.InvitationForm()
    context = {
        "organisation": organisation,
        "form": form,
        "link": link,
        "members": selectors.members_of(organisation),
        "invitations": selectors.open_invitations(organisation),
    }
    return render(request, "accounts/members.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def member_edit(request: HttpRequest, membership_id: UUID) -> HttpResponse:
    organisation = access.organisation_led_by(request.user)
    membership = access.membership_in(organisation, membership_id)
    until = timezone.localdate(membership.until) if membership.until else None
    form = forms.MembershipForm(
        request.POST or None, initial={"is_admin": membership.is_admin, "until": until}
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.change_membership(
                by=request.user,
                membership=membership,
                is_admin=form.cleaned_data["is_admin"],
                until=services.end_of(form.cleaned_data["until"]),
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("members")
    context = {"membership": membership, "form": form}
    return render(request, "accounts/member_edit.html", context, status=422 if form.is_bound else 200)


@login_required
@get_or_post
def member_remove(request: HttpRequest, membership_id: UUID) -> HttpResponse:
    organisation = access.organisation_led_by(request.user)
    membership = access.membership_in(organisation, membership_id)
    if request.method == "POST":
        try:
            services.end_membership(by=request.user, membership=membership)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        return redirect("members")
    return render(request, "accounts/member_remove.html", {"membership": membership})


@login_required
@require_POST
def invitation_revoke(request: HttpRequest, invitation_id: UUID) -> HttpResponse:
    organisation = access.organisation_led_by(request.user)
    services.revoke_invitation(by=request.user, invitation=access.invitation_in(organisation, invitation_id))
    messages.success(request, _("The invitation no longer opens."))
    return redirect("members")
