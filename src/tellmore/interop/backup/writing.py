"""What goes into a backup: every table as it stood at one moment, and the keys only when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from tellmore import __version__
from tellmore.foundation import audit, crypto, keys
from tellmore.interop.backup import envelope, rows

# Whoever was signed in signs in again; a restored link or cookie would be a second door.
LEFT_OUT = frozenset({"sessions.session", "usersessions.usersession", "accounts.signinlink"})


def backup(path: Path, passphrase: str, *, by: Any = None, with_keys: bool = False, told: Any = None) -> int:
    """Write everything to `path`, encrypted; returns its size in bytes. `told(table, rows)` hears of progress."""
    audit.record("backup_written", by=by, with_keys=with_keys)
    with one_moment():
        return envelope.write(path, passphrase, entries(with_keys, told))


def kept_models(registry: Any = apps) -> list[rows.Model]:
    found = registry.get_models(include_auto_created=True)
    return [model for model in found if model._meta.label_lower not in LEFT_OUT and model._meta.managed]


def key_mark(master: bytes) -> str:
    """Says whether a master key is the one that fits, and nothing else about it."""
    return crypto.keyed_hash(master, "tellmore backup")


@contextmanager
def one_moment() -> Iterator[None]:
    """Every read inside sees the same moment, while others go on writing."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def entries(with_keys: bool = False, told: Any = None) -> Iterator[dict[str, Any]]:
    tables = kept_models()
    yield {"label": _label(with_keys, tables)}
    total = 0
    for model in tables:
        yield {"table": model._meta.label_lower, "fields": [field.attname for field in rows.fields_of(model)]}
        count = 0
        for row in rows.plain_rows(model):
            yield {"row": row}
            count += 1
        total += count
        if told:
            told(model._meta.label_lower, count)
    yield {"end": total}


def _label(with_keys: bool, tables: Sequence[type[models.Model]]) -> dict[str, Any]:
    master = keys.master_key()
    return {
        "program": __version__,
        "made_at": timezone.now().isoformat(),
        "engine": connection.vendor,
        "migrations": sorted(map(list, MigrationRecorder(connection).applied_migrations())),
        "tables": len(tables),
        "key_mark": key_mark(master),
        "keys": _keys(master) if with_keys else None,
    }


def _keys(master: bytes) -> dict[str, str]:
    import base64

    return {
        "master.key": base64.b64encode(master).decode(),
        "secret.key": str(settings.SECRET_KEY),
    }
