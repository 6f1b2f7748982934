"""An outline as JSON-safe data and back. Each value names its kind, and a frozen edition its form."""

from __future__ import annotations

import types
import typing
from collections.abc import Collection
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from tellmore.kernel.errors import Refusal
from tellmore.reports.domain import outline as kinds
from tellmore.reports.domain.outline import Outline

FORM = 1

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in vars(kinds).values() if isinstance(kind, type) and is_dataclass(kind)
}


class NotAnOutline(Refusal):
    """What was to be read as an outline is something else."""


def to_data(outline: Outline) -> dict[str, Any]:
    """The outline as lists, mappings, text, numbers and truth values only."""
    return {"form": FORM, **_out(outline)}


def from_data(data: dict[str, Any]) -> Outline:
    """The outline that `to_data` gave; refuses unknown kinds, missing fields and values of a wrong type."""
    if not isinstance(data, dict) or data.get("form") != FORM:
        raise NotAnOutline(f"This is not a report in form {FORM}. Make the edition again.")
    value = _in({name: part for name, part in data.items() if name != "form"}, Outline)
    assert isinstance(value, Outline)
    return value


def without_voices(
    data: dict[str, Any],
    *,
    quotes: Collection[str],
    pseudonyms: Collection[str],
    texts: Collection[str],
    sentence: str,
) -> tuple[dict[str, Any], int]:
    """A frozen edition in which a sentence stands for every voice of these quotes or pseudonyms, and for
    every printed text that is one of `texts`; and how many places that were. Whatever else the edition
    holds stays as it was published."""
    count = 0

    def kept(part: Any) -> Any:
        nonlocal count
        if isinstance(part, str) and part in texts:
            count += 1
            return sentence
        if isinstance(part, list):
            return [kept(item) for item in part]
        if not isinstance(part, dict):
            return part
        if part.get("is") == "Voice" and (part.get("quote") in quotes or part.get("pseudonym") in pseudonyms):
            count += 1
            return _out(kinds.Paragraph(sentence, soft=True))
        return {name: kept(value) for name, value in part.items()}

    return kept(data), count


def _out(value: Any) -> Any:
    if is_dataclass(value):
        return {
            "is": type(value).__name__,
            **{part.name: _out(getattr(value, part.name)) for part in fields(value)},
        }
    if isinstance(value, tuple):
        return [_out(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _in(data: Any, expected: Any) -> Any:
    """`data` as a value of the type `expected`, or a refusal."""
    origin = typing.get_origin(expected)
    if origin in (typing.Union, types.UnionType):
        return _one_of(data, typing.get_args(expected))
    if origin is tuple:
        return _tuple(data, typing.get_args(expected))
    if is_dataclass(expected):
        return _record(data, expected)
    if expected is date:
        return _date(data)
    if type(data) is not expected:
        raise NotAnOutline(f"A report holds {data!r} where a value of another kind belongs.")
    return data


def _one_of(data: Any, choices: tuple[Any, ...]) -> Any:
    if data is None and types.NoneType in choices:
        return None
    if isinstance(data, dict):
        kind = _KINDS.get(str(data.get("is")))
        if kind not in choices:
            raise NotAnOutline(f"A report holds a part of an unknown kind: {data.get('is')!r}.")
        return _in(data, kind)
    plain = [choice for choice in choices if type(data) is choice]
    if not plain:
        raise NotAnOutline(f"A report holds {data!r} where a value of another kind belongs.")
    return data


def _tuple(data: Any, inner: tuple[Any, ...]) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise NotAnOutline("A report holds a single value where a list belongs.")
    wanted = inner[:1] * len(data) if inner[-1] is Ellipsis else inner
    if len(wanted) != len(data):
        raise NotAnOutline(f"A report holds a list of {len(data)} where {len(wanted)} belong.")
    return tuple(_in(item, kind) for item, kind in zip(data, wanted, strict=True))


def _record(data: Any, kind: Any) -> Any:
    if not isinstance(data, dict) or data.get("is") != kind.__name__:
        raise NotAnOutline(f"A report lacks a {kind.__name__} where one belongs.")
    hints = typing.get_type_hints(kind)
    names = [part.name for part in fields(kind)]
    if sorted(data) != sorted(["is", *names]):
        raise NotAnOutline(f"A {kind.__name__} in a report has missing or unknown parts.")
    values = {name: _in(data[name], hints[name]) for name in names}
    try:
        return kind(**values)
    except ValueError as problem:
        raise NotAnOutline(f"A {kind.__name__} in a report does not hold together: {problem}.") from problem


def _date(data: Any) -> date:
    try:
        return date.fromisoformat(data)
    except (TypeError, ValueError) as problem:
        raise NotAnOutline(f"A report holds {data!r} where a day belongs.") from problem
