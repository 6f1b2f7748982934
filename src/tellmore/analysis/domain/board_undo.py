"""Undo on a shared board: the inverse of *my* last event, unless somebody touched the same since.

Undoing appends an event, so history only grows; an undo can itself be undone (redo).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tellmore.analysis.domain.board import EMPTY, Board, applied, change, replayed
from tellmore.analysis.domain.board_events import (
    Card,
    CardMoved,
    Event,
    HeadlineAdded,
    HeadlineRemoved,
    PutBack,
    Theme,
    ThemeAdded,
    ThemeDescribed,
    ThemeMoved,
    ThemeRemoved,
    ThemeRenamed,
    ThemesMerged,
    ThemeSplit,
)
from tellmore.kernel.errors import Refusal

Item = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Logged:
    """One row of the log: `undoes` is the number of the row this one takes back, if any."""

    number: int
    by: str
    event: Event
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """What to append, and the number of the row it takes back."""

    event: Event
    undoes: int


class NothingToUndo(Refusal):
    """This person has nothing left to take back."""


class TouchedSince(Refusal):
    """Somebody changed the same card or theme; `row` is what they did."""

    def __init__(self, message: str, row: Logged) -> None:
        super().__init__(message)
        self.row = row


def inverse(before: Board, event: Event) -> Event:
    """The event that leads from `applied(before, event)` back to `before`."""
    match event:
        case CardMoved(headline) if headline in before.cards:
            card = before.cards[headline]
            return CardMoved(headline, card.theme, card.order)
        case ThemeRenamed(theme) if before.has_theme(theme):
            return ThemeRenamed(theme, before.themes[theme].title)
        case ThemeMoved(theme) if before.has_theme(theme):
            return ThemeMoved(theme, before.themes[theme].position)
        case ThemeDescribed(theme) if before.has_theme(theme):
            was = before.themes[theme]
            return ThemeDescribed(
                theme, was.description, was.area, was.kind, was.title_es, was.description_es
            )
    return _difference(applied(before, event), before)


def undo_of(log: Sequence[Logged], person: str, *, start: Board = EMPTY, reader: str = "en") -> Undo:
    """How to take back this person's last step; NothingToUndo or TouchedSince says why not."""
    cancelled = _cancelled(log)
    for index in range(len(log) - 1, -1, -1):
        row = log[index]
        if row.by == person and row.undoes is None and row.number not in cancelled:
            return _taken_back(log, index, cancelled, start, reader)
    raise NothingToUndo(_WHY["nothing"][reader])


def redo_of(log: Sequence[Logged], person: str, *, start: Board = EMPTY, reader: str = "en") -> Undo:
    """How to take back this person's last undo, as long as they did nothing else since."""
    cancelled = _cancelled(log)
    undoing = {row.number for row in log if row.undoes is not None}
    for index in range(len(log) - 1, -1, -1):
        row = log[index]
        if row.by != person or row.number in cancelled:
            continue
        if row.undoes is None:
            break
        if row.undoes not in undoing:
            return _taken_back(log, index, cancelled, start, reader)
    raise NothingToUndo(_WHY["nothing_again"][reader])


def _taken_back(
    log: Sequence[Logged], index: int, cancelled: frozenset[int], start: Board, reader: str
) -> Undo:
    before = replayed((row.event for row in log[:index]), start)
    back = inverse(before, log[index].event)
    watched = _own(before, log[index].event) | _contents(log[index].event) | _homes(back)
    themes, cards = dict(before.themes), dict(before.cards)
    for place in range(index, len(log)):
        row = log[place]
        if place > index and not _settled(row, log[index], cancelled):
            touched = _touched(Board(themes, cards), row.event)
            if touched & watched:
                what = "card" if any(kind == "card" for kind, _ in touched & watched) else "theme"
                raise TouchedSince(_WHY[what][reader], row)
        change(themes, cards, row.event)
    return Undo(back, log[index].number)


def _settled(row: Logged, mine: Logged, cancelled: frozenset[int]) -> bool:
    """True for rows that cancel each other out after mine: taken back, or the taking back itself."""
    return row.number in cancelled or (row.undoes is not None and row.undoes >= mine.number)


def _cancelled(log: Sequence[Logged]) -> frozenset[int]:
    """Numbers of rows that are taken back; a taken back undo takes nothing back."""
    cancelled: set[int] = set()
    for row in reversed(log):
        if row.undoes is not None and row.number not in cancelled:
            cancelled.add(row.undoes)
    return frozenset(cancelled)


def _own(before: Board, event: Event) -> frozenset[Item]:
    """What an event changed itself: other cards that came into the same theme do not hinder its undo."""
    return frozenset(item for item in _touched(before, event) if item[0] != "into")


def _contents(event: Event) -> frozenset[Item]:
    """A theme that appeared can only disappear again while nobody put anything into it."""
    match event:
        case ThemeAdded(theme):
            return frozenset({("into", theme)})
        case ThemeSplit(_, new):
            return frozenset({("into", new)})
    return frozenset()


def _homes(back: Event) -> frozenset[Item]:
    """Themes a card would go back to: they must still be on the board."""
    match back:
        case CardMoved(_, theme) if theme is not None:
            return frozenset({("home", theme)})
        case PutBack():
            return frozenset(("home", card.theme) for card in back.cards if card.theme is not None)
    return frozenset()


def _touched(before: Board, event: Event) -> frozenset[Item]:
    match event:
        case CardMoved(headline, theme):
            into = {("into", theme)} if theme is not None else set()
            return frozenset({("card", headline)} | into)
        case HeadlineAdded(headline) | HeadlineRemoved(headline):
            return frozenset({("card", headline)})
        case ThemesMerged(theme, into):
            return _with_cards(before, theme) | {("theme", into), ("into", into)}
        case ThemeRemoved(theme):
            return _with_cards(before, theme)
        case ThemeSplit(theme, new, _, chosen):
            return frozenset({("theme", theme), ("theme", new)} | {("card", card) for card in chosen})
        case PutBack():
            return _put_back_items(event)
        case ThemeAdded() | ThemeRenamed() | ThemeDescribed() | ThemeMoved():
            return frozenset({("theme", event.theme)})
    return frozenset()


def _with_cards(before: Board, theme: str) -> frozenset[Item]:
    cards = {("card", card.headline) for card in before.cards_in(theme)}
    return frozenset({("theme", theme), ("home", theme)} | cards)


def _put_back_items(event: PutBack) -> frozenset[Item]:
    themes = {("theme", theme.id) for theme in event.themes} | {("theme", t) for t in event.without_themes}
    cards = {("card", card.headline) for card in event.cards} | {("card", c) for c in event.without_cards}
    into = {("into", card.theme) for card in event.cards if card.theme is not None}
    homes = {("home", theme.id) for theme in event.themes if theme.retired}
    homes |= {("home", theme) for theme in event.without_themes}
    return frozenset(themes | cards | into | homes)


def _difference(now: Board, then: Board) -> PutBack:
    """What it takes to make `now` look like `then` again."""
    themes: list[Theme] = [theme for key, theme in then.themes.items() if now.themes.get(key) != theme]
    cards: list[Card] = [card for key, card in then.cards.items() if now.cards.get(key) != card]
    return PutBack(
        themes=tuple(themes),
        cards=tuple(cards),
        without_themes=tuple(key for key in now.themes if key not in then.themes),
        without_cards=tuple(key for key in now.cards if key not in then.cards),
    )


_WHY = {
    "nothing": {
        "en": "There is nothing of yours to undo.",
        "es": "No hay nada suyo que deshacer.",
    },
    "nothing_again": {
        "en": "There is nothing to do again.",
        "es": "No hay nada que rehacer.",
    },
    "card": {
        "en": "Somebody has moved this headline since, so your step stays. You can move it by hand.",
        "es": "Alguien movió este titular después, así que su paso se queda. Puede moverlo a mano.",
    },
    "theme": {
        "en": "Somebody has changed this theme since, so your step stays. You can change it by hand.",
        "es": "Alguien cambió este tema después, así que su paso se queda. Puede cambiarlo a mano.",
    },
}
