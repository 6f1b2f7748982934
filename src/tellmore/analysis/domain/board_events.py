"""Everything that can happen on a board. One ordered log of these is live view, history and undo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar

Payload = dict[str, Any]


class BadEvent(ValueError):
    """A payload that is no event of this board."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A column. A retired one holds no cards and is kept so that history can still name it."""

    id: str
    position: str
    title: str = ""
    description: str = ""
    area: str = ""
    kind: str = ""
    retired: bool = False
    title_es: str = ""
    description_es: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A headline's place: a theme, or None while it is not placed, and its order key there."""

    headline: str
    theme: str | None
    order: str


@dataclass(frozen=True, slots=True)
class Event:
    """The family of events; `type` is the word in a payload."""

    type: ClassVar[str] = ""

    def to_payload(self) -> Payload:
        return {"type": self.type} | {field.name: _plain(getattr(self, field.name)) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class HeadlineAdded(Event):
    type: ClassVar[str] = "headline_added"
    headline: str
    order: str


@dataclass(frozen=True, slots=True)
class HeadlineRemoved(Event):
    type: ClassVar[str] = "headline_removed"
    headline: str


@dataclass(frozen=True, slots=True)
class CardMoved(Event):
    type: ClassVar[str] = "card_moved"
    headline: str
    theme: str | None
    order: str


@dataclass(frozen=True, slots=True)
class ThemeAdded(Event):
    type: ClassVar[str] = "theme_added"
    theme: str
    position: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class ThemeRenamed(Event):
    type: ClassVar[str] = "theme_renamed"
    theme: str
    title: str


@dataclass(frozen=True, slots=True)
class ThemeDescribed(Event):
    type: ClassVar[str] = "theme_described"
    theme: str
    description: str = ""
    area: str = ""
    kind: str = ""
    title_es: str = ""
    description_es: str = ""


@dataclass(frozen=True, slots=True)
class ThemeMoved(Event):
    type: ClassVar[str] = "theme_moved"
    theme: str
    position: str


@dataclass(frozen=True, slots=True)
class ThemesMerged(Event):
    """The cards of `theme` go to the end of `into`, in their order; `theme` retires."""

    type: ClassVar[str] = "themes_merged"
    theme: str
    into: str


@dataclass(frozen=True, slots=True)
class ThemeSplit(Event):
    """A new theme takes these cards out of `theme`; they keep their order keys."""

    type: ClassVar[str] = "theme_split"
    theme: str
    new: str
    position: str
    cards: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class ThemeRemoved(Event):
    """The theme retires; its cards are not placed again, after those that wait already."""

    type: ClassVar[str] = "theme_removed"
    theme: str


@dataclass(frozen=True, slots=True)
class PutBack(Event):
    """Themes and cards exactly as they were; those named in `without_…` did not exist. Only undo makes it."""

    type: ClassVar[str] = "put_back"
    themes: tuple[Theme, ...] = ()
    cards: tuple[Card, ...] = ()
    without_themes: tuple[str, ...] = ()
    without_cards: tuple[str, ...] = ()


EVENTS: tuple[type[Event], ...] = (
    HeadlineAdded,
    HeadlineRemoved,
    CardMoved,
    ThemeAdded,
    ThemeRenamed,
    ThemeDescribed,
    ThemeMoved,
    ThemesMerged,
    ThemeSplit,
    ThemeRemoved,
    PutBack,
)
_BY_TYPE = {event.type: event for event in EVENTS}
_ROWS: Mapping[tuple[str, str], type[Theme] | type[Card]] = {
    ("put_back", "themes"): Theme,
    ("put_back", "cards"): Card,
}
_LISTS = frozenset(("themes", "cards", "without_themes", "without_cards"))


def from_payload(payload: Mapping[str, Any]) -> Event:
    """The event a payload describes; BadEvent when it describes none."""
    kind = _BY_TYPE.get(str(payload.get("type")))
    if kind is None:
        raise BadEvent(f"no such event: {payload.get('type')!r}")
    given = {name: value for name, value in payload.items() if name != "type"}
    event: Event = _built(kind, {name: _value(kind.type, name, value) for name, value in given.items()})
    return event


def _built(kind: type[Any], values: Mapping[str, Any]) -> Any:
    try:
        return kind(**values)
    except TypeError as problem:
        raise BadEvent(str(problem)) from problem


def _value(event: str, name: str, value: Any) -> Any:
    if name not in _LISTS:
        return _word(name, value)
    if not isinstance(value, list | tuple):
        raise BadEvent(f"{name} must be a list, not {type(value).__name__}")
    row = _ROWS.get((event, name))
    return tuple(_row(row, member) if row else _word(name, member) for member in value)


def _row(kind: type[Any], value: Any) -> Any:
    if not isinstance(value, Mapping):
        raise BadEvent(f"{kind.__name__} must be an object, not {type(value).__name__}")
    return _built(kind, {name: _cell(name, member) for name, member in value.items()})


def _cell(name: str, value: Any) -> str | bool | None:
    if name != "retired":
        return _word(name, value)
    if isinstance(value, bool):
        return value
    raise BadEvent(f"retired must be true or false, not {type(value).__name__}")


def _word(name: str, value: Any) -> str | None:
    if isinstance(value, str) or (value is None and name == "theme"):
        return value
    raise BadEvent(f"{name} must be text, not {type(value).__name__}")


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(member) for member in value]
    if isinstance(value, Theme | Card):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return value
