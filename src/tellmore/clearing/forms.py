"""What a steward sends: ids, ranges and choices, never words of the note."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tellmore.clearing.domain.naming import LONGEST
from tellmore.clearing.models import Mask
from tellmore.ui.forms import Form

KIND_NAMES = {
    "PERSON": _("a person"),
    "SCHOOL": _("a school"),
    "LOCATION": _("a place"),
    "ADDRESS": _("an address"),
    "PHONE": _("a phone number"),
    "EMAIL": _("an email address"),
    "HANDLE": _("an account name"),
    "URL": _("a web address"),
    "ID": _("a number of somebody"),
    "DATE_OF_BIRTH": _("a date of birth"),
    "ORGANIZATION": _("a team or an organization"),
    "OTHER": _("a detail that gives somebody away"),
}
REMOVE = "remove"


class _MarkForm(Form):
    kind = forms.ChoiceField(label=_("What it is"), choices=list(KIND_NAMES.items()))
    placeholder = forms.CharField(
        label=_("Words in its place"),
        help_text=_("Leave it empty and the program chooses."),
        required=False,
        max_length=LONGEST - 2,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    everywhere = forms.BooleanField(label=_("Everywhere in this note"), required=False)


class DecideForm(_MarkForm):
    mask = forms.UUIDField(widget=forms.HiddenInput)
    seen = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    decision = forms.ChoiceField(choices=[*Mask.Decision.choices, (REMOVE, _("take it off"))])


class AddForm(_MarkForm):
    """A range, or words ticked one by one as "start-end"; the mask then reaches from the first to the last."""

    line = forms.CharField(max_length=42, strip=False, widget=forms.HiddenInput)
    start = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        ticked = getattr(self.data, "getlist", lambda _name: [])("words")
        ends = [tuple(map(int, one.split("-"))) for one in ticked if _is_range(one)]
        if ends:
            values["start"], values["end"] = min(one[0] for one in ends), max(one[1] for one in ends)
        values["start"], values["end"] = values.get("start") or 0, values.get("end") or 0
        return values


def _is_range(value: str) -> bool:
    first, dash, last = value.partition("-")
    return bool(dash) and all(len(one) < 8 and one.isascii() and one.isdigit() for one in (first, last))
