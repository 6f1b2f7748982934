"""Writing headlines. A descriptive one keeps its sentence and its lines; a quote keeps only where it stands."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.analysis.domain import board
from tellmore.analysis.domain.board_events import Card, HeadlineAdded, HeadlineRemoved, PutBack
from tellmore.analysis.domain.headline_linter import CODES
from tellmore.analysis.models import Headline, Quote, Theme
from tellmore.analysis.selectors import cleared
from tellmore.analysis.selectors.headlines import headlines_of_session
from tellmore.analysis.services import log, typed
from tellmore.capture.models import Session
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.kernel.spans import Span


class NotInTranscript(Refusal):
    """The words or lines are not in the cleared transcript (any more)."""


class HeadlineNeedsLines(Refusal):
    """Every headline can be followed back to the lines it rests on."""


@transaction.atomic
def write_headline(
    *,
    by: Person | None,
    session: Session,
    text: str,
    lines: Collection[str],
    tone: str = "",
    client: str = "",
) -> Headline:
    """A descriptive sentence that rests on `lines` of the cleared transcript."""
    text = typed.checked(" ".join(text.split()), language=session.language, study_id=session.study_id)
    headline = Headline(
        study_id=session.study_id,
        session=session,
        kind=Headline.Kind.DESCRIPTIVE,
        text=text,
        lines=_known_lines(session, lines),
        tone=_tone(tone),
        written_by=by,
    )
    return _added(by, headline, client)


@transaction.atomic
def quote_headline(
    *,
    by: Person | None,
    session: Session,
    line_id: str,
    start: int = 0,
    end: int | None = None,
    tone: str = "",
    client: str = "",
) -> Headline:
    """Their own words: code points `start` to `end` of a line, the whole line without them.

    Kept by reference: the words are rendered from the newest transcript each time. The same range
    again gives the headline that is there.
    """
    log.locked(session.study)
    transcript, line = _line(session, line_id)
    span = cleared.whole_words(line.text, start, len(line.text) if end is None else end)
    if span is None:
        raise NotInTranscript(_("Choose some words of this line first."))
    there = _same_quote(session, line_id, span)
    if there is not None:
        return there
    quote = Quote.objects.create(
        session=session,
        version=transcript.number,
        line_id=line_id,
        start=span.start,
        end=span.end,
        made_by=by,
    )
    headline = Headline(
        study_id=session.study_id,
        session=session,
        kind=Headline.Kind.QUOTE,
        quote=quote,
        lines=[line_id],
        tone=_tone(tone),
        written_by=by,
    )
    return _added(by, headline, client)


@transaction.atomic
def edit_headline(
    *,
    by: Person,
    headline: Headline,
    tone: str,
    text: str | None = None,
    lines: Collection[str] | None = None,
) -> Headline:
    """Other words, other lines or another kind; of a quote only the kind changes."""
    headline.tone = _tone(tone)
    if headline.kind == Headline.Kind.DESCRIPTIVE:
        if text is not None:
            headline.text = typed.checked(
                " ".join(text.split()), language=headline.session.language, study_id=headline.study_id
            )
        if lines is not None:
            headline.lines = _known_lines(headline.session, lines)
    headline.save(update_fields=["text", "lines", "tone"])
    audit.record("headline_changed", by=by, study=headline.study, on=headline)
    return headline


@transaction.atomic
def remove_headline(*, by: Person, headline: Headline) -> Headline:
    """Off the board and out of every count; `restore_headline` brings it back to where it was."""
    if headline.removed_at is None:
        log.append(
            by=by,
            study=headline.study,
            step=lambda _state, _rows: (HeadlineRemoved(str(headline.pk)), None),
        )
        audit.record("headline_removed", by=by, study=headline.study, on=headline)
        headline.refresh_from_db()
    return headline


@transaction.atomic
def restore_headline(*, by: Person, headline: Headline) -> Headline:
    """The undo of removing; into its old column if that still stands, else not placed."""
    if headline.removed_at is not None:
        log.append(by=by, study=headline.study, step=lambda state, _rows: (_back(state, headline), None))
        audit.record("headline_restored", by=by, study=headline.study, on=headline)
        headline.refresh_from_db()
    return headline


@transaction.atomic
def dismiss_finding(*, by: Person, headline: Headline, code: str, reason: str) -> Headline:
    """Leave the wording as it is, and say why; the coach is quiet about this code from now on."""
    if code not in CODES:
        raise NotInTranscript(_("The coach has no such remark."))
    reason = typed.checked(" ".join(reason.split()), longest=300)
    entry = {"code": code, "reason": reason, "by": str(by.pk), "at": timezone.now().isoformat()}
    headline.dismissed = [*(one for one in headline.dismissed if one["code"] != code), entry]
    headline.save(update_fields=["dismissed"])
    audit.record("finding_dismissed", by=by, study=headline.study, on=headline, code=code)
    return headline


@transaction.atomic
def take_finding_up(*, by: Person, headline: Headline, code: str) -> Headline:
    """The coach may speak of this code again; what was never dismissed stays as it is."""
    kept = [one for one in headline.dismissed if one["code"] != code]
    if len(kept) == len(headline.dismissed):
        return headline
    headline.dismissed = kept
    headline.save(update_fields=["dismissed"])
    audit.record("headline_finding_returned", by=by, study=headline.study, on=headline, code=code)
    return headline


def _added(by: Person | None, headline: Headline, client: str) -> Headline:
    """Save the row and tell the log; a repeated request gets the headline of the first."""
    study = log.locked(headline.study)
    before = log.repeated(log.log_of(study), by, client)
    if before is not None:
        return Headline.objects.get(pk=before.payload["headline"])
    headline.save(force_insert=True)
    log.append(
        by=by,
        study=study,
        step=lambda state, _rows: (
            HeadlineAdded(str(headline.pk), board.order_at_end(state, None)),
            None,
        ),
        client=client,
    )
    audit.record("headline_written", by=by, study=study, on=headline, kind=headline.kind)
    headline.refresh_from_db()
    return headline


def _back(state: board.Board, headline: Headline) -> Any:
    theme = str(headline.theme_id) if headline.theme_id else None
    if theme is None or not state.has_theme(theme):
        return HeadlineAdded(str(headline.pk), board.order_at_end(state, None))
    return PutBack(cards=(Card(str(headline.pk), theme, headline.position),))


def _same_quote(session: Session, line_id: str, span: Span) -> Headline | None:
    for shown in headlines_of_session(session):
        if shown.span == span and shown.row.quote is not None and shown.row.quote.line_id == line_id:
            return shown.row
    return None


def _line(session: Session, line_id: str) -> tuple[cleared.Cleared, cleared.Line]:
    transcript = cleared.transcript_of(session)
    line = transcript.line(line_id) if transcript else None
    if transcript is None or line is None:
        raise NotInTranscript(_("This line is not in the cleared interview any more. Reload the page."))
    return transcript, line


def _known_lines(session: Session, lines: Collection[str]) -> list[str]:
    transcript = cleared.transcript_of(session)
    known = [line.id for line in transcript.lines if line.id in set(lines)] if transcript else []
    if not known:
        raise HeadlineNeedsLines(_("Tick the line or lines this headline rests on."))
    return known


def _tone(tone: str) -> str:
    return tone if tone in Theme.Tone.values else ""
