"""New keys for a study, without a moment in which anything cannot be read, and safe to stop at any time.

A new key seals from its first moment; what older keys sealed is sealed anew a few rows at a time, and only
when nothing is left under them are the older keys destroyed. Nothing but the keys and the rows themselves
says how far it has come, so a killed process is simply started again. The key of marks is changed in the
transaction that makes the new key of notes, every hash with it: all or nothing.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from typing import Any

from django.db import OperationalError, connection, transaction
from django.utils.translation import gettext as _

from tellmore.capture import services as capture
from tellmore.capture.models import Session
from tellmore.clearing import services as clearing
from tellmore.clearing.services.rehashing import HASHED
from tellmore.foundation import audit, keys, traces
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy
from tellmore.privacy import wordbook
from tellmore.privacy.models import DictionaryWord, StudyKey
from tellmore.retention import selectors
from tellmore.studies.models import Study

BATCH = 100
PATIENCE, PAUSE = 12.0, 0.1  # seconds
Told = Callable[[int], None]


class Busy(Refusal):
    """Others held what a change of keys needs for too long."""


def begin_rotation(*, by: Any, study: Study) -> int:
    """The number of the key that seals from now on; a rotation under way goes on with the one it has."""
    if privacy.keys_to_retire(study.pk):
        return privacy.newest_number(study.pk)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with contextlib.suppress(OperationalError):
            return _begun(by, study)
        time.sleep(PAUSE)
    raise Busy(_("Somebody is clearing notes of this study at this moment. Try again in a while."))


@transaction.atomic
def _begun(by: Any, study: Study) -> int:
    if connection.vendor == "postgresql":  # of two that wait for each other, this one gives way
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '400ms'")
    number = privacy.add_key(by=by, study=study).number
    anew = privacy.add_marks_key(by=by, study=study)
    wordbook.rehash_words(study.pk, anew)
    clearing.rehash_marks(study.pk, anew)
    capture.rehash_sources(study.pk, anew)
    traces.remove_after_commit([DictionaryWord, Session, *HASHED])
    return number


def reseal_some(*, by: Any, study: Study, limit: int = BATCH) -> int:
    """Seal up to `limit` rows anew, each with its words unchanged; how many were. 0 means that all are
    under the newest key, and that the older ones are destroyed."""
    done = 0
    for holder in selectors.HOLDERS:
        if done < limit:
            done += _resealed(holder, study, limit - done)
    if done == 0 and privacy.retire_keys(by=by, study=study):
        traces.remove_after_commit([StudyKey], rewrite=True)
    return done


@transaction.atomic
def _resealed(holder: selectors.Holder, study: Study, limit: int) -> int:
    rows = holder.behind(study.pk, privacy.newest_number(study.pk)).select_for_update(of=("self",))
    found = list(rows[:limit])
    for row in found:
        row.sealed = privacy.resealed(study.pk, bytes(row.sealed), bound_to=row.binding)
        row.save(update_fields=["sealed"])
    return len(found)


def rotate_keys(*, by: Any, study: Study, told: Told | None = None) -> int:
    """All of it: how many rows were sealed anew. `told` hears how many are done each time some are."""
    begin_rotation(by=by, study=study)
    total = 0
    while some := reseal_some(by=by, study=study):
        total += some
        if told:
            told(some)
    audit.record("keys_rotated", by=by, study=study, on=study, rows=total)
    return total


def rotate_master_key(*, by: Any = None) -> int:
    """A new master key around every study's keys; how many were wrapped anew. Starting again is harmless."""
    keys.begin_change()
    changed = privacy.rewrap_keys()
    privacy.check_keys()
    keys.end_change()
    traces.remove_after_commit([StudyKey], rewrite=True)
    audit.record("master_key_rotated", by=by, keys=changed)
    return changed
