"""Sealing and opening with a study's own key. The only callers hold a note or an answer in hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache, reduce
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from tellmore.foundation import audit, crypto, keys
from tellmore.kernel.errors import Refusal
from tellmore.privacy.models import StudyKey

NOTES, MARKS = StudyKey.Use.NOTES, StudyKey.Use.MARKS


class KeyDestroyed(Refusal):
    """The study's keys are gone; nobody can open its raw notes any more."""


@sensitive_variables()
def seal(study_id: UUID, data: Any, *, bound_to: str) -> bytes:
    """JSON-safe `data`, sealed with the study's newest key; the key's number stands in front."""
    _hold(study_id)
    key = _newest(study_id)
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return key.number.to_bytes(2) + crypto.seal(_opened(key), body, bound_to=bound_to)


@sensitive_variables()
def unseal(study_id: UUID, sealed: bytes, *, bound_to: str) -> Any:
    """What `seal` was given; `KeyDestroyed` after shred day, `DoesNotOpen` for foreign bytes."""
    return json.loads(_body(study_id, bytes(sealed), bound_to))


@sensitive_variables()
def resealed(study_id: UUID, sealed: bytes, *, bound_to: str) -> bytes:
    """The same words under the study's newest key."""
    _hold(study_id)
    body, key = _body(study_id, bytes(sealed), bound_to), _newest(study_id)
    return key.number.to_bytes(2) + crypto.seal(_opened(key), body, bound_to=bound_to)


@sensitive_variables()
def _body(study_id: UUID, sealed: bytes, bound_to: str) -> bytes:
    number = int.from_bytes(sealed[:2])
    key = StudyKey.objects.filter(study_id=study_id, use=NOTES, number=number).first()
    if key is None:
        if sealed == b"":  # emptied on shred day
            refuse_destroyed(study_id)
        raise crypto.DoesNotOpen("The key of these bytes is not in this database.")
    return crypto.unseal(_opened(key), sealed[2:], bound_to=bound_to)


def fingerprint(study_id: UUID, value: str) -> str:
    """A keyed hash: equal values of one study match, and nothing can be read back."""
    return fingerprints(study_id, [value])[value]


@sensitive_variables()
def fingerprints(study_id: UUID, values: Iterable[str]) -> dict[str, str]:
    """The same for many values, with the keys opened once."""
    keyed = hasher(study_id)
    return {value: keyed(value) for value in set(values)}


@sensitive_variables()
def hasher(study_id: UUID) -> Callable[[str], str]:
    """The same as a function that opens the keys once and remembers what it was asked.

    Its keys are not those that seal notes. A value is hashed with the first key, that hash with the second
    one and so on: so a stored hash can be given a new key without the words, which nobody has.
    """
    _hold(study_id)
    first, *more = [_opened(key) for key in _marks(study_id)]  # never without a key: that would be the word

    def keyed(value: str) -> str:
        return reduce(lambda known, key: crypto.keyed_hash(key, known), more, crypto.keyed_hash(first, value))

    return cache(keyed)


def opener(study_id: UUID) -> Callable[[bytes, str], Any]:
    """`unseal` for many rows of a study: from sealed bytes and their binding to the data, each key opened once."""
    held = {key.number: key for key in StudyKey.objects.filter(study_id=study_id, use=NOTES)}
    bare = cache(lambda number: _opened(held[number]))

    @sensitive_variables()
    def opened(sealed: bytes, bound_to: str) -> Any:
        number = int.from_bytes(sealed[:2])
        if number not in held:
            if sealed == b"" and is_shredded(study_id):
                raise KeyDestroyed(_gone())
            raise crypto.DoesNotOpen("The key of these bytes is not in this database.")
        return json.loads(crypto.unseal(bare(number), sealed[2:], bound_to=bound_to))

    return opened


def check_keys() -> tuple[int, int]:
    """Open every study key once: how many open and how many were destroyed; `DoesNotOpen` at a misfit."""
    opened = destroyed = 0
    for key in StudyKey.objects.order_by("study_id", "use", "number").iterator():
        if key.destroyed_at is not None:
            destroyed += 1
        else:
            _opened(key)
            opened += 1
    return opened, destroyed


def newest_number(study_id: UUID) -> int:
    """The number of the key that seals now; 0 while nothing was ever sealed."""
    row = StudyKey.objects.filter(study_id=study_id, use=NOTES).order_by("-number").first()
    return row.number if row else 0


def keys_to_retire(study_id: UUID) -> int:
    """How many older keys are still there; more than none while a rotation is under way."""
    newest = newest_number(study_id)
    rows = StudyKey.objects.filter(study_id=study_id, use=NOTES, destroyed_at=None, number__lt=newest)
    return rows.count()


def is_shredded(study_id: UUID) -> bool:
    """True once the keys of a study are destroyed for good."""
    rows = StudyKey.objects.filter(study_id=study_id)
    return rows.exists() and not rows.filter(destroyed_at=None).exists()


def refuse_destroyed(study_id: UUID) -> None:
    """`KeyDestroyed` for a study whose keys are gone."""
    if is_shredded(study_id):
        raise KeyDestroyed(_gone())


@transaction.atomic
def add_key(*, by: Any, study: Any) -> StudyKey:
    """A new key: everything sealed from now on is sealed with it. What the old one sealed still opens.

    On PostgreSQL it waits for whoever is sealing with the old key at this moment.
    """
    _hold(study.pk, alone=True)
    _marks(study.pk)
    before = _newest(study.pk)
    _refuse_destroyed(before)
    key = _made(study.pk, NOTES, before.number + 1, crypto.new_key())
    audit.record("key_added", by=by, study=study, on=key, number=key.number)
    return key


@transaction.atomic
def add_marks_key(*, by: Any, study: Any) -> Callable[[str], str]:
    """A further key for fingerprints, and the function that makes a stored one what `hasher` answers from now on.

    Whoever calls changes every stored fingerprint of the study in the same transaction. The keys before
    stay: without the newest one they tell nothing.
    """
    _hold(study.pk, alone=True)
    last = _marks(study.pk)[-1]
    _refuse_destroyed(last)
    bare = crypto.new_key()
    key = _made(study.pk, MARKS, last.number + 1, bare)
    audit.record("marks_key_added", by=by, study=study, on=key, number=key.number)
    return cache(lambda known: crypto.keyed_hash(bare, known))


@transaction.atomic
def retire_keys(*, by: Any, study: Any) -> int:
    """Destroy every key of notes but the newest; how many went. Only when nothing is sealed with them."""
    _hold(study.pk, alone=True)
    old = StudyKey.objects.filter(
        study_id=study.pk, use=NOTES, destroyed_at=None, number__lt=newest_number(study.pk)
    )
    count = old.update(wrapped=b"", destroyed_at=timezone.now())
    if count:
        audit.record("keys_retired", by=by, study=study, on=study, keys=count)
    return count


@transaction.atomic
def destroy_keys(*, by: Any, study: Any) -> int:
    """Shred: after this, raw notes of the study are noise, in every copy of the database made later.

    A study that never sealed anything gets a destroyed key, so that nothing can be sealed in it afterwards.
    """
    _hold(study.pk, alone=True)
    if not newest_number(study.pk):
        StudyKey.objects.create(study_id=study.pk, destroyed_at=timezone.now())
    count = StudyKey.objects.filter(study_id=study.pk, destroyed_at=None).update(
        wrapped=b"", destroyed_at=timezone.now()
    )
    audit.record("keys_destroyed", by=by, study=study, on=study, keys=count)
    return count


@transaction.atomic
def rewrap_keys() -> int:
    """Wrap every key that the old master key wrapped with the new one; how many were. Can be repeated."""
    _hold_all()
    changed = 0
    for key in StudyKey.objects.select_for_update().filter(destroyed_at=None).order_by("pk"):
        if not _opens_with(keys.master_key(), key):
            key.wrapped = crypto.seal(keys.master_key(), _opened(key), bound_to=_binding(key))
            key.save(update_fields=["wrapped"])
            changed += 1
    return changed


def _newest(study_id: UUID) -> StudyKey:
    key = StudyKey.objects.filter(study_id=study_id, use=NOTES).order_by("-number").first()
    if key is not None:
        return key
    try:
        with transaction.atomic():
            fresh = _made(study_id, NOTES, 1, crypto.new_key())
            _made(study_id, MARKS, 1, crypto.new_key())
    except IntegrityError:  # another process made the first key in this moment
        return StudyKey.objects.get(study_id=study_id, use=NOTES, number=1)
    return fresh


def _marks(study_id: UUID) -> list[StudyKey]:
    """The keys of fingerprints, first one first. A study begun before marks had a key of their own begins
    with the one it used."""
    held = StudyKey.objects.filter(study_id=study_id, use=MARKS).order_by("number")
    if not (found := list(held)):
        notes = _newest(study_id)
        try:
            with transaction.atomic():
                found = list(held.all()) or [_made(study_id, MARKS, 1, _opened(notes))]
        except IntegrityError:
            found = list(held.all())
    return found


@sensitive_variables()
def _made(study_id: UUID, use: str, number: int, bare: bytes) -> StudyKey:
    with transaction.atomic():  # a change of the master key waits for this row, or this row sees the new one
        _hold_all(alone=False)
        fresh = StudyKey(study_id=study_id, use=use, number=number)
        fresh.wrapped = crypto.seal(keys.master_key(), bare, bound_to=_binding(fresh))
        fresh.save(force_insert=True)
    return fresh


@sensitive_variables()
def _opened(key: StudyKey) -> bytes:
    _refuse_destroyed(key)
    *others, last = keys.master_keys()
    for master in others:
        if _opens_with(master, key):
            return crypto.unseal(master, bytes(key.wrapped), bound_to=_binding(key))
    return crypto.unseal(last, bytes(key.wrapped), bound_to=_binding(key))


@sensitive_variables()
def _opens_with(master: bytes, key: StudyKey) -> bool:
    try:
        crypto.unseal(master, bytes(key.wrapped), bound_to=_binding(key))
    except crypto.DoesNotOpen:
        return False
    return True


def _refuse_destroyed(key: StudyKey) -> None:
    if key.destroyed_at is not None:
        raise KeyDestroyed(_gone())


def _gone() -> str:
    return _("The keys of this study were destroyed. Its raw notes can no longer be opened, by anybody.")


def _binding(key: StudyKey) -> str:
    kind = "study-key" if key.use == NOTES else f"study-key-{key.use}"
    return f"{kind}:{key.study_id}:{key.number}"


def hold(study_id: UUID) -> None:
    """Until the transaction ends no change of keys comes between: for whoever reads hashes that are stored.

    It comes before any row is held, so that of two that want both each waits for the other's end.
    """
    _hold(study_id)


_EVERY_KEY = 0x7E12  # names the lock under which keys are wrapped


def _hold(study_id: UUID, *, alone: bool = False) -> None:
    """Until the transaction ends: whoever seals or hashes is let in together, whoever changes keys alone.

    SQLite lets one writer in at a time anyway.
    """
    _lock(int.from_bytes(study_id.bytes[-8:], signed=True), alone)


def _hold_all(*, alone: bool = True) -> None:
    _lock(_EVERY_KEY, alone)


def _lock(number: int, alone: bool) -> None:
    if connection.vendor == "postgresql" and connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT pg_advisory_xact_lock{'' if alone else '_shared'}(%s)",
                [number],
            )
