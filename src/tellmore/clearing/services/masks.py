"""Deciding what is masked and what stays, adding a mask by hand, and taking one off again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.clearing.domain import naming, ranges
from tellmore.clearing.domain.ranges import Place
from tellmore.clearing.models import Mask, Review
from tellmore.clearing.services import reviews
from tellmore.clearing.services.steps import locked, remember
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.kernel.spans import Span
from tellmore.privacy import services as privacy


class NothingSelected(Refusal):
    """The range holds no words of this note."""


class AddedByFinder(Refusal):
    """What the finder proposed is kept or masked; only a mask laid by hand is taken off."""


@transaction.atomic
def decide_mask(
    *,
    by: Person,
    mask: Mask,
    decision: str,
    kind: str | None = None,
    placeholder: str | None = None,
    everywhere: bool = True,
) -> int:
    """Mask it, keep it, or put it back to open; with `everywhere`, each mask of the same person or place.

    A new kind without new words gets the next free placeholder of that kind. Answers how many changed: what
    is sent twice is one step, which one undo takes back.
    """
    review = locked(mask.review)
    mask = review.masks.get(pk=mask.pk)
    alike = list(review.masks.filter(entity=mask.entity)) if everywhere and mask.entity else [mask]
    chosen_kind, name = _name(review, mask, kind, placeholder)
    wanted = (str(decision), chosen_kind, name)
    alike = [one for one in alike if (str(one.decision), one.kind, one.placeholder) != wanted]
    if not alike:
        return 0
    remember(review, by=by, before=alike)
    now = None if decision == Mask.Decision.OPEN else timezone.now()
    for one in alike:
        one.decision, one.kind, one.placeholder = Mask.Decision(decision), chosen_kind, name
        one.decided_by, one.decided_at = (by if now else None), now
    Mask.objects.bulk_update(alike, ["decision", "kind", "placeholder", "decided_by", "decided_at"])
    audit.record(
        "marks_decided",
        by=by,
        study=review.session.study,
        on=review,
        decision=str(decision),
        marks=len(alike),
    )
    return len(alike)


def _name(review: Review, mask: Mask, kind: str | None, placeholder: str | None) -> tuple[str, str]:
    kind = kind if kind in naming.KINDS else mask.kind
    typed = naming.written(placeholder or "")
    if typed and typed != mask.placeholder:
        texts = reviews.texts_of(review)
        _refuse_repeating(typed, _hidden(mask, texts), review, texts)
        return kind, typed
    if kind == mask.kind:
        return kind, mask.placeholder
    return kind, naming.proposed(kind, review.session.language, _taken(review))


def _refuse_repeating(placeholder: str, words: str, review: Review, texts: Mapping[str, str]) -> None:
    """A placeholder names neither what it hides nor anybody else who is hidden in this note."""
    if naming.repeats(placeholder, words):
        raise naming.NotAPlaceholder(_("These words repeat what they should hide. Choose wider ones."))
    others = review.masks.exclude(decision=Mask.Decision.KEPT)
    if placeholder and any(naming.repeats(placeholder, _hidden(other, texts)) for other in others):
        raise naming.NotAPlaceholder(
            _("These words repeat something else that is masked in this note. Choose wider ones.")
        )


def _hidden(mask: Mask, texts: Mapping[str, str]) -> str:
    return Span(mask.start, mask.end).of(texts.get(mask.line_id, ""))


def _taken(review: Review) -> set[str]:
    return set(review.masks.values_list("placeholder", flat=True))


@transaction.atomic
def add_mask(
    *,
    by: Person,
    review: Review,
    line_id: str,
    start: int,
    end: int,
    kind: str,
    placeholder: str = "",
    everywhere: bool = True,
) -> int:
    """Mask a range the finder passed over; with `everywhere`, the same words in the whole note, any case.

    The range grows over masks it touches and takes their place. Answers how many places are masked.
    """
    review = locked(review)
    texts = reviews.texts_of(review)
    span = ranges.tidy(texts.get(line_id, ""), start, end)
    if span is None or kind not in naming.KINDS:
        raise NothingSelected(_("Select at least one word of a line first."))
    words = span.of(texts[line_id])
    typed = naming.written(placeholder)
    _refuse_repeating(typed, words, review, texts)
    wanted = {Place(line_id, span)} | (set(ranges.same_words(texts, words)) if everywhere else set())
    old = {reviews.place_of(mask): mask for mask in review.masks.all()}
    places, gone = _placed(wanted, old)
    swallowed = [old[place] for place in sorted(gone)]
    name = (
        typed or _inherited(swallowed, kind) or naming.proposed(kind, review.session.language, _taken(review))
    )
    fresh = _laid(review, by, places, kind, name, _entity(review, words))
    Mask.objects.filter(pk__in=[mask.pk for mask in swallowed]).delete()
    Mask.objects.bulk_create(fresh, batch_size=500)
    remember(review, by=by, before=swallowed, added=fresh)
    audit.record("mask_added", by=by, study=review.session.study, on=review, marks=len(fresh))
    return len(fresh)


def _by_unit(places: Iterable[Place]) -> dict[str, set[Place]]:
    found: dict[str, set[Place]] = {}
    for place in places:
        found.setdefault(place.unit, set()).add(place)
    return found


def _placed(wanted: set[Place], old: Iterable[Place]) -> tuple[list[Place], set[Place]]:
    """The places as they will be laid, none overlapping another, and the old ones that they swallow."""
    standing = _by_unit(old)
    laid: list[Place] = []
    gone: set[Place] = set()
    for unit, places in _by_unit(wanted).items():
        here: set[Place] = set()
        for place in sorted(places):
            place, swallowed = ranges.grown(place, standing.get(unit, set()))
            place, others = ranges.grown(place, here)
            here = (here - others) | {place}
            gone |= swallowed
        laid.extend(sorted(here))
    return laid, gone


def _inherited(swallowed: Sequence[Mask], kind: str) -> str:
    return next((mask.placeholder for mask in swallowed if mask.kind == kind), "")


def _entity(review: Review, words: str) -> str:
    return privacy.fingerprint(review.session.study_id, reviews.by_hand(words))


def _laid(
    review: Review, by: Person, places: Sequence[Place], kind: str, name: str, entity: str
) -> list[Mask]:
    now = timezone.now()
    return [
        Mask(
            review=review,
            line_id=place.unit,
            start=place.span.start,
            end=place.span.end,
            kind=kind,
            placeholder=name,
            entity=entity,
            by_finder=False,
            decision=Mask.Decision.MASKED,
            decided_by=by,
            decided_at=now,
        )
        for place in places
    ]


@transaction.atomic
def remove_mask(*, by: Person, mask: Mask, everywhere: bool = True) -> int:
    """Take off a mask that was laid by hand; how many went."""
    review = locked(mask.review)
    mask = review.masks.get(pk=mask.pk)
    if mask.by_finder:
        raise AddedByFinder(_("The program found this one. Keep it as it is instead of taking it off."))
    alike = list(review.masks.filter(entity=mask.entity, by_finder=False)) if everywhere else [mask]
    remember(review, by=by, before=alike)
    Mask.objects.filter(pk__in=[one.pk for one in alike]).delete()
    audit.record("mask_removed", by=by, study=review.session.study, on=review, marks=len(alike))
    return len(alike)


@transaction.atomic
def mask_all_sure(*, by: Person, review: Review) -> int:
    """Mask everything that is open and that the finder is sure of; the rest stays for a person to see."""
    review = locked(review)
    sure = list(review.masks.filter(decision=Mask.Decision.OPEN, is_sure=True))
    if not sure:
        return 0
    remember(review, by=by, before=sure)
    ids: list[UUID] = [mask.pk for mask in sure]
    review.masks.filter(pk__in=ids).update(
        decision=Mask.Decision.MASKED, decided_by=by, decided_at=timezone.now()
    )
    audit.record(
        "marks_decided", by=by, study=review.session.study, on=review, decision="masked", marks=len(sure)
    )
    return len(sure)
