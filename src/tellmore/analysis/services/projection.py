"""Writes what the board's log says onto the rows of themes and headlines, so that reading needs no replay."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from tellmore.analysis.domain import board_events
from tellmore.analysis.domain.board import Board
from tellmore.analysis.domain.board_events import Event, ThemesMerged
from tellmore.analysis.models import Headline, Theme
from tellmore.studies.models import Study


def project(study: Study, before: Board, after: Board, event: Event, *, now: datetime) -> None:
    _themes(study, before, after, event, now)
    _cards(before.cards, after.cards, now)


def _themes(study: Study, before: Board, after: Board, event: Event, now: datetime) -> None:
    places = {theme.id: place for place, theme in enumerate(after.columns())}
    was = {theme.id: place for place, theme in enumerate(before.columns())}
    touched = {
        key
        for key in {*before.themes, *after.themes}
        if before.themes.get(key) != after.themes.get(key) or was.get(key) != places.get(key)
    }
    rows = {str(row.pk): row for row in Theme.objects.filter(study=study, pk__in=touched)}
    for key in touched:
        row = rows.get(key) or Theme(pk=UUID(key), study=study, created_at=now)
        theme = after.themes.get(key)
        _describe(row, theme, places.get(key, row.position), now)
        row.merged_into_id = _merged_into(event, key) if row.removed_at else None
        row.save()


def _describe(row: Theme, theme: board_events.Theme | None, place: int, now: datetime) -> None:
    if theme is None or theme.retired:
        row.removed_at = row.removed_at or now
    else:
        row.removed_at = None
    if theme is not None:
        row.title, row.title_es = theme.title, theme.title_es
        row.description, row.description_es = theme.description, theme.description_es
        row.area, row.tone = theme.area, theme.kind
    row.position = place


def _merged_into(event: Event, key: str) -> UUID | None:
    return UUID(event.into) if isinstance(event, ThemesMerged) and event.theme == key else None


def _cards(
    before: Mapping[str, board_events.Card], after: Mapping[str, board_events.Card], now: datetime
) -> None:
    gone = [key for key in before if key not in after]
    if gone:
        # Theme and place stay on the row: putting the headline back returns it to where it was.
        Headline.objects.filter(pk__in=gone).update(removed_at=now)
    changed = {key: card for key, card in after.items() if before.get(key) != card}
    rows = list(Headline.objects.filter(pk__in=changed))
    for row in rows:
        card = changed[str(row.pk)]
        row.theme_id = UUID(card.theme) if card.theme else None
        row.position, row.removed_at = card.order, None
    Headline.objects.bulk_update(rows, ["theme", "position", "removed_at"])
