"""The board as it is shown: columns, cards, and what stands behind each column.

Counts here are for the team, and still a column with fewer interviews than the study's smallest group
says so instead of a number: a screen is easily seen over somebody's shoulder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max, QuerySet

from tellmore.analysis.domain.support import Support, Voice, support
from tellmore.analysis.models import BoardEvent, Theme
from tellmore.analysis.selectors.headlines import HeadlineShown, headlines_of_study
from tellmore.analysis.selectors.readings import reading_progress
from tellmore.studies.models import Study

CardShown = HeadlineShown


@dataclass(frozen=True, slots=True)
class Column:
    """A theme with its cards; `theme` is None for the cards that are not placed yet."""

    theme: Theme | None
    cards: tuple[CardShown, ...]
    support: Support
    is_held_back: bool


@dataclass(frozen=True, slots=True)
class Board:
    """`number` is the newest event of the log: what a client knows when it has this board."""

    number: int
    loose: Column
    columns: tuple[Column, ...]

    @property
    def cards(self) -> int:
        return len(self.loose.cards) + sum(len(column.cards) for column in self.columns)


def board_of_study(study: Study) -> Board:
    """Everything on the board in a number of queries that does not depend on its size."""
    number = newest_number(study)
    themes = list(themes_of_study(study))
    standing = {theme.pk for theme in themes}
    cards: dict[UUID | None, list[CardShown]] = defaultdict(list)
    for card in headlines_of_study(study):
        cards[card.row.theme_id if card.row.theme_id in standing else None].append(card)
    heard = reading_progress(study)["cleared"]
    return Board(
        number,
        _column(study, None, cards[None], heard),
        tuple(_column(study, theme, cards[theme.pk], heard) for theme in themes),
    )


def column_of_theme(theme: Theme) -> Column:
    cards = [card for card in headlines_of_study(theme.study) if card.row.theme_id == theme.pk]
    return _column(theme.study, theme, cards, reading_progress(theme.study)["cleared"])


def themes_of_study(study: Study) -> QuerySet[Theme]:
    """Themes that stand on the board, first to last."""
    return Theme.objects.filter(study=study, removed_at=None).order_by("position", "created_at", "id")


def events_after(study: Study, number: int) -> QuerySet[BoardEvent]:
    return BoardEvent.objects.filter(study=study, number__gt=number).select_related("by").order_by("number")


def newest_number(study: Study) -> int:
    return int(BoardEvent.objects.filter(study=study).aggregate(newest=Max("number"))["newest"] or 0)


def _column(study: Study, theme: Theme | None, cards: Sequence[CardShown], heard: int) -> Column:
    voices = {str(card.row.pk): Voice(str(card.row.session_id)) for card in cards}
    found = support(voices, voices, of_sessions=heard)
    return Column(theme, tuple(cards), found, is_held_back=found.sessions < study.min_cell)
