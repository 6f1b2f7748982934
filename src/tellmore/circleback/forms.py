"""Requests about going back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tellmore.circleback.models import Answer, Letter
from tellmore.privacy import watched
from tellmore.ui.forms import Form, ModelForm


class LetterForm(ModelForm):
    class Meta:
        model = Letter
        fields = ["greeting", "heard", "doing", "not_doing", "thanks"]
        help_texts = {
            "heard": _(
                "In plain words, as you would say it to the people who told you. No numbers of small groups."
            ),
            "doing": _("Your actions are listed below it by themselves."),
            "not_doing": _("Say it openly, and why. It costs less trust than silence."),
        }

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        watched.watch(self, self.Meta.fields, language=language)


class SlipsForm(Form):
    seats = forms.ModelMultipleChoiceField(
        queryset=None, widget=forms.CheckboxSelectMultiple, label=_("Print slips for")
    )

    def __init__(self, *args: Any, seats: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seats"].queryset = seats


class OpenForm(Form):
    locator = forms.CharField(
        label=_("The name on your paper"),
        max_length=80,
        help_text=_("An animal or a plant and a number, such as Heron 42."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}),
    )
    words = forms.CharField(
        label=_("The six words"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}),
    )


class AnswerForm(Form):
    kind = forms.ChoiceField(choices=Answer.Kind.choices)
    text = forms.CharField(required=False, max_length=5000)
    quote = forms.UUIDField(required=False)
