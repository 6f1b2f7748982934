"""What was removed also leaves the database's files, as far as a program can reach them.

SQLite overwrites freed pages (`secure_delete`, see the settings); its journal is emptied here. PostgreSQL
keeps removed rows until they are vacuumed. Copies that others made, and a disk's own spare cells, are out
of reach: see docs/how-to/shred-day.md.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection, models, transaction

Model = type[models.Model]


def remove_after_commit(rows_of: Collection[Model], *, rewrite: bool = False) -> None:
    """Once this transaction has ended well; `rewrite` writes small tables anew instead of freeing rows."""
    tables = sorted({model._meta.db_table for model in rows_of})
    transaction.on_commit(lambda: _remove(tables, rewrite))


def _remove(tables: Collection[str], rewrite: bool) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        elif not connection.in_atomic_block:
            for table in tables:
                quoted = connection.ops.quote_name(table)
                cursor.execute(f"VACUUM {'(FULL) ' if rewrite else ''}{quoted}")
