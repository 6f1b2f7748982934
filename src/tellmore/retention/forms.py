"""Requests that end something, as clean values: each asks for words that nobody types by accident."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from tellmore.capture.models import Session
from tellmore.retention import selectors
from tellmore.studies.models import Study
from tellmore.ui.forms import Form


class ShredForm(Form):
    is_cleared_gone = forms.BooleanField(
        label=_("Destroy the cleared words too"),
        required=False,
        help_text=_(
            "Transcripts, quotes, headlines and parked ideas go as well. Published reports keep only what "
            "the team wrote itself."
        ),
    )
    slug = forms.CharField(label=_("Type the study's short name to confirm"))

    def __init__(self, *args: Any, study: Study, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.study = study
        self.fields["slug"].widget.attrs["autocomplete"] = "off"

    def clean_slug(self) -> str:
        value: str = self.cleaned_data["slug"].strip()
        if value != self.study.slug:
            raise ValidationError(
                _("That is not the short name of this study. It is “%(slug)s”.") % {"slug": self.study.slug}
            )
        return value


class FindForm(Form):
    pseudonym = forms.CharField(label=_("Their pseudonym"))

    def __init__(self, *args: Any, study: Study, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.study = study
        self.found: Session
        self.fields["pseudonym"].widget.attrs["autocomplete"] = "off"

    def clean_pseudonym(self) -> str:
        value = " ".join(self.cleaned_data["pseudonym"].split())
        found = selectors.session_named(self.study, value)
        if found is None:
            raise ValidationError(_("Nobody in this study is called that. Look at the slip again."))
        self.found = found
        return value


class EraseForm(Form):
    pseudonym = forms.CharField(label=_("Type the pseudonym to confirm"))

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.session = session
        self.fields["pseudonym"].widget.attrs["autocomplete"] = "off"

    def clean_pseudonym(self) -> str:
        value: str = " ".join(self.cleaned_data["pseudonym"].split())
        if value.casefold() != self.session.pseudonym.casefold():
            raise ValidationError(
                _("That is another one. This conversation is “%(name)s”.") % {"name": self.session.pseudonym}
            )
        return value
