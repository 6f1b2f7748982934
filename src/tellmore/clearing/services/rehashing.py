"""New hashes where clearing keeps them, when the key of marks is changed. No word is read for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from tellmore.clearing.models import Mask, Review, SecondLook, StudyDecision

AT_ONCE = 300  # rows in one statement
Anew = Callable[[str], str]
HASHED = (Mask, Review, StudyDecision, SecondLook)


def rehash_marks(study_id: UUID, anew: Anew) -> int:
    """Marks, the steps that undo them, and texts to look at again; how many rows there are."""
    masks = list(
        _held(Mask.objects.filter(review__session__study=study_id).exclude(entity="").only("pk", "entity"))
    )
    for mask in masks:
        mask.entity = anew(mask.entity)
    Mask.objects.bulk_update(masks, ["entity"], batch_size=AT_ONCE)
    reviews = list(
        _held(Review.objects.filter(session__study=study_id).exclude(steps=[]).only("pk", "steps"))
    )
    for review in reviews:
        review.steps = [_step(step, anew) for step in review.steps]
    Review.objects.bulk_update(reviews, ["steps"], batch_size=AT_ONCE)
    decisions = list(_held(StudyDecision.objects.filter(study=study_id).only("pk", "steps")))
    for decision in decisions:
        decision.steps = {review: _step(step, anew) for review, step in decision.steps.items()}
    StudyDecision.objects.bulk_update(decisions, ["steps"], batch_size=AT_ONCE)
    looks = list(_held(SecondLook.objects.filter(study=study_id).only("pk", "hashed")))
    for look in looks:
        look.hashed = anew(look.hashed)
    SecondLook.objects.bulk_update(looks, ["hashed"], batch_size=AT_ONCE)
    return sum(map(len, (masks, reviews, decisions, looks)))


def _held(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Read as they will be written: nobody changes them in between."""
    return rows.select_for_update(of=("self",)).order_by("pk")


def _step(step: dict[str, Any], anew: Anew) -> dict[str, Any]:
    put = [one | {"entity": anew(one["entity"]) if one["entity"] else ""} for one in step["put"]]
    return step | {"put": put}
