"""The board's log in sentences: who did what, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tellmore.analysis.models import BoardEvent, Headline, Theme
from tellmore.analysis.selectors.headlines import shown
from tellmore.studies.models import Study


@dataclass(frozen=True, slots=True)
class Happened:
    """One row of the log as people read it; `is_undo` when it takes an earlier one back."""

    number: int
    at: datetime
    who: str
    words: str
    is_undo: bool


def history_of_study(study: Study) -> QuerySet[BoardEvent]:
    return BoardEvent.objects.filter(study=study).select_related("by").order_by("-number")


def happenings(events: Iterable[BoardEvent]) -> tuple[Happened, ...]:
    """Sentences for these rows; queries do not depend on how many there are."""
    rows = list(events)
    cards = _card_words({str(row.payload["headline"]) for row in rows if "headline" in row.payload})
    themes = _theme_words(
        {str(row.payload[name]) for row in rows for name in ("theme", "into", "new") if row.payload.get(name)}
    )
    return tuple(
        Happened(
            row.number,
            row.at,
            row.by.name if row.by else "",
            said(row, cards, themes),
            row.undoes is not None,
        )
        for row in rows
    )


def said(row: BoardEvent, cards: Mapping[str, str], themes: Mapping[str, str]) -> str:
    """What one event did, as a sentence without its subject."""
    payload = row.payload
    card = cards.get(str(payload.get("headline")), _("a card that is gone"))
    theme = themes.get(str(payload.get("theme")), _("a column without a name"))
    if row.undoes is not None:
        return _("took step %(number)s back") % {"number": row.undoes}
    match row.verb:
        case "headline_added":
            return _("wrote %(card)s") % {"card": card}
        case "headline_removed":
            return _("removed %(card)s") % {"card": card}
        case "card_moved" if payload.get("theme"):
            return _("moved %(card)s to %(theme)s") % {"card": card, "theme": theme}
        case "card_moved":
            return _("put %(card)s back to “not placed”") % {"card": card}
        case "put_back":
            return _("brought a headline back")
    return _about_theme(row.verb, payload, theme, themes)


def _about_theme(verb: str, payload: Mapping[str, Any], theme: str, themes: Mapping[str, str]) -> str:
    match verb:
        case "theme_added":
            return _("added a column: %(theme)s") % {"theme": _named(payload.get("title"))}
        case "theme_renamed":
            return _("named a column: %(theme)s") % {"theme": _named(payload["title"])}
        case "theme_described":
            return _("described %(theme)s") % {"theme": theme}
        case "theme_moved":
            return _("moved the column %(theme)s") % {"theme": theme}
        case "themes_merged":
            into = themes.get(str(payload["into"]), _("a column without a name"))
            return _("merged %(theme)s into %(into)s") % {"theme": theme, "into": into}
        case "theme_split":
            count = len(payload["cards"])
            return ngettext(
                "split %(count)s card off %(theme)s", "split %(count)s cards off %(theme)s", count
            ) % {"count": count, "theme": theme}
        case "theme_removed":
            return _("removed the column %(theme)s") % {"theme": theme}
    return verb


def _card_words(ids: Iterable[str]) -> dict[str, str]:
    rows = Headline.objects.filter(pk__in=ids, session__withdrawn_at=None).exclude(
        quote__withdrawn_at__isnull=False
    )
    return {
        str(card.row.pk): "“" + Truncator(card.text).chars(80) + "”"
        for card in shown(rows.select_related("session", "quote"))
    }


def _theme_words(ids: Iterable[str]) -> dict[str, str]:
    rows = Theme.objects.filter(pk__in=ids).values_list("pk", "title")
    return {str(key): _named(title) for key, title in rows if title}


def _named(title: Any) -> str:
    return f"“{title}”" if title else _("without a name yet")
