"""Storing the next version of transcripts: from notes under their marks, or from what is out already.

One transcript or several hundred cost the same number of queries; a decision for a whole study is many.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import F
from django.utils import timezone

from tellmore.accounts.models import Person
from tellmore.capture.domain import note as notes
from tellmore.clearing.domain import versions
from tellmore.clearing.domain.release import cleared
from tellmore.clearing.domain.units import of_line, of_question, text_by_id
from tellmore.clearing.domain.versions import Released
from tellmore.clearing.models import Review, Transcript, TranscriptVersion
from tellmore.clearing.selectors import hiding_marks, laid_over, seat_labels
from tellmore.clearing.services.looking_again import hidden_words, look_again
from tellmore.clearing.services.scrubbing import hidden_phrases, scrub_older
from tellmore.foundation import audit
from tellmore.kernel.spans import Span
from tellmore.privacy.domain import phrases
from tellmore.privacy.wordbook import own_words
from tellmore.studies.models import Study

AT_ONCE = 100  # versions in one statement


@dataclass(frozen=True, slots=True)
class Ready:
    """A note whose marks are all decided, for whoever holds the review."""

    review: Review
    transcript: Transcript
    note: notes.Note


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What the next version of a transcript holds. `hidden` are plain forms of all that it masks, and
    `fresh` are words that the last version showed: plain form, placeholder, whether it is somebody's name."""

    transcript: Transcript
    questions: list[Any]
    lines: list[Any]
    masks: dict[str, Any]
    hidden: frozenset[str]
    fresh: frozenset[tuple[str, str, bool]] = frozenset()
    review: Review | None = None


def from_notes(ready: Sequence[Ready]) -> list[Outgoing]:
    """The next versions of notes as their marks are now."""
    marks = hiding_marks([one.review for one in ready])
    seats = seat_labels([one.review.session_id for one in ready])
    before = {
        version.transcript_id: version.masks
        for version in TranscriptVersion.objects.filter(
            transcript__in=[one.transcript for one in ready], number=F("transcript__newest")
        ).only("transcript_id", "masks")
    }
    found = []
    for one in ready:
        here, texts = marks.get(one.review.pk, []), text_by_id(one.note)
        shown = cleared(one.note, laid_over(here), seats.get(one.review.session_id, set()))
        last = before.get(one.transcript.pk)
        found.append(
            Outgoing(
                transcript=one.transcript,
                questions=list(shown.questions),
                lines=list(shown.lines),
                masks=shown.masks,
                hidden=hidden_phrases(texts, shown.masks),
                fresh=frozenset() if last is None else _fresh(here, last, texts),
                review=one.review,
            )
        )
    return found


def _fresh(
    marks: Collection[Any], before: Mapping[str, Any], texts: Mapping[str, str]
) -> frozenset[tuple[str, str, bool]]:
    """Words that the last version showed and this one masks: whoever used them looks at their text again."""
    return frozenset(
        (
            own_words(texts.get(mask.line_id, "")[mask.start : mask.end], mask.kind),
            mask.placeholder,
            mask.kind == "PERSON",
        )
        for mask in marks
        if not any(
            start <= mask.start and mask.end <= end for start, end, _name in before.get(mask.line_id, ())
        )
    )


def masked_further(
    transcript: Transcript, out: TranscriptVersion, more: Mapping[str, Sequence[tuple[Span, str]]]
) -> Outgoing:
    """The next version of what is out, with further ranges of its units masked. No note is opened for it."""
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
    return Outgoing(transcript, questions, lines, masks, frozenset(hidden))


def publish(*, by: Person | None, study: Study, outgoing: Sequence[Outgoing]) -> list[TranscriptVersion]:
    """Store each as the version that the team reads from now on. All are transcripts of this study."""
    now = timezone.now()
    made = [
        TranscriptVersion(
            transcript=one.transcript,
            number=one.transcript.newest + 1,
            questions=one.questions,
            lines=one.lines,
            masks=one.masks,
            released_by=by,
            released_at=now,
        )
        for one in outgoing
    ]
    TranscriptVersion.objects.bulk_create(made, batch_size=AT_ONCE)
    _move_on([one.transcript for one in outgoing])
    Review.objects.filter(pk__in=[one.review.pk for one in outgoing if one.review is not None]).update(
        released_at=now,
        steps=[],
        proposed_at=None,
        proposed_by=None,
        returned_by=None,
        return_reason="",
    )
    audit.record_all(
        (
            audit.fact(
                "transcript_released",
                on=version.transcript.session,
                version=version.number,
                lines=len(version.lines),
                masks=sum(map(len, version.masks.values())),
            )
            for version in made
        ),
        by=by,
        study=study,
    )
    fresh = sorted(frozenset().union(*(one.fresh for one in outgoing)))
    look_again(study=study, hidden=hidden_words(study.pk, fresh))
    scrub_older(study, by, [(version, one.hidden) for version, one in zip(made, outgoing, strict=True)])
    return made


def _move_on(transcripts: Sequence[Transcript]) -> None:
    def spoken(one: Transcript) -> str:
        return str(one.session.language)

    for language, some in groupby(sorted(transcripts, key=spoken), key=spoken):
        Transcript.objects.filter(pk__in=[one.pk for one in some]).update(
            newest=F("newest") + 1, taken_back_at=None, language=language
        )
    for one in transcripts:
        one.newest, one.taken_back_at, one.language = one.newest + 1, None, one.session.language
