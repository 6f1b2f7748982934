"""Requests at the edges: files that arrive, a format to leave in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from tellmore.interop.formats.people import Target
from tellmore.interop.formats.reading import MAX_FILE_BYTES, MEGABYTE
from tellmore.interop.services import File
from tellmore.ui.forms import Form

MOST_FILES = 100
MOST_BYTES = 3 * MAX_FILE_BYTES
NOTES = ".md,.markdown,.txt,.docx,.docm,.csv,.tsv,.xlsx,.xlsm"
TABLES = ".csv,.tsv,.xlsx,.xlsm"
_SALT = "interop.targets"


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once, each with its name; empty ones pass, because the reader names them."""

    widget = ManyFiles

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(allow_empty_file=True, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = list(data or ()) if isinstance(data, list | tuple) else [data]
        found = [
            file for file in (super(FilesField, self).clean(one, initial) for one in files or [None]) if file
        ]
        if len(found) > MOST_FILES:
            raise ValidationError(
                _("%(count)s files are many. Choose up to %(most)s at a time."),
                params={"count": len(found), "most": MOST_FILES},
            )
        if sum(file.size or 0 for file in found) > MOST_BYTES:
            raise ValidationError(
                _("Together these files have more than %(most)s MB. Choose fewer at a time."),
                params={"most": MOST_BYTES // MEGABYTE},
            )
        for file in found:
            refuse_too_large(file)
        return found


def refuse_too_large(file: UploadedFile) -> None:
    if (file.size or 0) > MAX_FILE_BYTES:
        raise ValidationError(
            _("%(name)s has %(size)s MB; %(most)s MB is the most for one file. Nothing was kept."),
            params={
                "name": file.name,
                "size": round((file.size or 0) / MEGABYTE),
                "most": MAX_FILE_BYTES // MEGABYTE,
            },
        )


class NotesForm(Form):
    files = FilesField(
        label=_("Files with notes"),
        help_text=_("Choose one or more. Everything in a file comes in, or nothing."),
        widget=ManyFiles(attrs={"accept": NOTES}),
    )

    def arrived(self) -> list[File]:
        return [File(file.name or "", file.read()) for file in self.cleaned_data["files"]]


class TargetsForm(Form):
    file = forms.FileField(
        label=_("Table with categories"),
        help_text=_("CSV or Excel, with a row of headings."),
        allow_empty_file=True,
        validators=[refuse_too_large],
        widget=forms.FileInput(attrs={"accept": TABLES}),
    )


class ConfirmTargetsForm(Form):
    """What was shown before comes back signed, so that what is kept is what was seen."""

    rows = forms.CharField(widget=forms.HiddenInput)

    def clean_rows(self) -> list[Target]:
        try:
            return [
                Target(*row) for row in signing.loads(self.cleaned_data["rows"], salt=_SALT, max_age=3_600)
            ]
        except (signing.BadSignature, TypeError) as problem:
            raise ValidationError(_("This preview is too old. Choose the file again.")) from problem


def signed(targets: Sequence[Target]) -> str:
    rows = [
        [one.criterion, one.category, one.population, one.minimum, one.maximum, one.is_focal]
        for one in targets
    ]
    return signing.dumps(rows, salt=_SALT, compress=True)


class HandOutForm(Form):
    format = forms.ChoiceField(
        label=_("In which form"),
        widget=forms.RadioSelect,
        initial="xlsx",
        choices=[
            ("xlsx", _("Excel workbook: one sheet a table")),
            ("csv", _("CSV tables in a zip file: for every spreadsheet and statistics program")),
            ("json", _("JSON: the whole study in one file, which tellmore can bring in again")),
        ],
    )
