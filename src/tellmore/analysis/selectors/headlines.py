"""Headlines with their words. A quote's words come from the newest cleared transcript, all in one go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from tellmore.analysis.models import Headline, ParkedIdea
from tellmore.analysis.selectors.cleared import shown_quotes
from tellmore.capture.models import Session
from tellmore.clearing.selectors import Shown
from tellmore.kernel.spans import Span
from tellmore.studies.models import Study

# Only headlines whose interview may be read today: nothing withdrawn, nothing taken back.
LIVE = Q(
    removed_at=None,
    session__withdrawn_at=None,
    session__transcript__taken_back_at=None,
    session__transcript__newest__gt=0,
) & (Q(quote=None) | Q(quote__withdrawn_at=None))


@dataclass(frozen=True, slots=True)
class HeadlineShown:
    """A headline and the words to show for it; `language` is that of the words, `span` a quote's place
    in its line of the newest release."""

    row: Headline
    text: str
    language: str
    span: Span | None = None

    @property
    def is_quote(self) -> bool:
        return self.row.kind == Headline.Kind.QUOTE


def headlines_of_session(session: Session) -> tuple[HeadlineShown, ...]:
    return shown(_live().filter(session=session).order_by("written_at", "id"))


def headlines_of_study(study: Study) -> tuple[HeadlineShown, ...]:
    """In the order of the board: by place in a column; the caller sorts columns."""
    return shown(_live().filter(study=study).order_by("position", "id"))


def shown(rows: Iterable[Headline]) -> tuple[HeadlineShown, ...]:
    """The rows whose words can be shown, in the same order."""
    rows = list(rows)
    quotes = shown_quotes([row.quote for row in rows if row.quote is not None])
    found = (_shown(row, quotes.get(row.quote_id) if row.quote_id else None) for row in rows)
    return tuple(one for one in found if one.text)


def newest_quotes(study: Study, count: int = 2) -> tuple[HeadlineShown, ...]:
    """The quotes chosen last, with their words as they stand now."""
    rows = _live().filter(study=study, kind=Headline.Kind.QUOTE)
    return shown(rows.order_by("-written_at", "-id")[:count])


def parked_ideas_of_study(study: Study) -> QuerySet[ParkedIdea]:
    return ParkedIdea.objects.filter(study=study).select_related("written_by", "session")


def _shown(row: Headline, quote: Shown | None) -> HeadlineShown:
    if quote is None:
        return HeadlineShown(row, row.text, row.session.language)
    return HeadlineShown(row, quote.text, row.session.language, Span(quote.start, quote.end))


def _live() -> QuerySet[Headline]:
    return Headline.objects.filter(LIVE).select_related("session", "quote", "written_by", "theme")
