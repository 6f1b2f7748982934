"""The one way to write an audit entry, and to check that none was removed or changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from tellmore.foundation.models import AuditEntry

_CHAIN_LOCK = 0x7E11  # names the PostgreSQL advisory lock that keeps the chain in one line


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
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CHAIN_LOCK])
        known = by is not None and getattr(by, "pk", None) is not None
        last = AuditEntry.objects.order_by("-number").values_list("digest", flat=True).first()
        entry = AuditEntry(
            at=timezone.now(),
            actor=by if known else None,
            actor_name=getattr(by, "name", "") if known else "",
            organisation_id=organisation_id or getattr(study, "organisation_id", None),
            study_id=getattr(study, "pk", None),
            verb=verb,
            object_kind=type(on).__name__ if on is not None else "",
            object_id=str(on.pk) if on is not None else "",
            details=details,
            previous=last or "",
        )
        entry.digest = _digest(entry)
        entry.save(force_insert=True)
    return entry


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
