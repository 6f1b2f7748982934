"""A word decided once for the whole study.

Notes that wait get their marks decided, notes that are out get a new version, and the word joins the
study's own words, so that the finder knows it in every note to come. It is one transaction: a process that
is killed has decided nothing. What changes is gathered over all notes and written at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from tellmore.accounts.models import Person
from tellmore.clearing.domain import everywhere, naming
from tellmore.clearing.domain.everywhere import Wanted
from tellmore.clearing.models import Mask, Review, StudyDecision
from tellmore.clearing.services import outgoing
from tellmore.clearing.services.looking_again import Hidden, look_again
from tellmore.clearing.services.outgoing import Outgoing, Ready
from tellmore.clearing.services.reaching import MASK, Reached, Word, reached, texts_of
from tellmore.clearing.services.reviews import by_hand, place_of
from tellmore.clearing.services.steps import open_again, settled_steps, snapshot
from tellmore.foundation import audit
from tellmore.privacy import services as privacy
from tellmore.privacy import wordbook
from tellmore.privacy.domain import phrases
from tellmore.privacy.domain.wordlist import Entry
from tellmore.privacy.models import DictionaryWord
from tellmore.studies.models import Study


@transaction.atomic
def decide_everywhere(*, by: Person, study: Study, word: Word, treatment: str) -> StudyDecision:
    """Mask the word wherever it stands, or leave it wherever it is marked; in every note, and from now on."""
    privacy.hold(study.pk)
    Study.objects.select_for_update(no_key=True).get(pk=study.pk)
    _hold_reviews(study)
    word = word.as_it_stands()
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
    act.write()
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


def _hold_reviews(study: Study) -> None:
    """Nobody else decides a mark of these notes until the transaction ends."""
    rows = Review.objects.select_for_update(of=("self",)).filter(session__study=study)
    list(rows.order_by("pk").values_list("pk", flat=True))


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
    """One decision on its way through the notes: gathers what changes, and how each note was before."""

    def __init__(self, decision: StudyDecision, keyed: Callable[[str], str]) -> None:
        self.decision = decision
        self.keyed = keyed
        self.steps: dict[str, dict[str, Any]] = {}
        self.count = 0
        self._changed: list[Review] = []
        self._gone: list[Mask] = []
        self._decided: list[Mask] = []
        self._fresh: list[Mask] = []
        self._open_again: list[Review] = []
        self._ready: list[Ready] = []
        self._further: list[Outgoing] = []

    @property
    def versions(self) -> int:
        return len(self._ready) + len(self._further)

    def mask(self, one: Reached, wanted: Wanted) -> None:
        if one.is_laid and one.review is not None:
            change = one.masking()
            if len(change):
                self._mask_laid(one, change)
        if one.out is not None and one.shown:
            self._out(one, wanted)

    def leave(self, one: Reached, wanted: Wanted) -> None:
        marks = one.leaving(wanted)
        if marks and one.review is not None:
            self._remember(one, marks, [])
            self._decided += marks
            if one.is_settled and self.decision.study.two_stewards:
                self._open_again.append(one.review)
            elif one.is_settled:
                self._out(one, wanted)

    def write(self) -> None:
        """Everything that was gathered, in a handful of statements."""
        treatment = Mask.Decision.MASKED if self.decision.treatment == MASK else Mask.Decision.KEPT
        Mask.objects.filter(pk__in=[mask.pk for mask in self._gone]).delete()
        Mask.objects.filter(pk__in=[mask.pk for mask in self._decided]).update(
            decision=treatment, decided_by=self.decision.made_by, decided_at=self.decision.made_at
        )
        Mask.objects.bulk_create(self._fresh, batch_size=500)
        published = {one.review.pk for one in self._ready}  # a release forgets the steps
        settled_steps([review for review in self._changed if review.pk not in published])
        open_again(self._open_again)
        outgoing.publish(
            by=self.decision.made_by,
            study=self.decision.study,
            outgoing=[*outgoing.from_notes(self._ready), *self._further],
        )

    def _mask_laid(self, one: Reached, change: everywhere.Masking) -> None:
        settled = [one.masks[place] for place in change.decided]
        swallowed = [one.masks[place] for places in change.laid.values() for place in places]
        fresh = self._laid(one, change, swallowed)
        self._remember(one, [*settled, *swallowed], fresh)
        self._gone += swallowed
        self._decided += settled
        self._fresh += fresh

    def _laid(self, one: Reached, change: everywhere.Masking, swallowed: list[Mask]) -> list[Mask]:
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
        self._changed.append(one.review)

    def _out(self, one: Reached, wanted: Wanted) -> None:
        """A new version: from the note when its marks are what is out, else from the version that is out."""
        assert one.out is not None
        transcript = one.out.transcript
        if one.is_settled and one.review is not None and one.opened is not None:
            self._ready.append(Ready(one.review, transcript, one.opened))
        else:
            self._further.append(outgoing.masked_further(transcript, one.out, self._more(one, wanted)))

    def _more(self, one: Reached, wanted: Wanted) -> dict[str, list[tuple[Any, str]]]:
        assert one.out is not None
        taken = {placeholder for ranges in one.out.masks.values() for _start, _end, placeholder in ranges}
        laid = [mask.placeholder for mask in one.masks.values() if place_of(mask) in set(one.places)]
        name = laid[0] if laid else naming.proposed(self.decision.kind, one.note.session.language, taken)
        more: dict[str, list[tuple[Any, str]]] = {}
        for place in everywhere.places(texts_of(one.out), wanted):
            more.setdefault(place.unit, []).append((place.span, name))
        return more
