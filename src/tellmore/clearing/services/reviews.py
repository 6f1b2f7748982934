"""Opening a note for clearing: the finder proposes masks, and what was decided before is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.capture.access import unsealed, unsealed_of_study
from tellmore.capture.models import Note, Session
from tellmore.clearing.domain import naming, ranges
from tellmore.clearing.domain.ranges import Place
from tellmore.clearing.domain.units import text_by_id
from tellmore.clearing.models import Mask, Review, StudyDecision
from tellmore.clearing.selectors import is_current
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.kernel.spans import Span
from tellmore.privacy import services as privacy
from tellmore.privacy.domain.dictionary import Dictionary
from tellmore.privacy.domain.identifiers import find_in_lines
from tellmore.privacy.domain.placeholders import assign
from tellmore.privacy.models import DictionaryWord
from tellmore.privacy.selectors import dictionary_of_study
from tellmore.privacy.wordbook import own_words
from tellmore.studies.models import Study

AT_ONCE = 50  # notes searched in one transaction


class NothingToClear(Refusal):
    """There is no finished note that could be cleared."""


class NoteChanged(Refusal):
    """Something was added to the note since its masks were laid."""


@transaction.atomic
def open_review(*, by: Person | None, session: Session) -> Review:
    """The review of a finished note, with masks proposed by the finder.

    A note that changed since is searched again; masks whose range still holds the same words keep their
    decision, and words masked by hand are found again where they moved to.
    """
    _hold_study(session.study_id)
    rows = Session.objects.select_for_update(of=("self",)).select_related("study")
    session = rows.get(pk=session.pk)
    note = Note.objects.filter(session=session).first()
    if note is None or session.finished_at is None or session.withdrawn_at is not None:
        raise NothingToClear(_("There is no finished note of this conversation."))
    review = Review.objects.select_for_update().filter(session=session).first()
    if review is not None and is_current(review, note) and not _has_new_words(review, session):
        return review
    if review is None:
        review = Review.objects.create(session=session, note_revision=note.revision)
    known = _Known(study_id=session.study_id)
    before = (review.note_revision, _marks(review))
    _lay(review, text_by_id(unsealed(note, study_id=session.study_id)), session, known)
    review.note_revision, review.released_at, review.steps = note.revision, None, []
    review.searched_at = timezone.now()
    if (note.revision, _marks(review)) != before:
        review.proposed_at, review.proposed_by = None, None
    review.save()
    fact = _opened(review, session, review.masks.count())
    audit.record_all([fact], by=by, study=session.study)
    return review


def _marks(review: Review) -> set[tuple[str, int, int, str, str]]:
    """What a second steward says yes to: where something is masked, and what stands there."""
    return set(review.masks.values_list("line_id", "start", "end", "decision", "placeholder"))


def _hold_study(study_id: UUID) -> None:
    """Nobody changes its keys, and nobody decides a word for all its notes while one comes under review."""
    privacy.hold(study_id)
    Study.objects.select_for_update(no_key=True).get(pk=study_id)


def _opened(review: Review, session: Session, marks: int) -> audit.Fact:
    return audit.fact("review_opened", on=session, revision=review.note_revision, marks=marks)


def search_waiting(*, by: Person, study: Study) -> int:
    """Lay marks on every note that waits, so that what is doubtful shows across notes; how many were searched.

    Some at a time: what was searched stays when the process is killed, and the next call goes on.
    """
    waiting = Session.objects.filter(
        study=study, withdrawn_at=None, finished_at__isnull=False, note__isnull=False, review=None
    ).order_by("finished_at", "pk")
    count = 0
    while some := list(waiting.values_list("pk", flat=True)[:AT_ONCE]):
        count += _searched(by, study, some)
    return count


@transaction.atomic
def _searched(by: Person, study: Study, session_ids: Collection[UUID]) -> int:
    _hold_study(study.pk)
    held = Session.objects.select_for_update().filter(pk__in=session_ids, withdrawn_at=None)
    sessions = {session.pk: session for session in held}
    known, now = _Known(study_id=study.pk), timezone.now()
    reviews: list[Review] = []
    masks: list[Mask] = []
    facts = []
    rows = Note.objects.filter(session__in=sessions, session__review=None)  # nobody opened it meanwhile
    for note, opened in unsealed_of_study(study.pk, rows):
        session, texts = sessions[note.session_id], text_by_id(opened)
        review = Review(session=session, note_revision=note.revision, searched_at=now)
        proposed = {place_of(mask): mask for mask in _proposed(review, texts, session, known)}
        fresh = _named(_merged({}, proposed), [])
        _decide_known(fresh, texts, known)
        reviews.append(review)
        masks += fresh
        facts.append(_opened(review, session, len(fresh)))
    Review.objects.bulk_create(reviews)
    Mask.objects.bulk_create(masks, batch_size=500)
    audit.record_all(facts, by=by, study=study)
    return len(reviews)


def texts_of(review: Review) -> Mapping[str, str]:
    """The words under review by unit; refuses when the note has changed since."""
    note = Note.objects.get(session=review.session_id)
    if not is_current(review, note):
        raise NoteChanged(_("The note has changed since. Open it again, and look at what is new."))
    return text_by_id(unsealed(note, study_id=review.session.study_id))


def place_of(mask: Mask) -> Place:
    return Place(mask.line_id, Span(mask.start, mask.end))


def by_hand(words: str) -> str:
    """The entity of words that a steward marked, before it is hashed."""
    return f"hand:{words.casefold()}"


@dataclass(frozen=True)
class _Known:
    """What a study knows of its words, read once for one note or for many."""

    study_id: UUID

    @cached_property
    def keyed(self) -> Callable[[str], str]:
        return privacy.hasher(self.study_id)

    @cached_property
    def dictionary(self) -> Dictionary:
        return dictionary_of_study(self.study_id)

    @cached_property
    def decisions(self) -> Mapping[str, StudyDecision]:
        """Words that are masked in every note, by their hash."""
        standing = StudyDecision.objects.filter(
            study_id=self.study_id,
            undone_at=None,
            treatment=StudyDecision.Treatment.MASK,
            word__isnull=False,
        )
        return {one.word.hashed: one for one in standing.select_related("word")}


def _lay(review: Review, texts: Mapping[str, str], session: Session, known: _Known) -> None:
    old = list(review.masks.all())
    proposed = {place_of(mask): mask for mask in _proposed(review, texts, session, known)}
    hand = _by_hand(review, [mask for mask in old if not mask.by_finder], texts, known)
    standing = [mask for mask in old if _still_stands(mask, proposed, hand)]
    Mask.objects.filter(pk__in={mask.pk for mask in old} - {mask.pk for mask in standing}).delete()
    taken = {place_of(mask) for mask in standing}
    fresh = _merged(hand, {place: mask for place, mask in proposed.items() if place not in taken})
    named = _named(fresh, old)
    _decide_known(named, texts, known)
    Mask.objects.bulk_create(named, batch_size=500)


def _has_new_words(review: Review, session: Session) -> bool:
    """Words came to the study's list since the note was searched. What is released is not opened for that."""
    return (
        review.released_at is None
        and DictionaryWord.objects.filter(
            study_id=session.study_id, is_from_note=False, created_at__gt=review.searched_at
        ).exists()
    )


def _decide_known(masks: Iterable[Mask], texts: Mapping[str, str], known: _Known) -> None:
    """Marks over a word that was decided for the whole study need no second look."""
    if not known.decisions:
        return
    for mask in masks:
        if mask.decision == Mask.Decision.OPEN:
            words = own_words(Span(mask.start, mask.end).of(texts.get(mask.line_id, "")), mask.kind)
            decided = known.decisions.get(known.keyed(words))
            if decided is not None:
                mask.decision, mask.decided_by_id = Mask.Decision.MASKED, decided.made_by_id
                mask.decided_at = decided.made_at


def _still_stands(mask: Mask, proposed: Mapping[Place, Mask], hand: Iterable[Place]) -> bool:
    place = place_of(mask)
    found = proposed.get(place)
    if not mask.by_finder or found is None or found.entity != mask.entity:
        return False
    return not any(other.unit == place.unit and other.span.overlaps(place.span) for other in hand)


def _merged(hand: Mapping[Place, Mask], proposed: Mapping[Place, Mask]) -> list[Mask]:
    """Both, without overlaps: a proposal that reaches beyond a hand's mask takes it in and waits for a look."""
    by_unit: dict[str, dict[Place, Mask]] = {}
    for place, mask in [*hand.items(), *proposed.items()]:
        here = by_unit.setdefault(place.unit, {})
        if any(other.span.contains(place.span) for other in here):
            continue
        place, swallowed = ranges.grown(place, here)
        for other in swallowed:
            mask.is_sure = False
            del here[other]
        mask.start, mask.end = place.span.start, place.span.end
        here[place] = mask
    return [mask for here in by_unit.values() for mask in here.values()]


def _proposed(review: Review, texts: Mapping[str, str], session: Session, known: _Known) -> list[Mask]:
    lines = list(texts.values())
    found = find_in_lines(lines, language=session.language, dictionary=known.dictionary)
    placed = assign(lines, found, language=session.language)
    return [
        Mask(
            review=review,
            line_id=unit,
            start=one.start,
            end=one.end,
            kind=one.type,
            placeholder=naming.written(one.placeholder),
            entity=known.keyed(one.entity),
            is_sure=one.sure,
        )
        for unit, line in zip(texts, placed, strict=True)
        for one in line
    ]


def _by_hand(review: Review, old: list[Mask], texts: Mapping[str, str], known: _Known) -> dict[Place, Mask]:
    """Masks that a steward laid, where their words stand now: keyed hashes tell, not the words."""
    by_entity = {mask.entity: mask for mask in old}
    if not by_entity:
        return {}
    lengths = sorted({mask.end - mask.start for mask in old}, reverse=True)
    candidates = {
        Place(unit, span): by_hand(span.of(text))
        for unit, text in texts.items()
        for span in {*ranges.windows(text, lengths), *_spans_in(unit, text, old)}
    }
    found: dict[Place, Mask] = {}
    for place, words in sorted(candidates.items()):
        like = by_entity.get(known.keyed(words))
        if like is not None and not any(
            one.unit == place.unit and one.span.overlaps(place.span) for one in found
        ):
            found[place] = _copied(like, review, place)
    return found


def _spans_in(unit: str, text: str, masks: Iterable[Mask]) -> list[Span]:
    return [Span(m.start, m.end) for m in masks if m.line_id == unit and m.end <= len(text)]


def _copied(mask: Mask, review: Review, place: Place) -> Mask:
    return Mask(
        review=review,
        line_id=place.unit,
        start=place.span.start,
        end=place.span.end,
        kind=mask.kind,
        placeholder=mask.placeholder,
        entity=mask.entity,
        by_finder=False,
        decision=mask.decision,
        decided_by_id=mask.decided_by_id,
        decided_at=mask.decided_at,
    )


def _named(fresh: Iterable[Mask], old: Iterable[Mask]) -> list[Mask]:
    """New masks carry the placeholder their entity had before; nobody new takes a placeholder in use."""
    names = {mask.entity: (mask.kind, mask.placeholder) for mask in old}
    in_use = naming.Names({placeholder for _kind, placeholder in names.values()})
    named: list[Mask] = []
    for mask in fresh:
        if mask.entity not in names:
            names[mask.entity] = (mask.kind, in_use.free(mask.placeholder))
        mask.kind, mask.placeholder = names[mask.entity]
        named.append(mask)
    return named
