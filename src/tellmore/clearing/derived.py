"""A register of texts that people write from what they read. Rooms upstairs say where theirs stand, so that a
word that is masked later can be found in them and replaced.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models


@dataclass(frozen=True, slots=True)
class Text:
    """One text of one row, and who wrote it, where that is known."""

    holder: str
    row_id: UUID
    field: str
    text: str
    author_id: Any = None


@dataclass(frozen=True, slots=True)
class Holder:
    """Texts of one model. `study` and `author` are paths of its fields; a field may hold JSON with texts inside.

    `label` says what such a text is; `after` does what else has to change with a text (its history).
    """

    name: str
    model: type[models.Model]
    fields: Sequence[str]
    label: Any
    study: str = "study_id"
    author: str = ""
    after: Callable[[Any, Callable[[str], str]], None] | None = None

    def texts(self, study_id: UUID) -> Iterator[Text]:
        columns = ["pk", *([self.author] if self.author else []), *self.fields]
        for row in self.model._default_manager.filter(**{self.study: study_id}).values(*columns):
            for field in self.fields:
                if text := "\n".join(strings(row[field])):
                    yield Text(self.name, row["pk"], field, text, row.get(self.author))

    def text_of(self, row_id: UUID, field: str) -> str:
        """The text as it stands now; empty when it is gone."""
        row = self.model._default_manager.filter(pk=row_id).values(field).first()
        return "\n".join(strings(row[field])) if row else ""

    def rewrite(self, row_id: UUID, field: str, change: Callable[[str], str]) -> None:
        row = self.model._default_manager.select_for_update().filter(pk=row_id).first()
        if row is None:
            return
        setattr(row, field, changed(getattr(row, field), change))
        row.save(update_fields=[field])
        if self.after is not None:
            self.after(row, change)


_holders: dict[str, Holder] = {}


def register_holder(holder: Holder) -> None:
    """Called from a room's `apps.py`."""
    _holders[holder.name] = holder


def holders() -> dict[str, Holder]:
    return dict(_holders)


def strings(value: Any) -> Iterator[str]:
    """Every text inside a value as a database keeps it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def changed(value: Any, change: Callable[[str], str]) -> Any:
    """The same value with every text inside it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: changed(inner, change) for key, inner in value.items()}
    if isinstance(value, list):
        return [changed(inner, change) for inner in value]
    return value
