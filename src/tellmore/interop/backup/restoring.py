"""Brings a backup back: the schema as it was then, every row, and only then the steps since.

On SQLite a new file is made beside the old one and takes its place at the very end; on PostgreSQL all
happens in one transaction. Whatever goes wrong, what stood before still stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.color import no_style
from django.db import OperationalError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from tellmore.foundation import audit
from tellmore.interop.backup import envelope, rows
from tellmore.interop.backup.writing import kept_models
from tellmore.kernel.errors import Refusal

_BATCH = 500
Node = tuple[str, str]


class Damaged(Refusal):
    """Decrypted well, and yet something is missing in it."""


class FromNewerProgram(Refusal):
    """This program does not know some of the steps that made the backup's tables."""


class InUse(Refusal):
    """Somebody else has the database open."""


class NeedsEmptyDatabase(Refusal):
    """Rows of another schema cannot be replaced in place."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup says about itself."""

    program: str
    made_at: str
    migrations: tuple[Node, ...]
    key_mark: str
    keys: Mapping[str, str] | None
    rows: int


def verified(entries: Iterable[dict[str, Any]]) -> Label:
    """Read all of it once without keeping it: only a backup that is whole may be restored."""
    stream = iter(entries)
    label = next(stream, {}).get("label")
    if not isinstance(label, dict):
        raise Damaged("The backup does not begin with its label.")
    count = 0
    for entry in stream:
        if "row" in entry:
            count += 1
        elif "end" in entry and entry["end"] == count:
            return Label(
                program=label["program"],
                made_at=label["made_at"],
                migrations=tuple((app, name) for app, name in label["migrations"]),
                key_mark=label["key_mark"],
                keys=label["keys"],
                rows=count,
            )
    raise Damaged(f"The backup ends after {count} rows without its last line.")


def refuse_newer(label: Label) -> None:
    known = set(MigrationLoader(None, ignore_no_migrations=True).disk_migrations or ())
    unknown = sorted(set(label.migrations) - known)
    if unknown:
        raise FromNewerProgram(
            f"This backup was made by tellmore {label.program}, which knows the step "
            f"{'/'.join(unknown[0])}. Update this program first, then restore."
        )


def holds_people() -> bool:
    """Whether the database is in use: somebody has an account in it."""
    if "people" not in connection.introspection.table_names():
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM people LIMIT 1")
        return cursor.fetchone() is not None


def restore(path: Path, passphrase: str, label: Label, *, now: datetime, told: Any = None) -> Path | None:
    """Fill the database from the backup. Answers where the old SQLite file is kept, if there was one."""
    if connection.vendor == "postgresql":
        _into_postgresql(path, passphrase, label, told)
        kept = None
    else:
        kept = _into_new_sqlite(path, passphrase, label, now, told)
    audit.record("backup_restored", made_at=label.made_at, rows=label.rows)
    return kept


def _into_new_sqlite(path: Path, passphrase: str, label: Label, now: datetime, told: Any) -> Path | None:
    place = Path(connection.settings_dict["NAME"])
    fresh = place.with_name(f"{place.name}.restoring")
    _let_go(place)
    _remove(fresh)
    connection.settings_dict["NAME"] = fresh
    try:
        _fill(envelope.read(path, passphrase), label, told)
        _one_file()
    except BaseException:
        connection.close()
        _remove(fresh)
        raise
    finally:
        connection.close()
        connection.settings_dict["NAME"] = place
    kept = None
    if place.exists():
        kept = place.with_name(f"{place.name}.before-restore-{now:%Y%m%d-%H%M%S}")
        place.rename(kept)
    fresh.rename(place)
    return kept


def _let_go(place: Path) -> None:
    """Fold the old file's journal into it; that fails while another process has it open."""
    if place.exists():
        try:
            _one_file()
        except OperationalError as problem:
            raise InUse("tellmore is running on this data folder. Stop it first (Ctrl+C).") from problem
    connection.close()


def _one_file() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 500")
        cursor.execute("PRAGMA journal_mode = DELETE")


def _remove(file: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + ending).unlink(missing_ok=True)


def _into_postgresql(path: Path, passphrase: str, label: Label, told: Any) -> None:
    if holds_people():
        applied = set(MigrationExecutor(connection).loader.applied_migrations)
        if applied != set(label.migrations):
            raise NeedsEmptyDatabase(
                "The backup was made by another version, so its rows do not fit these tables. "
                "Name an empty database in TELLMORE_DATABASE_URL and restore into that one."
            )
    _fill(envelope.read(path, passphrase), label, told)


def _fill(entries: Iterator[dict[str, Any]], label: Label, told: Any) -> None:
    executor = MigrationExecutor(connection)
    leaves = _leaves(executor, label)
    if not holds_people():
        executor.migrate(leaves)
    registry = executor.loader.project_state(leaves).apps
    with transaction.atomic():
        replace_rows(registry, entries, told)
    call_command("migrate", verbosity=0, interactive=False)
    if connection.vendor == "postgresql":
        call_command("createcachetable", verbosity=0)


def _leaves(executor: MigrationExecutor, label: Label) -> list[Node]:
    """The last step of each app that the backup had; asking for an earlier one would undo it."""
    graph, held = executor.loader.graph, set(label.migrations)
    return sorted(
        node
        for node in held
        if node in graph.nodes
        and not any(child.key in held and child.key[0] == node[0] for child in graph.node_map[node].children)
    )


def replace_rows(registry: Any, entries: Iterator[dict[str, Any]], told: Any) -> None:
    models = {model._meta.label_lower: model for model in kept_models(registry)}
    for model in models.values():
        model._base_manager.all()._raw_delete(connection.alias)  # type: ignore[attr-defined]
    model, names, batch = None, [], []
    for entry in entries:
        if "row" in entry:
            batch.append(entry["row"])
        if batch and (len(batch) == _BATCH or "row" not in entry):
            rows.insert(model, [rows.row_of(model, names, values) for values in batch])
            if told:
                told(model._meta.label_lower, len(batch))
            batch = []
        if "table" in entry:
            model, names = models[entry["table"]], entry["fields"]
    _renumber(models.values())
    connection.check_constraints()


def _renumber(models: Iterable[Any]) -> None:
    statements = connection.ops.sequence_reset_sql(no_style(), list(models))
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
