"""The one way to write audit entries, and to check that none was removed or changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from tellmore.foundation.models import AuditEntry

_CHAIN_LOCK = 0x7E11  # names the PostgreSQL advisory lock that keeps the chain in one line


@dataclass(frozen=True, slots=True)
class Fact:
    """One of many facts that are recorded together."""

    verb: str
    on: Any
    details: dict[str, Any]


def fact(verb: str, *, on: Any = None, **details: Any) -> Fact:
    """`on` is the row it is about; `details` must hold no content."""
    return Fact(verb, on, details)


def record(
    verb: str,
    *,
    by: Any = None,
    study: Any = None,
    on: Any = None,
    organisation_id: Any = None,
    **details: Any,
) -> AuditEntry:
    """Append one entry. `on` is the row it is about; `details` must hold no content."""
    return _appended([Fact(verb, on, details)], by, study, organisation_id)[0]


def record_all(facts: Iterable[Fact], *, by: Any = None, study: Any = None) -> None:
    """Append an entry for each, in order, without a query for each."""
    _appended(list(facts), by, study, None)


def _appended(facts: Sequence[Fact], by: Any, study: Any, organisation_id: Any) -> list[AuditEntry]:
    known = by is not None and getattr(by, "pk", None) is not None
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CHAIN_LOCK])
        last = AuditEntry.objects.order_by("-number").values_list("digest", flat=True).first() or ""
        entries = []
        for one in facts:
            entry = AuditEntry(
                at=timezone.now(),
                actor=by if known else None,
                actor_name=getattr(by, "name", "") if known else "",
                organisation_id=organisation_id or getattr(study, "organisation_id", None),
                study_id=getattr(study, "pk", None),
                verb=one.verb,
                object_kind=type(one.on).__name__ if one.on is not None else "",
                object_id=str(one.on.pk) if one.on is not None else "",
                details=one.details,
                previous=last,
            )
            entry.digest = last = _digest(entry)
            entries.append(entry)
        AuditEntry.objects.bulk_create(entries, batch_size=500)
    return entries


def broken_links() -> Iterator[int]:
    """Numbers of entries that do not follow from the one before, or were changed since."""
    previous = ""
    for entry in AuditEntry.objects.order_by("number").iterator():
        if entry.previous != previous or entry.digest != _digest(entry):
            yield entry.number
        previous = entry.digest


def _digest(entry: AuditEntry) -> str:
    # The actor's name and account may be erased later, so they stand outside the chain.
    fields = [
        entry.previous,
        entry.at.isoformat(timespec="microseconds"),
        str(entry.study_id or ""),
        entry.verb,
        entry.object_kind,
        entry.object_id,
        json.dumps(entry.details, sort_keys=True, default=str),
    ]
    return hashlib.sha256("\x1f".join(fields).encode()).hexdigest()
