"""Requests about the team."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from tellmore.team.models import Interviewer, Readiness
from tellmore.ui.forms import Form


class InterviewerForm(Form):
    kind = forms.ChoiceField(choices=Interviewer.Kind.choices, label=_("Comes as"))
    languages = forms.MultipleChoiceField(
        choices=settings.LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        label=_("Can listen in"),
        initial=["en"],
    )
    capacity = forms.IntegerField(
        label=_("Conversations they can hold"), min_value=1, max_value=60, initial=4
    )


class NewInterviewerForm(InterviewerForm):
    person = forms.ModelChoiceField(queryset=None, label=_("Person"))
    field_order = ["person", "kind", "capacity", "languages"]

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people


class ReadinessForm(Form):
    done = forms.MultipleChoiceField(
        choices=Readiness.Item.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        label=_("I am ready when all of this is true"),
    )
