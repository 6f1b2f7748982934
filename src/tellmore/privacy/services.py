"""Sealing and opening with a study's own key. The only callers hold a note or an answer in hand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from tellmore.foundation import audit, crypto, keys
from tellmore.kernel.errors import Refusal
from tellmore.privacy.models import StudyKey


class KeyDestroyed(Refusal):
    """The study's keys are gone; nobody can open its raw notes any more."""


def seal(study_id: UUID, data: Any, *, bound_to: str) -> bytes:
    """JSON-safe `data`, sealed with the study's newest key; the key's number stands in front."""
    key = _newest(study_id)
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return key.number.to_bytes(2) + crypto.seal(_opened(key), body, bound_to=bound_to)


def unseal(study_id: UUID, sealed: bytes, *, bound_to: str) -> Any:
    """What `seal` was given; `KeyDestroyed` after shred day, `DoesNotOpen` for foreign bytes."""
    sealed = bytes(sealed)
    key = StudyKey.objects.filter(study_id=study_id, number=int.from_bytes(sealed[:2])).first()
    if key is None:
        raise crypto.DoesNotOpen("The key of these bytes is not in this database.")
    return json.loads(crypto.unseal(_opened(key), sealed[2:], bound_to=bound_to))


def fingerprint(study_id: UUID, value: str) -> str:
    """A keyed hash: equal values of one study match, and nothing can be read back."""
    return crypto.keyed_hash(_opened(_newest(study_id)), value)


def fingerprints(study_id: UUID, values: Iterable[str]) -> dict[str, str]:
    """The same for many values, with the key opened once."""
    key = _opened(_newest(study_id))
    return {value: crypto.keyed_hash(key, value) for value in set(values)}


def check_keys() -> tuple[int, int]:
    """Open every study key once: how many open and how many were destroyed; `DoesNotOpen` at a misfit."""
    opened = destroyed = 0
    for key in StudyKey.objects.order_by("study_id", "number").iterator():
        if key.destroyed_at is not None:
            destroyed += 1
        else:
            _opened(key)
            opened += 1
    return opened, destroyed


def destroy_keys(*, by: Any, study: Any) -> int:
    """Shred: after this, raw notes of the study are noise, in every copy of the database made later."""
    with transaction.atomic():
        count = StudyKey.objects.filter(study_id=study.pk, destroyed_at=None).update(
            wrapped=b"", destroyed_at=timezone.now()
        )
        audit.record("keys_destroyed", by=by, study=study, on=study, keys=count)
    return count


def _newest(study_id: UUID) -> StudyKey:
    key = StudyKey.objects.filter(study_id=study_id).order_by("-number").first()
    if key is not None:
        return key
    fresh = StudyKey(study_id=study_id)
    fresh.wrapped = crypto.seal(keys.master_key(), crypto.new_key(), bound_to=_binding(fresh))
    try:
        with transaction.atomic():
            fresh.save(force_insert=True)
    except IntegrityError:  # another process made the first key in this moment
        return StudyKey.objects.get(study_id=study_id, number=fresh.number)
    return fresh


def _opened(key: StudyKey) -> bytes:
    if key.destroyed_at is not None:
        raise KeyDestroyed("The keys of this study were destroyed; its raw notes can no longer be opened.")
    return crypto.unseal(keys.master_key(), bytes(key.wrapped), bound_to=_binding(key))


def _binding(key: StudyKey) -> str:
    return f"study-key:{key.study_id}:{key.number}"
