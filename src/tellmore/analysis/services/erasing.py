"""Taking everything that was made of a conversation off the board for good, its log included."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from tellmore.accounts.models import Person
from tellmore.analysis.domain import board
from tellmore.analysis.domain.board_events import HeadlineRemoved
from tellmore.analysis.models import BoardEvent, Headline, ParkedIdea, Quote, Reading
from tellmore.analysis.services import log
from tellmore.analysis.services.projection import project
from tellmore.capture.models import Session
from tellmore.studies.models import Study


@dataclass(frozen=True, slots=True)
class Erased:
    """How much went; `quotes` and `texts` are what an edition may still print, `rows` ids of texts that went."""

    headlines: int
    rows: tuple[str, ...]
    quotes: tuple[str, ...]
    texts: frozenset[str]
    ideas: int


@transaction.atomic
def erase_words(*, by: Person | None, study: Study, sessions: Collection[Session]) -> Erased:
    """Headlines, quotes, readings and parked ideas of these conversations are deleted.

    The log keeps its numbers: each card that stood is removed by a step of its own, so that whoever has
    the board open sees it go, and replaying the log gives the board as it is. A log never held words of
    a card. The caller writes the audit entry.
    """
    log.locked(study)
    headlines = Headline.objects.filter(study=study, session__in=sessions)
    _take_off(by, study, {str(key) for key in headlines.values_list("pk", flat=True)})
    quotes = Quote.objects.filter(session__in=sessions)
    ideas = ParkedIdea.objects.filter(study=study, session__in=sessions)
    found = Erased(
        headlines=headlines.count(),
        rows=tuple(str(key) for rows in (headlines, ideas) for key in rows.values_list("pk", flat=True)),
        quotes=tuple(str(key) for key in quotes.values_list("pk", flat=True)),
        texts=frozenset(headlines.exclude(text="").values_list("text", flat=True)),
        ideas=ideas.count(),
    )
    for rows in (headlines, quotes, ideas, Reading.objects.filter(session__in=sessions)):
        rows.delete()
    return found


def _take_off(by: Person | None, study: Study, headlines: Collection[str]) -> None:
    rows, now = log.log_of(study), timezone.now()
    before = after = log.state_of(rows)
    steps = [HeadlineRemoved(card) for card in sorted(headlines & before.cards.keys())]
    for step in steps:
        after = board.applied(after, step)
    BoardEvent.objects.bulk_create(_logged(study, by, steps, rows[-1].number if rows else 0, now))
    if steps:
        project(study, before, after, steps[-1], now=now)


def _logged(
    study: Study, by: Person | None, steps: Sequence[HeadlineRemoved], number: int, now: datetime
) -> list[BoardEvent]:
    return [
        BoardEvent(study=study, number=number + at, at=now, by=by, verb=step.type, payload=step.to_payload())
        for at, step in enumerate(steps, start=1)
    ]
