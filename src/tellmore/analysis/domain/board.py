"""The theme board as a pure machine: a state, an event, the next state.

Replaying the log never fails: an event about something that is gone changes nothing. Whoever appends
to the log asks `checked` first, which refuses in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from tellmore.analysis.domain import board_order
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


@dataclass(frozen=True, slots=True)
class Board:
    """Themes and cards by id. Two boards are equal when people see the same on them."""

    themes: Mapping[str, Theme] = field(default_factory=lambda: MappingProxyType({}))
    cards: Mapping[str, Card] = field(default_factory=lambda: MappingProxyType({}))

    def columns(self) -> tuple[Theme, ...]:
        """The themes people see, from first to last."""
        seen = (theme for theme in self.themes.values() if not theme.retired)
        return tuple(sorted(seen, key=lambda theme: (theme.position, theme.id)))

    def cards_in(self, theme: str | None) -> tuple[Card, ...]:
        """The cards of one theme in order; None asks for those not placed."""
        return _ordered(self.cards, theme)

    def has_theme(self, theme: str) -> bool:
        found = self.themes.get(theme)
        return found is not None and not found.retired


EMPTY = Board()


class NotOnBoard(Refusal):
    """The event is about a card or theme that is not there (any more)."""


def applied(state: Board, event: Event) -> Board:
    return replayed((event,), state)


def replayed(events: Iterable[Event], state: Board = EMPTY) -> Board:
    themes, cards = dict(state.themes), dict(state.cards)
    for event in events:
        change(themes, cards, event)
    return Board(MappingProxyType(themes), MappingProxyType(cards))


def checked(state: Board, event: Event, *, reader: str = "en") -> Event:
    """The event, or NotOnBoard in the reader's language."""
    for theme in _themes_needed(event):
        if not state.has_theme(theme):
            raise NotOnBoard(_GONE["theme"][reader])
    for headline in _cards_needed(event):
        if headline not in state.cards:
            raise NotOnBoard(_GONE["card"][reader])
    return event


_GONE = {
    "theme": {
        "en": "This theme is no longer on the board. Choose another one.",
        "es": "Este tema ya no está en el tablero. Elija otro.",
    },
    "card": {
        "en": "This headline is no longer on the board.",
        "es": "Este titular ya no está en el tablero.",
    },
}


def order_after(state: Board, theme: str | None, after: str | None) -> str:
    """The order key for a card that shall stand behind `after`, or first when that is None.

    When `after` is no longer in that column, the key is for the column's end.
    """
    orders = [card.order for card in state.cards_in(theme)]
    if after is None:
        return board_order.between("", orders[0] if orders else "")
    neighbour = state.cards.get(after)
    if neighbour is None or neighbour.theme != theme:
        return board_order.between(orders[-1] if orders else "", "")
    following = next((order for order in orders if order > neighbour.order), "")
    return board_order.between(neighbour.order, following)


def order_at_end(state: Board, theme: str | None) -> str:
    return board_order.between(_last(state.cards, theme), "")


def position_after(state: Board, after: str | None) -> str:
    """The position for a theme that shall stand behind `after`, first when None, last when it is gone."""
    positions = [theme.position for theme in state.columns()]
    if after is None:
        return board_order.between("", positions[0] if positions else "")
    if not state.has_theme(after):
        return board_order.between(positions[-1] if positions else "", "")
    here = state.themes[after].position
    following = next((position for position in positions if position > here), "")
    return board_order.between(here, following)


def change(themes: dict[str, Theme], cards: dict[str, Card], event: Event) -> None:
    """Apply one event in place; what it is about may be gone, and then nothing happens."""
    match event:
        case HeadlineAdded(headline, order):
            cards.setdefault(headline, Card(headline, None, order))
        case HeadlineRemoved(headline):
            cards.pop(headline, None)
        case CardMoved(headline, theme, order):
            if headline in cards and (theme is None or _is_open(themes, theme)):
                cards[headline] = Card(headline, theme, order)
        case ThemeAdded(theme, position, title):
            if not _is_open(themes, theme):
                themes[theme] = Theme(theme, position, title)
        case ThemesMerged() | ThemeSplit() | ThemeRemoved():
            _reshape(themes, cards, event)
        case PutBack():
            _put_back(themes, cards, event)
        case _:
            _edit_theme(themes, event)


def _edit_theme(themes: dict[str, Theme], event: Event) -> None:
    match event:
        case ThemeRenamed(theme, title) if _is_open(themes, theme):
            themes[theme] = replace(themes[theme], title=title)
        case ThemeDescribed(theme) if _is_open(themes, theme):
            themes[theme] = replace(
                themes[theme],
                description=event.description,
                area=event.area,
                kind=event.kind,
                title_es=event.title_es,
                description_es=event.description_es,
            )
        case ThemeMoved(theme, position) if _is_open(themes, theme):
            themes[theme] = replace(themes[theme], position=position)


def _reshape(
    themes: dict[str, Theme], cards: dict[str, Card], event: ThemesMerged | ThemeSplit | ThemeRemoved
) -> None:
    if not _is_open(themes, event.theme):
        return
    match event:
        case ThemesMerged(theme, into) if theme != into and _is_open(themes, into):
            _pour(themes, cards, theme, into)
        case ThemeRemoved(theme):
            _pour(themes, cards, theme, None)
        case ThemeSplit(theme, new, position, chosen, title) if new not in themes:
            themes[new] = replace(
                themes[theme],
                id=new,
                position=position,
                title=title,
                title_es="",
                description="",
                description_es="",
            )
            for headline in chosen:
                if headline in cards and cards[headline].theme == theme:
                    cards[headline] = replace(cards[headline], theme=new)


def _pour(themes: dict[str, Theme], cards: dict[str, Card], theme: str, into: str | None) -> None:
    order = _last(cards, into)
    for card in _ordered(cards, theme):
        order = board_order.between(order, "")
        cards[card.headline] = Card(card.headline, into, order)
    themes[theme] = replace(themes[theme], retired=True)


def _put_back(themes: dict[str, Theme], cards: dict[str, Card], event: PutBack) -> None:
    for theme in event.without_themes:
        themes.pop(theme, None)
    for headline in event.without_cards:
        cards.pop(headline, None)
    themes.update((theme.id, theme) for theme in event.themes)
    cards.update((card.headline, card) for card in event.cards)


def _is_open(themes: Mapping[str, Theme], theme: str) -> bool:
    return theme in themes and not themes[theme].retired


def _ordered(cards: Mapping[str, Card], theme: str | None) -> tuple[Card, ...]:
    inside = (card for card in cards.values() if card.theme == theme)
    return tuple(sorted(inside, key=lambda card: (card.order, card.headline)))


def _last(cards: Mapping[str, Card], theme: str | None) -> str:
    return max((card.order for card in cards.values() if card.theme == theme), default="")


def _themes_needed(event: Event) -> tuple[str, ...]:
    match event:
        case ThemesMerged(theme, into):
            return (theme, into)
        case CardMoved(_, theme, _):
            return (theme,) if theme is not None else ()
        case ThemeRenamed() | ThemeDescribed() | ThemeMoved() | ThemeSplit() | ThemeRemoved():
            return (event.theme,)
    return ()


def _cards_needed(event: Event) -> tuple[str, ...]:
    match event:
        case CardMoved() | HeadlineRemoved():
            return (event.headline,)
        case ThemeSplit():
            return event.cards
    return ()
