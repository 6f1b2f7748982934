"""Themes, quotes, headlines and the board's log of a study that comes in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from django.utils import timezone

from tellmore.analysis.models import BoardEvent, Headline, ParkedIdea, Quote, Theme
from tellmore.interop.arriving.arrival import Arrival, moment
from tellmore.interop.arriving.coach import dismissed
from tellmore.interop.formats import bundle_parts as parts


def bring_meaning(arrival: Arrival, bundle: parts.Bundle) -> None:
    for theme in bundle.themes:
        arrival.new(theme.id)
    Theme.objects.bulk_create(_theme(arrival, one) for one in bundle.themes)
    Quote.objects.bulk_create(
        Quote(
            pk=arrival.new(one.id),
            session_id=arrival.ids[one.session],
            version=one.version,
            line_id=one.line,
            start=one.start,
            end=one.end,
            made_by=arrival.by,
            withdrawn_at=moment(one.withdrawn_at),
        )
        for one in bundle.quotes
    )
    Headline.objects.bulk_create(_headline(arrival, one) for one in bundle.headlines)
    ParkedIdea.objects.bulk_create(
        ParkedIdea(
            study=arrival.study, text=one.text, session_id=arrival.known(one.session), written_by=arrival.by
        )
        for one in bundle.parked_ideas
    )
    BoardEvent.objects.bulk_create(
        BoardEvent(
            study=arrival.study,
            number=one.number,
            at=moment(one.happened_at) or timezone.now(),
            verb=one.verb,
            payload=_renamed(one.payload, partial(_event_id, arrival)),
            undoes=one.undoes,
        )
        for one in bundle.board_events
    )


def _event_id(arrival: Arrival, text: str) -> str:
    """Ids of what did not travel (a withdrawn headline) get new ones too, so that the log stays whole."""
    if text in arrival.ids:
        return str(arrival.ids[text])
    try:
        UUID(text)
    except ValueError:
        return text
    return str(arrival.new(text))


def _theme(arrival: Arrival, told: parts.Theme) -> Theme:
    return Theme(
        pk=arrival.ids[told.id],
        study=arrival.study,
        title=told.title.en,
        title_es=told.title.es,
        description=told.description.en,
        description_es=told.description.es,
        area=told.area,
        tone=told.tone,
        position=told.position,
        removed_at=moment(told.removed_at),
        merged_into_id=arrival.known(told.merged_into),
    )


def _headline(arrival: Arrival, told: parts.Headline) -> Headline:
    return Headline(
        pk=arrival.new(told.id),
        study=arrival.study,
        session_id=arrival.ids[told.session],
        kind=told.kind,
        text=told.text,
        quote_id=arrival.known(told.quote),
        lines=list(told.lines),
        tone=told.tone,
        theme_id=arrival.known(told.theme),
        position=told.position,
        dismissed=dismissed(told.set_aside),
        written_by=arrival.by,
        written_at=moment(told.written_at) or timezone.now(),
        removed_at=moment(told.removed_at),
    )


def _renamed(value: Any, renamed: Callable[[str], str]) -> Any:
    """The same payload with every id in it replaced."""
    if isinstance(value, str):
        return renamed(value)
    if isinstance(value, Mapping):
        return {name: _renamed(one, renamed) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_renamed(one, renamed) for one in value]
    return value
