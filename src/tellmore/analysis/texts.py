"""Which texts of this room people write from what they read, for words that are masked later."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from tellmore.analysis.models import BoardEvent, Headline, ParkedIdea, Theme
from tellmore.clearing.derived import Holder

_WRITTEN = frozenset({"title", "title_es", "description", "description_es"})


def _history_too(theme: Theme, change: Callable[[str], str]) -> None:
    """The log of the board says the titles again; an undo must not bring the word back."""
    stale = []
    for row in BoardEvent.objects.filter(study_id=theme.study_id):
        payload = _rewritten(row.payload, change)
        if payload != row.payload:
            row.payload = payload
            stale.append(row)
    BoardEvent.objects.bulk_update(stale, ["payload"])


def _rewritten(value: Any, change: Callable[[str], str]) -> Any:
    """Written texts at any depth; ids and order keys stay."""
    if isinstance(value, list):
        return [_rewritten(inner, change) for inner in value]
    if isinstance(value, dict):
        return {
            key: change(inner) if key in _WRITTEN and isinstance(inner, str) else _rewritten(inner, change)
            for key, inner in value.items()
        }
    return value


HOLDERS = (
    Holder("headline", Headline, ("text",), _("A headline"), author="written_by_id"),
    Holder("idea", ParkedIdea, ("text",), _("A parked idea"), author="written_by_id"),
    Holder(
        "theme",
        Theme,
        ("title", "title_es", "description", "description_es"),
        _("A theme"),
        after=_history_too,
    ),
)
