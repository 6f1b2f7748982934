"""Named reads of this room: the draft beside the board, and editions as they may be read today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Max

from tellmore.analysis.domain.support import Support
from tellmore.analysis.models import Headline, Quote, Theme
from tellmore.analysis.selectors import Board, Column, HeadlineShown, texts_of_quotes
from tellmore.reports.domain.frozen import from_data
from tellmore.reports.domain.outline import Outline
from tellmore.reports.domain.today import as_of_today
from tellmore.reports.models import Edition, HallwayDecision, Report, Section
from tellmore.studies.models import Study

LANGUAGES = ("en", "es")
_NOTHING = Support(0, 0, 0, 0, ())


@dataclass(frozen=True, slots=True)
class SectionShown:
    """A section with what the board holds for it now; `lost` counts chosen quotes that are gone."""

    row: Section
    column: Column
    quotes: tuple[HeadlineShown, ...]
    apart: HeadlineShown | None
    lost: int
    is_on_the_board: bool

    @property
    def theme(self) -> Theme:
        return self.row.theme

    @property
    def left_over(self) -> tuple[HeadlineShown, ...]:
        """Quotes of the theme that are not chosen."""
        chosen = {card.row.pk for card in self.quotes}
        return tuple(card for card in self.column.cards if card.is_quote and card.row.pk not in chosen)


@dataclass(frozen=True, slots=True)
class EditionShown:
    """One numbered edition with the languages it was published in."""

    number: int
    languages: tuple[str, ...]
    published_at: datetime
    published_by: Any
    withdrawn_at: datetime | None


def report_of(study: Study) -> Report | None:
    return Report.objects.filter(study=study).select_related("study__purpose").first()


def sections_of(report: Report, board: Board) -> tuple[SectionShown, ...]:
    """The sections in order, their quotes in order with today's words."""
    columns = {column.theme.pk: column for column in board.columns if column.theme}
    cards = {card.row.pk: card for column in (board.loose, *board.columns) for card in column.cards}
    rows = (
        Section.objects.filter(report=report)
        .select_related("theme", "report__study")
        .prefetch_related("quotes")
    )
    return tuple(_section(row, columns, cards) for row in rows)


def _section(
    row: Section, columns: Mapping[UUID, Column], cards: Mapping[UUID, HeadlineShown]
) -> SectionShown:
    column = columns.get(row.theme_id)
    own = {card.row.pk: card for card in column.cards} if column else {}
    chosen = [one.headline_id for one in row.quotes.all()]
    apart = cards.get(row.apart_id) if row.apart_id else None
    quotes = tuple(own[one] for one in chosen if one in own)
    empty = Column(row.theme, (), _NOTHING, is_held_back=True)
    return SectionShown(
        row=row,
        column=column or empty,
        quotes=quotes,
        apart=apart,
        lost=len(chosen) - len(quotes) + int(bool(row.apart_id) and apart is None),
        is_on_the_board=column is not None and bool(row.theme.title),
    )


def hallway_decisions(report: Report) -> tuple[HallwayDecision, ...]:
    """What stands of all that was decided about recognising people, newest first."""
    rows = HallwayDecision.objects.filter(report=report, undone_at=None)
    return tuple(rows.select_related("by"))


def themes_left_out(board: Board, sections: Iterable[SectionShown]) -> tuple[Theme, ...]:
    """Named themes of the board that the report has no section for."""
    there = {section.theme.pk for section in sections}
    return tuple(
        column.theme
        for column in board.columns
        if column.theme and column.theme.title and column.theme.pk not in there
    )


def stored_texts(study: Study, quotes: Iterable[str]) -> dict[str, str]:
    """The words of each of these quotes that may be printed today, by id."""
    rows = Quote.objects.filter(pk__in=[*quotes], session__study=study, withdrawn_at=None)
    return {str(key): text for key, text in texts_of_quotes(rows).items()}


def newest_number(study: Study) -> int:
    """The highest number an edition ever had; 0 before the first."""
    return int(Edition.objects.filter(report__study=study).aggregate(newest=Max("number"))["newest"] or 0)


def editions_of(study: Study) -> tuple[EditionShown, ...]:
    """Every edition ever published, newest first."""
    rows = Edition.objects.filter(report__study=study).select_related("published_by").defer("outline")
    return tuple(_edition(number, list(same)) for number, same in groupby(rows, lambda row: row.number))


def _edition(number: int, rows: list[Edition]) -> EditionShown:
    first = rows[0]
    return EditionShown(
        number,
        tuple(row.language for row in rows),
        first.published_at,
        first.published_by,
        first.withdrawn_at,
    )


def standing_edition(study: Study, language: str, number: int | None = None) -> Edition | None:
    """The edition with this number, or the newest, that was not withdrawn; in this language if there is one."""
    rows = Edition.objects.filter(report__study=study, withdrawn_at=None)
    if number is not None:
        rows = rows.filter(number=number)
    newest = list(rows.select_related("report__study").order_by("-number", "language")[: len(LANGUAGES)])
    same = [row for row in newest if row.number == newest[0].number]
    return next((row for row in same if row.language == language), same[0] if same else None)


def outline_now(edition: Edition) -> Outline:
    """The frozen edition as it may be read today: words taken back are gone, later masks are laid."""
    outline = from_data(edition.outline)
    stored = stored_texts(edition.report.study, (voice.quote for voice in outline.voices() if voice.quote))
    return as_of_today(outline, stored)


def lines_of_quotes(study: Study, quotes: Iterable[str]) -> dict[str, tuple[UUID, str]]:
    """Where each quote stands: quote id → session and line."""
    rows = Quote.objects.filter(pk__in=[*quotes], session__study=study)
    return {str(key): (session, line) for key, session, line in rows.values_list("pk", "session", "line_id")}


def headlines_behind(study: Study, quotes: Iterable[str]) -> dict[str, UUID]:
    """Quote id → the headline made of it."""
    rows = Headline.objects.filter(study=study, quote__in=[*quotes], removed_at=None)
    return {str(quote): key for key, quote in rows.values_list("pk", "quote")}


def facts(study_id: UUID) -> dict[str, Any]:
    """What the path of stones knows from this room."""
    return {
        "report_drafted": Section.objects.filter(report__study_id=study_id).exists(),
        "report_published": Edition.objects.filter(report__study_id=study_id, withdrawn_at=None).exists(),
    }


def standing_themes(study: Study) -> frozenset[UUID]:
    return frozenset(Theme.objects.filter(study=study, removed_at=None).values_list("pk", flat=True))


def newest_standing(study: Study) -> int:
    """The number of the newest edition that may be read; 0 when there is none."""
    rows = Edition.objects.filter(report__study=study, withdrawn_at=None)
    return int(rows.aggregate(newest=Max("number"))["newest"] or 0)
