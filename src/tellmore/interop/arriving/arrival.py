"""A study on its way in: who brings it, and which of our ids stands for which of the file's."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from tellmore.accounts.models import Person
from tellmore.interop.formats import bundle_parts as parts
from tellmore.kernel.ids import uuid7
from tellmore.studies.models import Study


@dataclass(slots=True)
class Arrival:
    by: Person
    study: Study
    ids: dict[str, UUID] = field(default_factory=dict)
    versions: dict[int, UUID] = field(default_factory=dict)

    def new(self, theirs: str) -> UUID:
        """Our id for a part of the file; the same each time."""
        return self.ids.setdefault(theirs, uuid7())

    def known(self, theirs: str | None) -> UUID | None:
        return self.ids[theirs] if theirs else None


def both(words: parts.Words) -> dict[str, str]:
    return {"en": words.en, "es": words.es}


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def moment(text: str | None) -> datetime | None:
    found = parse_datetime(text) if text else None
    return timezone.make_aware(found) if found and timezone.is_naive(found) else found
