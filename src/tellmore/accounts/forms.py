"""Requests about people, as clean values."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tellmore.accounts.models import Person
from tellmore.ui.forms import Form, ModelForm


class AccountForm(ModelForm):
    language = forms.ChoiceField(choices=settings.LANGUAGES, label=_("Language"))

    class Meta:
        model = Person
        fields = ["name", "email", "language", "theme", "contrast"]

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if Person.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("Another account uses this address."))
        return email


class InvitationForm(Form):
    email = forms.EmailField(label=_("E-mail"))
    name = forms.CharField(label=_("Name"), max_length=80, required=False)
    is_admin = forms.BooleanField(
        label=_("Looks after members and studies"),
        required=False,
        help_text=_("An admin can open studies and invite people, and cannot read what was said."),
    )
    until = forms.DateField(label=_("Guest until"), required=False)


class MembershipForm(Form):
    is_admin = forms.BooleanField(label=_("Looks after members and studies"), required=False)
    until = forms.DateField(
        label=_("Guest until"),
        required=False,
        help_text=_("Empty: stays. The account closes after this day."),
    )


class JoinForm(Form):
    name = forms.CharField(label=_("Your name, as colleagues know you"), max_length=80)
    password = forms.CharField(
        label=_("A password of at least ten characters"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("You can add a passkey afterwards and forget the password."),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, Person(email=self.email, name=self.data.get("name", "")))
        return password
