"""A study handed out as a file. Every hand-out is in the audit log; raw notes leave only when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.foundation import audit
from tellmore.interop import selectors
from tellmore.interop.formats import bundle
from tellmore.kernel.errors import Refusal
from tellmore.studies.models import Study

Format = Literal["json", "csv", "xlsx"]
FORMATS: tuple[Format, ...] = ("json", "csv", "xlsx")
_KINDS = {
    "json": ("json", "application/json"),
    "csv": ("zip", "application/zip"),
    "xlsx": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


class UnknownFormat(Refusal):
    """Not one of the formats that this program writes."""


class SealedNeedsJson(Refusal):
    """Raw notes go into the JSON export only; a spreadsheet is too easily passed on."""


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A file to give away, and what is in it."""

    name: str
    media_type: str
    data: bytes
    sessions: int
    transcripts: int
    notes: int


@transaction.atomic
def hand_out(
    *, by: Person | None, study: Study, format: str, sealed: bool = False, language: str = "en"
) -> HandedOut:
    """The study as JSON, as zipped CSV tables, or as a workbook."""
    if format not in FORMATS:
        raise UnknownFormat(
            _("“%(format)s” is not a format that can be written. Choose one of: %(known)s.")
            % {"format": format, "known": ", ".join(FORMATS)}
        )
    if sealed and format != "json":
        raise SealedNeedsJson(_("Raw notes can only be handed out as JSON."))
    found = selectors.bundle_of_study(study, with_notes=sealed)
    data = _written(found, format, language)
    notes = _record_readings(by, study) if sealed else 0
    audit.record(
        "study_handed_out",
        by=by,
        study=study,
        on=study,
        format=format,
        sealed=sealed,
        sessions=len(found.sessions),
        transcripts=len(found.transcripts),
        notes=notes,
    )
    ending, media_type = _KINDS[format]
    name = f"{study.slug}-{timezone.localdate():%Y-%m-%d}{'-sealed' if sealed else ''}.{ending}"
    return HandedOut(name, media_type, data, len(found.sessions), len(found.transcripts), notes)


def _written(found: bundle.Bundle, format: str, language: str) -> bytes:
    if format == "json":
        return bundle.bundle_bytes(found)
    # Loaded when a table is asked for: the library for workbooks would slow every start of the program.
    from tellmore.interop.formats import sheets, tables

    rows = sheets.sheets(found, language)
    return sheets.zipped_csv(rows) if format == "csv" else tables.xlsx_bytes(rows)


def _record_readings(by: Person | None, study: Study) -> int:
    """Each raw note that leaves was read, and says so like any other reading."""
    notes = list(selectors.notes_of_study(study))
    for note in notes:
        audit.record("note_read", by=by, study=study, on=note)
    return len(notes)
