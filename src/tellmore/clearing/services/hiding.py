"""Wider words for a detail that is out already: one more mask, a new version, and the way back.

Nothing sealed is opened for it: the next version is made from the last one, and shows less. Whoever writes
the report may do it, without a steward, because nothing can leave by it; the mask stands in the steward's
review from then on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.capture.models import Note, Session
from tellmore.clearing.domain import hiding, naming, ranges
from tellmore.clearing.domain.units import of_line
from tellmore.clearing.domain.versions import Released, masks_of
from tellmore.clearing.models import Mask, Review, Transcript, TranscriptVersion
from tellmore.clearing.services.masks import NothingSelected
from tellmore.clearing.services.releases import NothingReleased
from tellmore.clearing.services.reviews import by_hand
from tellmore.clearing.services.steps import ChangedSince
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.kernel.spans import Span
from tellmore.privacy import services as privacy


class BeingCleared(Refusal):
    """A steward has this note open; its marks are being decided there."""


@dataclass(frozen=True, slots=True)
class Hiding:
    """Words of a cleared line (code points of version `before`) that a placeholder stands for."""

    before: int
    line_id: str
    span: Span
    placeholder: str
    everywhere: bool = True


@transaction.atomic
def hide_more(
    *,
    by: Person,
    session: Session,
    version: int,
    line_id: str,
    start: int,
    end: int,
    placeholder: str,
    everywhere: bool = True,
) -> Hiding:
    """Let a placeholder stand for a range of the version that is out, in a version after it.

    With `everywhere`, the same words go wherever they stand in this conversation. The range touches no
    placeholder. Refuses when `version` is not the newest any more.
    """
    transcript, review = _held(session)
    if version != transcript.newest:
        raise ChangedSince(_("This conversation was released anew since. Look at the words once more."))
    out = transcript.versions.get(number=version)
    texts = {str(line["id"]): str(line["text"]) for line in out.lines}
    span = ranges.tidy(texts.get(line_id, ""), start, end)
    name = naming.written(placeholder)
    if span is None or not name or hiding.touches_a_placeholder(texts[line_id], span):
        raise NothingSelected(_("Select words beside the marks, and say what stands in their place."))
    words = span.of(texts[line_id])
    if naming.repeats(name, words):
        raise naming.NotAPlaceholder(_("These words repeat what they should hide. Choose wider ones."))
    asked = Hiding(version, line_id, span, name, everywhere)
    made = _next(transcript, out, _without(out, asked), by)
    if review is not None:
        _mark(review, by, _raw_places(out, asked), name, words)
    audit.record(
        "words_hidden", by=by, study=session.study, on=session, version=made.number, is_everywhere=everywhere
    )
    return asked


@transaction.atomic
def show_again(*, by: Person, session: Session, hidden: Hiding) -> TranscriptVersion:
    """Take a hiding back, as long as nothing was released or hidden since; answers the next version."""
    transcript, review = _held(session)
    now = transcript.versions.get(number=transcript.newest)
    before = transcript.versions.filter(number=hidden.before).first()
    if before is None or _without(before, hidden) != (now.lines, now.masks):
        raise ChangedSince(
            _("This conversation was released anew since. Ask a steward to take the mark off.")
        )
    if review is not None:
        for line_id, span in _raw_places(before, hidden):
            review.masks.filter(
                line_id=of_line(line_id), start=span.start, end=span.end, placeholder=hidden.placeholder
            ).delete()
    made = _next(transcript, before, (before.lines, before.masks), by)
    audit.record("words_shown_again", by=by, study=session.study, on=session, version=made.number)
    return made


def _held(session: Session) -> tuple[Transcript, Review | None]:
    privacy.hold(session.study_id)
    review = Review.objects.select_for_update().filter(session=session).first()
    transcript = (
        Transcript.objects.select_for_update()
        .filter(session=session, session__withdrawn_at=None, taken_back_at=None, newest__gt=0)
        .first()
    )
    if transcript is None:
        raise NothingReleased(_("Nothing of this conversation is released."))
    is_settled = (
        review.released_at is not None if review else not Note.objects.filter(session=session).exists()
    )
    if not is_settled:
        raise BeingCleared(
            _(
                "A steward has this conversation open. Wait for the next release, or ask them to mark the words."
            )
        )
    return transcript, review


def _places(version: TranscriptVersion, asked: Hiding) -> dict[str, list[Span]]:
    texts = [(str(line["id"]), str(line["text"])) for line in version.lines]
    words = asked.span.of(dict(texts).get(asked.line_id, ""))
    found = {(asked.line_id, asked.span)}
    if asked.everywhere:
        found |= {
            place
            for place in hiding.places_of(texts, words)
            if place[0] != asked.line_id or not place[1].overlaps(asked.span)
        }
    by_line: dict[str, list[Span]] = {}
    for line_id, span in sorted(found):
        by_line.setdefault(line_id, []).append(span)
    return by_line


def _released(version: TranscriptVersion, line: Mapping[str, Any]) -> Released:
    return Released(str(line["text"]), masks_of(version.masks.get(of_line(str(line["id"])), ())))


def _without(version: TranscriptVersion, asked: Hiding) -> tuple[list[Any], dict[str, Any]]:
    """Lines and masks of a version as they are with the words hidden."""
    places = _places(version, asked)
    lines, masks = [], dict(version.masks)
    for line in version.lines:
        line_id = str(line["id"])
        if line_id in places:
            less = _less(_released(version, line), places[line_id], asked.placeholder)
            line = {**line, "text": less.text}
            masks[of_line(line_id)] = [[mask.start, mask.end, mask.text] for mask in less.masks]
        lines.append(line)
    return lines, masks


def _raw_places(version: TranscriptVersion, asked: Hiding) -> list[tuple[str, Span]]:
    lines = {str(line["id"]): _released(version, line) for line in version.lines}
    return [
        (line_id, raw)
        for line_id, spans in _places(version, asked).items()
        for raw in hiding.raw_spans(lines[line_id], _less(lines[line_id], spans, asked.placeholder))
    ]


def _less(line: Released, spans: Sequence[Span], placeholder: str) -> Released:
    less = hiding.hidden(line, spans, placeholder)
    if less is None:
        raise ChangedSince(_("The marks of this line changed. Ask a steward to mark the words."))
    return less


def _next(
    transcript: Transcript, like: TranscriptVersion, shown: tuple[list[Any], dict[str, Any]], by: Person
) -> TranscriptVersion:
    transcript.newest += 1
    transcript.save(update_fields=["newest"])
    return TranscriptVersion.objects.create(
        transcript=transcript,
        number=transcript.newest,
        questions=like.questions,
        lines=shown[0],
        masks=shown[1],
        released_by=by,
        released_at=timezone.now(),
    )


def _mark(review: Review, by: Person, places: Sequence[tuple[str, Span]], name: str, words: str) -> None:
    """The same masks in the review, so that the next release hides the words too."""
    entity, now = privacy.fingerprint(review.session.study_id, by_hand(words)), timezone.now()
    fresh = []
    for line_id, span in places:
        unit = of_line(line_id)
        review.masks.filter(line_id=unit, start__lt=span.end, end__gt=span.start).delete()
        fresh.append(
            Mask(
                review=review,
                line_id=unit,
                start=span.start,
                end=span.end,
                kind=naming.OTHER,
                placeholder=name,
                entity=entity,
                by_finder=False,
                decision=Mask.Decision.MASKED,
                decided_by=by,
                decided_at=now,
            )
        )
    Mask.objects.bulk_create(fresh, batch_size=500)
