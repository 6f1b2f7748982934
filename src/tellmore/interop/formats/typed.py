"""Frozen dataclasses to plain JSON values and back; reading names the path of the first bad field.

A field called `…_at` is a moment and `…_on` a day, both in ISO 8601, as everywhere in this program.
"""

from __future__ import annotations

import re
import types
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from tellmore.interop.formats.reading import Said
from tellmore.kernel.errors import Refusal

T = TypeVar("T")
Json = Any  # any JSON value: an event's payload, a frozen outline

_NAMES: Final[dict[type, Said]] = {
    str: {"en": "text", "es": "texto"},
    int: {"en": "a whole number", "es": "un número entero"},
    float: {"en": "a number", "es": "un número"},
    bool: {"en": "true or false", "es": "true o false"},
}
_LONGEST_SHOWN: Final = 40
_NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")


class BadField(Refusal):
    """One value is not what the format says; `path` is where, such as `sessions[3].seats[0].label`."""

    def __init__(self, path: str, message: Said) -> None:
        self.path = path
        self.message: Said = {language: f"{path}: {said}" for language, said in message.items()}
        super().__init__(self.message["en"])


def to_plain(value: Any) -> Json:
    """Dictionaries, lists, texts, numbers; a frozen outline that is already plain passes through."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): to_plain(item) for key, item in value.items()}
    return value


def from_plain(kind: type[T], value: Json, path: str = "") -> T:
    """A dataclass of `kind`; refuses what is missing, what is of another kind, and what is not known."""
    return kind(**_arguments(kind, value, path))


def _arguments(kind: Any, value: Json, path: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _not_a(path, value, {"en": "an object", "es": "un objeto"})
    known = _kinds(kind)
    for key in value:
        if key not in known:
            raise BadField(
                _joined(path, str(key)[:_LONGEST_SHOWN]),
                {"en": "this field is not part of the format.", "es": "este campo no es parte del formato."},
            )
    arguments = {}
    for field in fields(kind):
        where = _joined(path, field.name)
        if field.name in value:
            arguments[field.name] = _value(known[field.name], value[field.name], where)
            _check_time(field.name, arguments[field.name], where)
        elif _is_required(field):
            raise BadField(where, {"en": "this field is missing.", "es": "falta este campo."})
    return arguments


def _value(kind: Any, value: Json, path: str) -> Any:
    origin = get_origin(kind)
    if kind is Any:
        _check_signs_inside(value, path)
        return value
    if origin in (Union, types.UnionType):
        inner = next(part for part in get_args(kind) if part is not types.NoneType)
        return None if value is None else _value(inner, value, path)
    if origin is Literal:
        return _one_of(get_args(kind), value, path)
    if origin is tuple:
        if not isinstance(value, list):
            raise _not_a(path, value, {"en": "a list", "es": "una lista"})
        return tuple(_value(get_args(kind)[0], item, f"{path}[{index}]") for index, item in enumerate(value))
    if is_dataclass(kind):
        return from_plain(kind, value, path)  # type: ignore[arg-type]  # a class, not one of its objects
    return _scalar(kind, value, path)


def _scalar(kind: type, value: Json, path: str) -> Any:
    is_whole_float = kind is float and type(value) is int
    if type(value) is not kind and not is_whole_float:  # True is an int to isinstance
        raise _not_a(path, value, _NAMES[kind])
    _check_signs_inside(value, path)
    return value


def _check_signs_inside(value: Json, path: str) -> None:
    """No database stores a zero, and half a surrogate pair cannot be written as UTF-8."""
    if isinstance(value, str) and _NO_TEXT.search(value):
        raise BadField(
            path,
            {
                "en": "holds a character that no text has.",
                "es": "contiene un carácter que ningún texto tiene.",
            },
        )
    if isinstance(value, list):
        for index, item in enumerate(value):
            _check_signs_inside(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_signs_inside(key, path)
            _check_signs_inside(item, _joined(path, key))


def _one_of(allowed: tuple[str, ...], value: Json, path: str) -> str:
    if value not in allowed or not isinstance(value, str):
        listed = ", ".join(f"“{word}”" for word in allowed)
        raise _not_a(path, value, {"en": f"one of {listed}", "es": f"uno de {listed}"})
    return value


def _check_time(name: str, value: Any, path: str) -> None:
    if not isinstance(value, str) or not name.endswith(("_at", "_on")):
        return
    try:
        if name.endswith("_at"):
            datetime.fromisoformat(value)
        else:
            date.fromisoformat(value)
    except ValueError:
        expected = (
            {"en": "a moment like 2026-03-04T09:05:00Z", "es": "un momento como 2026-03-04T09:05:00Z"}
            if name.endswith("_at")
            else {"en": "a day like 2026-03-04", "es": "un día como 2026-03-04"}
        )
        raise _not_a(path, value, expected) from None


def _not_a(path: str, value: Json, expected: Said) -> BadField:
    shown = repr(value)
    shown = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"
    return BadField(
        path or "$",
        {
            "en": f"expected {expected['en']}, found {shown}.",
            "es": f"se esperaba {expected['es']}, se encontró {shown}.",
        },
    )


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


@cache
def _kinds(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
