"""A word decided once for the whole study: what that reaches, doing it, and taking it back.

Notes that wait get their marks decided, notes that are out get a new version, and the word joins the
study's own words, so that the finder knows it in every note to come.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.capture.access import unsealed_of_study
from tellmore.capture.domain import note as notes
from tellmore.capture.models import Note
from tellmore.clearing.domain import everywhere, naming
from tellmore.clearing.domain.everywhere import Wanted
from tellmore.clearing.domain.ranges import Place
from tellmore.clearing.domain.units import of_line, of_question, text_by_id
from tellmore.clearing.models import Mask, Review, StudyDecision, Transcript, TranscriptVersion
from tellmore.clearing.selectors import is_current, versions_out
from tellmore.clearing.services import outgoing
from tellmore.clearing.services.looking_again import Hidden, look_again
from tellmore.clearing.services.reviews import by_hand, place_of
from tellmore.clearing.services.steps import fields_of, settled_steps, snapshot
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy
from tellmore.privacy import wordbook
from tellmore.privacy.domain import phrases
from tellmore.privacy.domain.wordlist import Entry
from tellmore.privacy.models import DictionaryWord
from tellmore.studies.models import Study

MASK, LEAVE = StudyDecision.Treatment.MASK, StudyDecision.Treatment.LEAVE


class NoSuchWord(Refusal):
    """The mark covers nothing that could be looked for in other notes."""


class AlreadyUndone(Refusal):
    """Somebody took this decision back before."""


@dataclass(frozen=True, slots=True)
class Word:
    """What is decided: a kind, and the word itself, by plain form or as it stands in the study's list."""

    kind: str
    masked: str = ""
    left: str = ""
    row: DictionaryWord | None = None

    @classmethod
    def of(cls, words: str, kind: str) -> Word:
        """From the words under a mark. A title does not belong to a person's name; to be left, it does."""
        return cls(kind, wordbook.own_words(words, kind), phrases.plain(words))

    def wanted(self, treatment: str, study_id: UUID) -> Wanted:
        is_name = treatment == MASK and self.kind == "PERSON"
        if self.row is not None:
            keyed, hashed = privacy.hasher(study_id), self.row.hashed
            return Wanted(lambda plain: keyed(plain) == hashed, (self.row.size,), is_name)
        phrase = self.masked if treatment == MASK else self.left
        if not phrase:
            raise NoSuchWord(_("This cannot be looked for in other notes."))
        return Wanted(lambda plain: plain == phrase, (phrases.size(phrase),), is_name)


@dataclass(slots=True)
class Reached:
    """One note that the word stands in. `changes` counts marks; `is_out`: the team reads it now."""

    note: Note
    texts: Mapping[str, str]
    places: list[Place]
    review: Review | None = None
    masks: dict[Place, Mask] = field(default_factory=dict)
    out: TranscriptVersion | None = None
    shown: int = 0
    opened: notes.Note | None = None

    @property
    def is_laid(self) -> bool:
        """There are marks on this note as it is now."""
        return self.review is not None and is_current(self.review, self.note)

    @property
    def is_settled(self) -> bool:
        """What is out was made from these marks."""
        return self.is_laid and self.review is not None and self.review.released_at is not None

    def masking(self) -> everywhere.Masking:
        marks = {place: mask.decision == Mask.Decision.MASKED for place, mask in self.masks.items()}
        return everywhere.masking(self.places, marks)

    def leaving(self, wanted: Wanted) -> list[Mask]:
        """Marks over exactly this word that are not left yet."""
        return [
            mask
            for place, mask in self.masks.items()
            if mask.decision != Mask.Decision.KEPT
            and wanted.is_it(phrases.plain(place.span.of(self.texts.get(place.unit, ""))))
        ]


def reached(study: Study, word: Word, treatment: str) -> list[Reached]:
    """Every note of the study that holds the word, in the order of their pseudonyms."""
    wanted = word.wanted(treatment, study.pk)
    rows = Note.objects.filter(
        session__study=study, session__withdrawn_at=None, session__finished_at__isnull=False
    ).select_related("session__study", "session__review", "session__transcript")
    found = list(_searched(study, rows.order_by("session__pseudonym"), wanted))
    _with_masks(found)
    _with_versions(found, wanted)
    return found


def _searched(study: Study, rows: Iterable[Note], wanted: Wanted) -> Iterator[Reached]:
    for note, opened in unsealed_of_study(study.pk, rows):
        texts = text_by_id(opened)
        places = list(everywhere.places(texts, wanted))
        if places:
            review = getattr(note.session, "review", None)
            yield Reached(note, texts, places, review, opened=opened)


def _with_masks(found: Iterable[Reached]) -> None:
    laid = {one.review.pk: one for one in found if one.review is not None and one.is_laid}
    for mask in Mask.objects.filter(review__in=laid):
        laid[mask.review_id].masks[place_of(mask)] = mask


def _with_versions(found: Iterable[Reached], wanted: Wanted) -> None:
    """What is out of each note, and in how many places the team can read the word there."""
    by_session = {one.note.session_id: one for one in found}
    for version in versions_out(by_session):
        one = by_session[version.transcript.session_id]
        one.out = version
        one.shown = sum(1 for _place in everywhere.places(_texts_of(version), wanted))


def _texts_of(version: TranscriptVersion) -> dict[str, str]:
    asked = {of_question(one["id"]): one["text"] for one in version.questions}
    return asked | {of_line(one["id"]): one["text"] for one in version.lines}


@transaction.atomic
def decide_everywhere(*, by: Person, study: Study, word: Word, treatment: str) -> StudyDecision:
    """Mask the word wherever it stands, or leave it wherever it is marked; in every note, and from now on."""
    Study.objects.select_for_update().get(pk=study.pk)
    wanted = word.wanted(treatment, study.pk)
    decision = StudyDecision(
        study=study, treatment=StudyDecision.Treatment(treatment), kind=word.kind, made_by=by
    )
    decision.word = word.row or wordbook.keep_decided(
        by=by,
        study=study,
        phrase=word.masked if treatment == MASK else word.left,
        kind=word.kind,
        treatment=treatment,
    )
    StudyDecision.objects.filter(study=study, word=decision.word, undone_at=None).update(
        undone_at=decision.made_at, undone_by=by
    )
    found = reached(study, word, treatment)
    act = _Act(decision, privacy.hasher(study.pk))
    for one in found:
        act.mask(one, wanted) if treatment == MASK else act.leave(one, wanted)
    if treatment == MASK:
        look_again_for(study, [decision.word])
    decision.notes, decision.places, decision.steps = len(found), act.count, act.steps
    decision.save(force_insert=True)
    audit.record(
        "word_decided_everywhere",
        by=by,
        study=study,
        on=decision,
        treatment=str(treatment),
        notes=decision.notes,
        marks=act.count,
        versions=act.versions,
    )
    return decision


def look_again_for(study: Study, words: Iterable[DictionaryWord]) -> int:
    """Words of the study's list that stand in texts already: their authors look at them again."""
    language = "es" if (get_language() or "en").startswith("es") else "en"
    hidden = [
        Hidden(word.hashed, word.size, naming.proposed(word.kind, language, ()), word.kind == "PERSON")
        for word in words
    ]
    return look_again(study=study, hidden=hidden)


@transaction.atomic
def add_to_list(*, by: Person, study: Study, entries: Collection[Entry]) -> tuple[int, int]:
    """Keep words of a list; how many were new, and how many texts carry one of them already."""
    before = timezone.now()
    new = wordbook.add_words(by=by, study=study, entries=entries)
    rows = DictionaryWord.objects.filter(study_id=study.pk, created_at__gte=before)
    return new, look_again_for(study, rows)


class _Act:
    """One decision on its way through the notes; remembers how each note was before."""

    def __init__(self, decision: StudyDecision, keyed: Callable[[str], str]) -> None:
        self.decision = decision
        self.keyed = keyed
        self.steps: dict[str, dict[str, Any]] = {}
        self.count = 0
        self.versions = 0

    def mask(self, one: Reached, wanted: Wanted) -> None:
        if one.is_laid and one.review is not None:
            change = one.masking()
            if len(change):
                self._mask_laid(one, change)
        if one.out is not None and one.shown:
            self._out(one, wanted)

    def _mask_laid(self, one: Reached, change: everywhere.Masking) -> None:
        review = one.review
        assert review is not None
        settled = [one.masks[place] for place in change.decided]
        swallowed = [one.masks[place] for places in change.laid.values() for place in places]
        fresh = self._fresh(one, change, swallowed)
        self._remember(one, [*settled, *swallowed], fresh)
        Mask.objects.filter(pk__in=[mask.pk for mask in swallowed]).delete()
        self._decided(settled, Mask.Decision.MASKED)
        Mask.objects.bulk_create(fresh, batch_size=500)

    def _fresh(self, one: Reached, change: everywhere.Masking, swallowed: list[Mask]) -> list[Mask]:
        taken = {mask.placeholder for mask in one.masks.values()}
        known: dict[str, str] = {}
        language = one.note.session.language
        fresh = []
        for place in sorted(change.laid):
            words = place.span.of(one.texts[place.unit])
            plain = phrases.plain(words)
            if plain not in known:
                like = next((mask for mask in swallowed if mask.kind == self.decision.kind), None)
                known[plain] = (
                    like.placeholder if like else naming.proposed(self.decision.kind, language, taken)
                )
                taken.add(known[plain])
            fresh.append(
                Mask(
                    review=one.review,
                    line_id=place.unit,
                    start=place.span.start,
                    end=place.span.end,
                    kind=self.decision.kind,
                    placeholder=known[plain],
                    entity=self.keyed(by_hand(words)),
                    by_finder=False,
                    decision=Mask.Decision.MASKED,
                    decided_by=self.decision.made_by,
                    decided_at=self.decision.made_at,
                )
            )
        return fresh

    def leave(self, one: Reached, wanted: Wanted) -> None:
        marks = one.leaving(wanted)
        if marks:
            self._remember(one, marks, [])
            self._decided(marks, Mask.Decision.KEPT)
            if one.is_settled and self.decision.study.two_stewards:
                _open_again([one.review])
            elif one.is_settled:
                self._out(one, wanted)

    def _decided(self, masks: list[Mask], decision: Mask.Decision) -> None:
        for mask in masks:
            mask.decision, mask.decided_by = decision, self.decision.made_by
            mask.decided_at = self.decision.made_at
        Mask.objects.bulk_update(masks, ["decision", "decided_by", "decided_at"])

    def _remember(self, one: Reached, before: list[Mask], fresh: list[Mask]) -> None:
        """For the undo of the whole decision; and so that nobody undoes an older step across it."""
        assert one.review is not None
        step = {
            "by": f"everywhere:{self.decision.pk}",
            "put": [snapshot(mask) for mask in before],
            "drop": [str(mask.pk) for mask in fresh],
        }
        self.steps[str(one.review.pk)] = {
            "was_out": one.is_settled,
            "put": step["put"],
            "drop": step["drop"],
        }
        self.count += len(before) + len(fresh)
        one.review.steps = [*one.review.steps, step]
        settled_steps(one.review)

    def _out(self, one: Reached, wanted: Wanted) -> None:
        """A new version: from the note when its marks are what is out, else from the version that is out."""
        assert one.out is not None
        transcript = one.out.transcript
        if one.is_settled and one.review is not None and one.opened is not None:
            outgoing.published(
                by=self.decision.made_by, review=one.review, transcript=transcript, note=one.opened
            )
        else:
            outgoing.masked_further(
                by=self.decision.made_by, transcript=transcript, more=self._more(one, wanted)
            )
        self.versions += 1

    def _more(self, one: Reached, wanted: Wanted) -> dict[str, list[tuple[Any, str]]]:
        assert one.out is not None
        taken = {placeholder for ranges in one.out.masks.values() for _start, _end, placeholder in ranges}
        laid = [mask.placeholder for mask in one.masks.values() if place_of(mask) in set(one.places)]
        name = laid[0] if laid else naming.proposed(self.decision.kind, one.note.session.language, taken)
        more: dict[str, list[tuple[Any, str]]] = {}
        for place in everywhere.places(_texts_of(one.out), wanted):
            more.setdefault(place.unit, []).append((place.span, name))
        return more


@transaction.atomic
def undo_everywhere(*, by: Person, decision: StudyDecision) -> StudyDecision:
    """Take the decision back: marks that nobody touched since are as they were before.

    What was out then and is out now gets a version as before. A note that was released since shows nothing
    that nobody looked at: there the word is masked.
    """
    decision = (
        StudyDecision.objects.select_for_update(of=("self",))
        .select_related("study", "word")
        .get(pk=decision.pk)
    )
    if decision.undone_at is not None:
        raise AlreadyUndone(_("This decision was taken back before."))
    now = timezone.now()
    reviews = (
        Review.objects.select_for_update().filter(pk__in=decision.steps).select_related("session__study")
    )
    changed = [review for review in reviews if _put_back(review, decision, by, now)]
    _publish_again(by, decision, changed)
    decision.undone_at, decision.undone_by = now, by
    decision.save(update_fields=["undone_at", "undone_by"])
    _word_as_before(decision.word)
    audit.record("everywhere_undone", by=by, study=decision.study, on=decision, notes=len(changed))
    return decision


def _word_as_before(word: DictionaryWord | None) -> None:
    if word is not None and word.is_from_note:
        word.delete()
    elif word is not None and word.treatment == DictionaryWord.Treatment.LEAVE:
        word.treatment = DictionaryWord.Treatment.MASK
        word.save(update_fields=["treatment"])


def _put_back(review: Review, decision: StudyDecision, by: Person, now: datetime) -> bool:
    """True when something in this note changed."""
    step = decision.steps[str(review.pk)]
    untouched = Mask.objects.filter(review=review, decided_at=decision.made_at)
    if review.released_at is not None and not step["was_out"]:
        if decision.treatment == MASK:
            return False
        kept = untouched.filter(pk__in=[one["id"] for one in step["put"]], decision=Mask.Decision.KEPT)
        return bool(kept.update(decision=Mask.Decision.MASKED, decided_by=by, decided_at=now))
    dropped, _rows = untouched.filter(pk__in=step["drop"]).delete()
    there = set(
        map(str, untouched.filter(pk__in=[one["id"] for one in step["put"]]).values_list("pk", flat=True))
    )
    standing = set(map(str, review.masks.values_list("pk", flat=True)))
    put = [one for one in step["put"] if one["id"] in there or (dropped and one["id"] not in standing)]
    for one in put:
        Mask.objects.update_or_create(pk=one["id"], defaults={"review": review, **fields_of(one)})
    return bool(dropped or put)


def _open_again(reviews: Iterable[Review | None]) -> None:
    """Words would show again: where two stewards release, what is out stays out until both have said yes."""
    for review in reviews:
        if review is not None:
            review.released_at = None
            review.save(update_fields=["released_at"])


def _publish_again(by: Person, decision: StudyDecision, changed: Iterable[Review]) -> None:
    out = {review.session_id: review for review in changed if review.released_at is not None}
    if decision.study.two_stewards and decision.treatment == MASK:
        _open_again(out.values())
        return
    rows = Note.objects.filter(session__in=out)
    transcripts = {
        row.session_id: row
        for row in Transcript.objects.filter(session__in=out, taken_back_at=None).select_related(
            "session__study"
        )
    }
    for note, opened in unsealed_of_study(decision.study_id, rows):
        review, transcript = out[note.session_id], transcripts.get(note.session_id)
        if transcript is not None and is_current(review, note):
            outgoing.published(by=by, review=review, transcript=transcript, note=opened)
