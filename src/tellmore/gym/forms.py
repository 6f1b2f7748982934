"""Requests of the gym, as clean values."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from tellmore.gym.domain.practice import LONGEST
from tellmore.ui.forms import Form

DRILLS = [("questions", _("Questions")), ("headlines", _("Headlines"))]
VOICES = [("adults", _("For adults")), ("students", _("For students"))]


class StartForm(Form):
    drill = forms.ChoiceField(choices=DRILLS)
    voice = forms.ChoiceField(choices=VOICES)


class RepairForm(Form):
    """What was written, and how far help has been opened; none of it is kept."""

    text = forms.CharField(
        label=_("Say it better"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off", "spellcheck": "true"}),
    )
    hints = forms.IntegerField(required=False, min_value=0, max_value=3, widget=forms.HiddenInput)
    tried = forms.BooleanField(required=False, widget=forms.HiddenInput)
