"""Requests about actions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tellmore.actions.models import Action
from tellmore.ui.forms import Form, ModelForm


class ActionForm(ModelForm):
    class Meta:
        model = Action
        fields = [
            "themes",
            "title",
            "title_es",
            "description",
            "description_es",
            "kind",
            "owner",
            "due_on",
            "status",
            "reason",
            "reason_es",
        ]
        widgets = {"themes": forms.CheckboxSelectMultiple}
        help_texts = {
            "themes": _("What did people say that this answers?"),
            "title": _("Short and concrete: “Ten names by Friday”."),
            "reason": _("Only for something you will not do. It is told to everyone who spoke."),
        }

    def __init__(self, *args: Any, themes: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["themes"].queryset = themes
        self.fields["themes"].required = False  # the service says it in a better sentence
        self.fields["owner"].queryset = people


class StepForm(Form):
    status = forms.ChoiceField(choices=Action.Status.choices, label=_("Status"))
    text = forms.CharField(
        label=_("How it goes"), required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
    )
