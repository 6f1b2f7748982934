"""Requests about headlines and the board, as clean values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tellmore.accounts.models import Person
from tellmore.analysis.models import Theme
from tellmore.privacy import watched
from tellmore.ui.forms import Form
from tellmore.ui.templatetags.ui import spoken

TONES = [("", _("none of these")), *Theme.Tone.choices]
OWN_AREA = "own"
_ENGLISH, _SPANISH = ({"lang": language, **watched.ALL} for language in ("en", "es"))


class HeadlineForm(Form):
    text = forms.CharField(
        label=_("Headline in your words"),
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off", **watched.ALL}),
        help_text=_("One full sentence: what was described, in their words where you can."),
        max_length=2_000,
    )
    tone = forms.ChoiceField(label=_("It tells of"), choices=TONES, required=False)

    def __init__(self, *args: Any, language: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if language in ("en", "es"):
            self.fields["text"].widget.attrs["lang"] = language


class QuoteForm(Form):
    """A line, and the code points of it that were chosen; without them the whole line."""

    line = forms.CharField(max_length=40)
    start = forms.IntegerField(min_value=0, required=False)
    end = forms.IntegerField(min_value=0, required=False)
    tone = forms.ChoiceField(choices=TONES, required=False)


class ToneForm(Form):
    tone = forms.ChoiceField(label=_("It tells of"), choices=TONES, required=False)


class DismissForm(Form):
    code = forms.CharField(max_length=40, widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Why it stays as it is"), max_length=300)


class IdeaForm(Form):
    text = forms.CharField(
        label=_("An idea for later"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2, **watched.ALL}),
        help_text=_("It waits here until description is done. Nothing is lost."),
    )


class TitleForm(Form):
    title = forms.CharField(
        label=_("Name, as a sentence"), max_length=200, required=False, widget=forms.TextInput(_ENGLISH)
    )


class ThemeForm(Form):
    title = forms.CharField(
        label=_("Theme, as a sentence"),
        max_length=200,
        required=False,
        widget=forms.TextInput(_ENGLISH),
        help_text=_("What these voices say together. “Leaving is easy to miss”, rather than “Attendance”."),
    )
    title_es = forms.CharField(
        label=_("The same in Spanish"),
        max_length=200,
        required=False,
        widget=forms.TextInput(_SPANISH),
    )
    description = forms.CharField(
        label=_("What people described"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(_ENGLISH),
    )
    description_es = forms.CharField(
        label=_("What people described, in Spanish"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(_SPANISH),
    )
    area = forms.ChoiceField(
        label=_("Area"),
        required=False,
        choices=[("", _("not chosen yet")), *Theme.Area.choices, (OWN_AREA, _("an area of our own"))],
    )
    own_area = forms.CharField(
        label=_("Our own area"), max_length=40, required=False, widget=forms.TextInput(watched.ALL)
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=TONES, required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("area") == OWN_AREA and not values.get("own_area"):
            self.add_error("own_area", ValidationError(_("Say what your own area is called.")))
        return values

    @property
    def described(self) -> dict[str, str]:
        """What `settle_theme` takes."""
        values = dict(self.cleaned_data)
        own = values.pop("own_area")
        return values | {"area": own if values["area"] == OWN_AREA else values["area"]}

    @staticmethod
    def about(theme: Theme) -> dict[str, str]:
        known = theme.area in {"", *Theme.Area.values}
        return {
            "title": theme.title,
            "title_es": theme.title_es,
            "description": theme.description,
            "description_es": theme.description_es,
            "area": theme.area if known else OWN_AREA,
            "own_area": "" if known else theme.area,
            "kind": theme.tone,
        }


class MergeForm(Form):
    into = forms.ModelChoiceField(
        label=_("Merge into"), queryset=None, widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args: Any, themes: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset = themes
        self.fields["into"].label_from_instance = lambda theme: spoken(theme, "title") or str(_("Unnamed"))


class SplitForm(Form):
    title = forms.CharField(
        label=_("Name of the new column"),
        max_length=200,
        required=False,
        widget=forms.TextInput(_ENGLISH),
    )
    cards = forms.MultipleChoiceField(label=_("Cards that go into it"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, cards: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cards"].choices = cards


class PairsForm(Form):
    """For each reader the number of their pair; nothing for who does not read."""

    def __init__(self, *args: Any, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = list(people)
        numbers = [
            (str(n), _("Pair %(number)s") % {"number": n}) for n in range(1, len(self.people) // 2 + 2)
        ]
        for person in self.people:
            self.fields[f"pair_{person.pk}"] = forms.ChoiceField(
                label=person.name, choices=[("", _("does not read")), *numbers], required=False
            )
        for field in self.fields.values():
            field.widget.attrs["class"] = "input"

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        alone = [people[0].name for people in self._by_number(values).values() if len(people) == 1]
        if alone:
            raise ValidationError(
                _("Nobody reads alone. Give %(names)s a partner.") % {"names": ", ".join(sorted(alone))}
            )
        return values

    @property
    def groups(self) -> list[list[Person]]:
        """The people of each pair, first pair first."""
        found = self._by_number(self.cleaned_data)
        return [found[number] for number in sorted(found, key=int)]

    def _by_number(self, values: dict[str, Any]) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.people:
            number = values.get(f"pair_{person.pk}")
            if number:
                found.setdefault(number, []).append(person)
        return found
