"""Requests about conversations."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tellmore.capture.domain.note import KINDS
from tellmore.capture.models import Session
from tellmore.ui.forms import Form, ModelForm
from tellmore.ui.templatetags.ui import in_words_of

LANGUAGES = [("en", "English"), ("es", "Español"), ("mixed", _("both, mixed"))]


class NewSessionForm(Form):
    kind = forms.ChoiceField(
        choices=Session.Kind.choices, widget=forms.RadioSelect, initial="individual", label=_("Who comes?")
    )
    seats = forms.IntegerField(
        label=_("Seats in the group"),
        min_value=2,
        max_value=12,
        initial=5,
        required=False,
        help_text=_("Four to six people make a good group."),
    )
    language = forms.ChoiceField(choices=LANGUAGES, label=_("Language of the conversation"))
    count = forms.IntegerField(
        label=_("How many conversations like this"), min_value=1, max_value=60, initial=1
    )


class SessionForm(ModelForm):
    language = forms.ChoiceField(choices=LANGUAGES, label=_("Language of the conversation"))
    is_place_checked = forms.BooleanField(
        label=_("Somebody looked: the place is private and feels safe"), required=False
    )

    class Meta:
        model = Session
        fields = ["planned_for", "place", "language", "version", "current_teachers", "interviewer"]
        labels = {"version": _("Version of the protocol")}
        widgets = {"current_teachers": forms.CheckboxSelectMultiple}
        help_texts = {
            "place": _("A room, not a person: “library study room”."),
            "current_teachers": _(
                "People of the interview team who teach this person now. They cannot be chosen."
            ),
        }

    def __init__(self, *args: Any, team: Any, versions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["current_teachers"].queryset = team
        self.fields["interviewer"].queryset = team
        if self.instance.started_at is None and len(versions) > 1:
            self.fields["version"].queryset = versions
        else:  # there is nothing to choose, or the talk keeps the version it began with
            del self.fields["version"]
        self.fields["is_place_checked"].initial = self.instance.place_checked_at is not None


class SeatForm(Form):
    permission_on = forms.DateField(
        label=_("Guardian's permission"),
        required=False,
        help_text=_("The day of the form, if one was needed."),
    )
    assent_on = forms.DateField(label=_("Their own agreement"), required=False)
    declined_on = forms.DateField(label=_("Said no"), required=False)

    def __init__(self, *args: Any, criteria: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        for criterion in criteria:
            self.fields[f"criterion_{criterion.pk}"] = forms.ChoiceField(
                label=in_words_of(criterion, language),
                required=False,
                choices=[("", "—"), *_choices(criterion, language)],
                widget=forms.Select(attrs={"class": "input"}),
            )

    def chosen(self) -> list[str]:
        return [value for name, value in self.cleaned_data.items() if name.startswith("criterion_") and value]


def _choices(criterion: Any, language: str) -> list[tuple[str, str]]:
    return [(str(one.pk), in_words_of(one, language)) for one in criterion.categories.all()]


class LineForm(Form):
    """One line sent without JavaScript."""

    kind = forms.ChoiceField(choices=[(kind, kind) for kind in KINDS])
    text = forms.CharField(max_length=20_000, required=False)
    question = forms.CharField(max_length=40, required=False)
    seat = forms.CharField(max_length=12, required=False)
    passed = forms.BooleanField(required=False)
    version = forms.IntegerField(required=False)
