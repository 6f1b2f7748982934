"""Taking back a decision for the whole study: marks that nobody touched since are as they were before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.capture.access import unsealed_of_study
from tellmore.capture.models import Note
from tellmore.clearing.models import Mask, Review, StudyDecision, Transcript
from tellmore.clearing.selectors import is_current
from tellmore.clearing.services import outgoing
from tellmore.clearing.services.outgoing import Ready
from tellmore.clearing.services.reaching import MASK
from tellmore.clearing.services.steps import open_again, put_back
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy
from tellmore.privacy.models import DictionaryWord


class AlreadyUndone(Refusal):
    """Somebody took this decision back before."""


@transaction.atomic
def undo_everywhere(*, by: Person, decision: StudyDecision) -> StudyDecision:
    """Take the decision back in every note.

    What was out then and is out now gets a version as before. A note that was released since shows nothing
    that nobody looked at: there the word is masked.
    """
    privacy.hold(decision.study_id)
    decision = (
        StudyDecision.objects.select_for_update(of=("self",))
        .select_related("study", "word")
        .get(pk=decision.pk)
    )
    if decision.undone_at is not None:
        raise AlreadyUndone(_("This decision was taken back before."))
    now = timezone.now()
    rows = Review.objects.select_for_update(of=("self",)).filter(pk__in=decision.steps).order_by("pk")
    reviews = list(rows.select_related("session__study"))
    marks: dict[object, dict[str, Mask]] = {}
    for mask in Mask.objects.filter(review__in=reviews):
        marks.setdefault(mask.review_id, {})[str(mask.pk)] = mask
    back = _Back(decision, by, now)
    changed = [review for review in reviews if back.note(review, marks.get(review.pk, {}))]
    back.write()
    _publish_again(by, decision, changed)
    decision.undone_at, decision.undone_by = now, by
    decision.save(update_fields=["undone_at", "undone_by"])
    _word_as_before(decision.word)
    audit.record("everywhere_undone", by=by, study=decision.study, on=decision, notes=len(changed))
    return decision


class _Back:
    """Gathers over all notes what goes and what is put back."""

    def __init__(self, decision: StudyDecision, by: Person, now: datetime) -> None:
        self.decision, self.by, self.now = decision, by, now
        self._masked: list[Mask] = []
        self._gone: list[str] = []
        self._put: list[tuple[Review, dict[str, object]]] = []

    def note(self, review: Review, marks: dict[str, Mask]) -> bool:
        """True when something in this note changes."""
        step = self.decision.steps[str(review.pk)]
        untouched = {key for key, mask in marks.items() if mask.decided_at == self.decision.made_at}
        there = {one["id"] for one in step["put"]} & untouched
        if review.released_at is not None and not step["was_out"]:
            kept = [marks[key] for key in there if marks[key].decision == Mask.Decision.KEPT]
            if self.decision.treatment == MASK or not kept:
                return False
            self._masked += kept
            return True
        gone = set(step["drop"]) & untouched
        standing = marks.keys() - gone
        put = [one for one in step["put"] if one["id"] in there or (gone and one["id"] not in standing)]
        self._gone += gone
        self._put += [(review, one) for one in put]
        return bool(gone or put)

    def write(self) -> None:
        Mask.objects.filter(pk__in=[mask.pk for mask in self._masked]).update(
            decision=Mask.Decision.MASKED, decided_by=self.by, decided_at=self.now
        )
        Mask.objects.filter(pk__in=self._gone).delete()
        put_back(self._put)


def _publish_again(by: Person, decision: StudyDecision, changed: Iterable[Review]) -> None:
    out = {review.session_id: review for review in changed if review.released_at is not None}
    if decision.study.two_stewards and decision.treatment == MASK:
        open_again(out.values())
        return
    transcripts = {
        row.session_id: row
        for row in Transcript.objects.filter(session__in=out, taken_back_at=None).select_related(
            "session__study"
        )
    }
    notes = Note.objects.filter(session__in=transcripts)
    ready = [
        Ready(out[note.session_id], transcripts[note.session_id], opened)
        for note, opened in unsealed_of_study(decision.study_id, notes)
        if is_current(out[note.session_id], note)
    ]
    outgoing.publish(by=by, study=decision.study, outgoing=outgoing.from_notes(ready))


def _word_as_before(word: DictionaryWord | None) -> None:
    if word is not None and word.is_from_note:
        word.delete()
    elif word is not None and word.treatment == DictionaryWord.Treatment.LEAVE:
        word.treatment = DictionaryWord.Treatment.MASK
        word.save(update_fields=["treatment"])
