"""Rows of any table as plain JSON values and back, without the model's own ideas about "now"."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, models

Model = type[models.Model]


def fields_of(model: Model) -> list[models.Field[Any, Any]]:
    return [field for field in model._meta.concrete_fields if field.column]


def plain_rows(model: Model) -> Iterator[list[Any]]:
    fields = fields_of(model)
    names = [field.attname for field in fields]
    rows = model._base_manager.order_by("pk").values_list(*names).iterator(chunk_size=500)
    for row in rows:
        yield [_plain(field, value) for field, value in zip(fields, row, strict=True)]


def row_of(model: Model, names: Sequence[str], values: Sequence[Any]) -> models.Model:
    fields = {field.attname: field for field in fields_of(model)}
    known = {name: _restored(fields[name], value) for name, value in zip(names, values, strict=True)}
    return model(**known)


def insert(model: Model, rows: Sequence[models.Model]) -> None:
    """As they are: `raw` keeps an `auto_now` column from saying that everything happened today."""
    fields = fields_of(model)
    size = connection.ops.bulk_batch_size(fields, list(rows)) or len(rows)  # type: ignore[arg-type]
    for start in range(0, len(rows), size):
        query = models.sql.InsertQuery(model)
        query.insert_values(fields, rows[start : start + size], raw=True)
        query.get_compiler(using=connection.alias).execute_sql()


def _plain(field: models.Field[Any, Any], value: Any) -> Any:
    if value is None or isinstance(field, models.JSONField):
        return value
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    return str(value) if isinstance(value, UUID | Decimal) else value


def _restored(field: models.Field[Any, Any], value: Any) -> Any:
    if value is None or isinstance(field, models.JSONField):
        return value
    if isinstance(field, models.BinaryField):
        return base64.b64decode(value)
    if isinstance(field, models.DurationField):
        return timedelta(seconds=value)
    if isinstance(field, models.ForeignKey):
        return field.target_field.to_python(value)
    return field.to_python(value)
