"""Requests about actions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tellmore.actions.models import Action
from tellmore.actions.services import TEXTS
from tellmore.privacy import watched
from tellmore.ui.forms import Form, ModelForm
from tellmore.ui.templatetags.ui import spoken


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
        labels = {"themes": _("Themes")}
        help_texts = {
            "themes": _("What did people say that this answers?"),
            "title": _("Short and concrete: “Ten names by Friday”."),
            "reason": _("Only for something you will not do. It is told to everyone who spoke."),
        }

    def __init__(self, *args: Any, themes: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["themes"].queryset = themes
        self.fields["themes"].label_from_instance = lambda theme: spoken(theme, "title") or "—"
        self.fields["themes"].required = False  # the service says it in a better sentence
        self.fields["owner"].queryset = people
        watched.watch(self, TEXTS)


class StepForm(Form):
    status = forms.ChoiceField(choices=Action.Status.choices, label=_("Status"))
    text = forms.CharField(
        label=_("How it goes"),
        required=False,
        widget=forms.Textarea({"rows": 2, **watched.WHO}),
        max_length=2000,
    )
