"""Storing the next version of a transcript: from a note under its marks, or from what is out already."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.utils import timezone

from tellmore.accounts.models import Person
from tellmore.capture.domain import note as notes
from tellmore.clearing.domain import versions
from tellmore.clearing.domain.release import cleared
from tellmore.clearing.domain.units import of_line, of_question, text_by_id
from tellmore.clearing.domain.versions import Released
from tellmore.clearing.models import Mask, Review, Transcript, TranscriptVersion
from tellmore.clearing.selectors import masks_by_unit, seat_labels
from tellmore.clearing.services.looking_again import hidden_words, look_again
from tellmore.clearing.services.scrubbing import hidden_phrases, scrub_older
from tellmore.foundation import audit
from tellmore.kernel.spans import Span
from tellmore.privacy.domain import phrases
from tellmore.privacy.wordbook import own_words


def published(
    *, by: Person | None, review: Review, transcript: Transcript, note: notes.Note
) -> TranscriptVersion:
    """The next version of a note whose marks are all decided, for whoever holds the review."""
    ready = cleared(note, masks_by_unit(review), seat_labels(review.session))
    hidden = hidden_phrases(text_by_id(note), ready.masks)
    if transcript.newest:
        _ask_again(review, transcript, text_by_id(note))
    return _stored(by, review, transcript, list(ready.questions), list(ready.lines), ready.masks, hidden)


def _ask_again(review: Review, transcript: Transcript, texts: Mapping[str, str]) -> None:
    """Words that the last version showed and this one masks: whoever used them looks at their text again."""
    before = transcript.versions.get(number=transcript.newest).masks
    fresh = [
        mask
        for mask in review.masks.exclude(decision=Mask.Decision.KEPT)
        if not any(
            start <= mask.start and mask.end <= end for start, end, _name in before.get(mask.line_id, ())
        )
    ]
    words = {
        (
            own_words(texts.get(mask.line_id, "")[mask.start : mask.end], mask.kind),
            mask.placeholder,
            mask.kind == "PERSON",
        )
        for mask in fresh
    }
    look_again(study=transcript.study, hidden=hidden_words(transcript.study_id, words))


def _stored(
    by: Person | None,
    review: Review | None,
    transcript: Transcript,
    questions: list[Any],
    lines: list[Any],
    masks: dict[str, Any],
    hidden: Collection[str],
) -> TranscriptVersion:
    session, now = transcript.session, timezone.now()
    version = TranscriptVersion.objects.create(
        transcript=transcript,
        number=transcript.newest + 1,
        questions=questions,
        lines=lines,
        masks=masks,
        released_by=by,
        released_at=now,
    )
    transcript.newest, transcript.taken_back_at, transcript.language = version.number, None, session.language
    transcript.save()
    if review is not None:
        review.released_at, review.steps = now, []
        review.proposed_at, review.proposed_by, review.returned_by, review.return_reason = (
            None,
            None,
            None,
            "",
        )
        review.save()
    audit.record(
        "transcript_released",
        by=by,
        study=session.study,
        on=session,
        version=version.number,
        lines=len(lines),
        masks=sum(map(len, masks.values())),
    )
    scrub_older(version, hidden)
    return version


def masked_further(
    *, by: Person | None, transcript: Transcript, more: Mapping[str, Sequence[tuple[Span, str]]]
) -> TranscriptVersion:
    """The next version of what is out, with further ranges of its units masked. No note is opened for it."""
    out = transcript.versions.get(number=transcript.newest)
    masks = dict(out.masks)
    hidden: set[str] = set()

    def shown(unit: str, text: str) -> str:
        if not more.get(unit):
            return text
        hidden.update(phrases.plain(span.of(text)) for span, _name in more[unit])
        line = versions.remasked(Released(text, versions.masks_of(masks.get(unit, ()))), more[unit])
        masks[unit] = [[mask.start, mask.end, mask.text] for mask in line.masks]
        return line.text

    questions = [one | {"text": shown(of_question(one["id"]), one["text"])} for one in out.questions]
    lines = [one | {"text": shown(of_line(one["id"]), one["text"])} for one in out.lines]
    return _stored(by, None, transcript, questions, lines, masks, hidden)
