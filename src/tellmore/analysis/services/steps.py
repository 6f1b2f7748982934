"""What a person may do on the board, as events. The server makes every id and order key; a client names
neighbours, so that two people who move at once both get a place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext as _

from tellmore.analysis.domain import board
from tellmore.analysis.domain.board import Board
from tellmore.analysis.domain.board_events import (
    CardMoved,
    Event,
    ThemeAdded,
    ThemeDescribed,
    ThemeMoved,
    ThemeRemoved,
    ThemeRenamed,
    ThemesMerged,
    ThemeSplit,
)
from tellmore.analysis.models import Theme
from tellmore.analysis.services import typed
from tellmore.kernel.errors import Refusal
from tellmore.kernel.ids import uuid7

END = "end"
TITLE = 200


class ChooseOther(Refusal):
    """A theme cannot be merged with itself, and a split needs some cards to stay and some to go."""


class UnknownKind(Refusal):
    """Not one of the kinds a theme can be."""


def card_moved(state: Board, *, headline: str, theme: str | None, after: str | None = END) -> Event:
    """To a theme, or back to "not placed" for None; behind `after`, first for None."""
    theme = theme or None
    if after == END:
        order = board.order_at_end(_without(state, headline), theme)
    else:
        order = board.order_after(_without(state, headline), theme, after or None)
    return CardMoved(headline, theme, order)


def theme_added(state: Board, *, title: str = "", after: str | None = END, theme: str = "") -> Event:
    return ThemeAdded(theme or str(uuid7()), board.position_after(state, after), _title(title))


def theme_renamed(state: Board, *, theme: str, title: str) -> Event:
    return ThemeRenamed(theme, _title(title))


def theme_described(
    state: Board,
    *,
    theme: str,
    description: str = "",
    area: str = "",
    kind: str = "",
    title_es: str = "",
    description_es: str = "",
) -> Event:
    if kind and kind not in Theme.Tone.values:
        raise UnknownKind(_("Choose challenge, aspiration or suggestion."))
    return ThemeDescribed(
        theme,
        typed.checked(description, language="en", may_be_empty=True),
        area if area in Theme.Area.values else typed.checked(area, longest=40, may_be_empty=True),
        kind,
        _title(title_es, language="es"),
        typed.checked(description_es, language="es", may_be_empty=True),
    )


def theme_moved(state: Board, *, theme: str, after: str | None) -> Event:
    return ThemeMoved(theme, board.position_after(state, after or None))


def themes_merged(state: Board, *, theme: str, into: str) -> Event:
    if theme == into:
        raise ChooseOther(_("Choose another theme to merge with."))
    return ThemesMerged(theme, into)


def theme_split(state: Board, *, theme: str, cards: Sequence[str], title: str = "", new: str = "") -> Event:
    inside = {card.headline for card in state.cards_in(theme)}
    chosen = tuple(card for card in dict.fromkeys(cards) if card in inside)
    if not chosen or len(chosen) == len(inside):
        raise ChooseOther(_("Choose some cards to go into the new column, and leave at least one here."))
    return ThemeSplit(theme, new or str(uuid7()), board.position_after(state, theme), chosen, _title(title))


def theme_removed(state: Board, *, theme: str) -> Event:
    return ThemeRemoved(theme)


Step = Callable[..., Event]
STEPS: Mapping[str, Step] = MappingProxyType(
    {
        step.__name__: step
        for step in (
            card_moved,
            theme_added,
            theme_renamed,
            theme_described,
            theme_moved,
            themes_merged,
            theme_split,
            theme_removed,
        )
    }
)


def _title(text: str, *, language: str = "en") -> str:
    return typed.checked(" ".join(text.split()), language=language, longest=TITLE, may_be_empty=True)


def _without(state: Board, headline: str) -> Board:
    """The board as a moving card sees it: its own old place is no neighbour."""
    cards: dict[str, Any] = {key: card for key, card in state.cards.items() if key != headline}
    return Board(state.themes, MappingProxyType(cards))
