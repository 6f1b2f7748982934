"""Named reads about going back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from tellmore.actions.models import Action
from tellmore.analysis.models import Quote
from tellmore.analysis.selectors import cleared
from tellmore.capture.models import Seat
from tellmore.circleback.models import Answer, Letter, Slip
from tellmore.studies.models import Study

LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class OwnQuote:
    """Words of one interviewee that the team uses, and the theme they led to."""

    quote: Quote
    text: str
    theme: Any
    last_answer: str


def seats_of_study(study: Study) -> QuerySet[Seat]:
    return (
        Seat.objects.filter(session__study=study, session__withdrawn_at=None)
        .select_related("session", "slip")
        .order_by("session__pseudonym", "label")
    )


def letters_of_study(study: Study) -> dict[str, Letter | None]:
    """One entry for each language, None where nothing is written."""
    written = {letter.language: letter for letter in study.letters.all()}
    return {language: written.get(language) for language in LANGUAGES}


def letter_for(slip: Slip) -> Letter | None:
    """The published letter in the slip's language, else in the other one."""
    published = list(
        Letter.objects.filter(study=slip.seat.session.study).exclude(published_at=None).order_by("language")
    )
    return next(
        (one for one in published if one.language == slip.language), published[0] if published else None
    )


def answers_of_study(study: Study) -> QuerySet[Answer]:
    return (
        Answer.objects.filter(slip__seat__session__study=study)
        .select_related("slip__seat__session", "quote", "handled_by")
        .order_by("handled_at", "-at")
    )


def quotes_of_seat(seat: Seat) -> list[OwnQuote]:
    """Every quote in use whose line this person spoke, with its words as they stand now."""
    quotes = list(
        Quote.objects.filter(session=seat.session_id, withdrawn_at=None, headlines__removed_at=None)
        .exclude(headlines=None)
        .prefetch_related("headlines__theme", "answers")
        .distinct()
        .order_by("line_id", "start")
    )
    texts = cleared.texts_of_quotes(quotes)
    speakers = _speakers(seat) if seat.label else {}
    return [
        OwnQuote(quote, texts.get(quote.pk, ""), _theme_of(quote), _last_answer(quote))
        for quote in quotes
        if texts.get(quote.pk) and (not seat.label or speakers.get(quote.line_id) == seat.label)
    ]


def _speakers(seat: Seat) -> dict[str, str]:
    """Which seat spoke which line of a group's transcript."""
    transcript = cleared.transcript_of(seat.session)
    return {line.id: line.seat for line in transcript.lines} if transcript else {}


def _theme_of(quote: Quote) -> Any:
    return next((one.theme for one in quote.headlines.all() if one.theme and not one.removed_at), None)


def _last_answer(quote: Quote) -> str:
    answers = sorted(quote.answers.all(), key=lambda one: one.at)
    return answers[-1].kind if answers else ""


def promises_of(study: Study) -> dict[str, list[Action]]:
    """What is done about it, and what is not, as interviewees read it."""
    actions = list(study.actions.all())
    return {
        "doing": [one for one in actions if one.status != Action.Status.NOT_DOING],
        "not_doing": [one for one in actions if one.status == Action.Status.NOT_DOING],
    }


def facts(study_id: UUID) -> dict[str, Any]:
    """What the path of stones knows from this room."""
    letters = Letter.objects.filter(study_id=study_id).aggregate(
        letters=Count("pk"), letters_sent=Count("pk", filter=~Q(published_at=None))
    )
    return dict(letters)
