"""What a steward did to the masks, step by step, so that each step can be undone. Ranges only, no words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db import transaction
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.clearing.models import Mask, Review
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.privacy import services as privacy

MOST_STEPS = 100
_FIELDS = ("line_id", "start", "end", "kind", "placeholder", "entity", "is_sure", "by_finder", "decision")


class IsReleased(Refusal):
    """A released review is opened again before it is changed."""


class NothingToUndo(Refusal):
    """No step of this person is left that could be undone."""


class ChangedSince(Refusal):
    """Somebody else decided the same marks after this step."""


def locked(review: Review) -> Review:
    """The review as it stands now, held until the transaction ends; refuses one that is released."""
    privacy.hold(review.session.study_id)
    rows = Review.objects.select_for_update(of=("self",)).select_related("session__study")
    held = rows.get(pk=review.pk)
    if held.released_at is not None:
        raise IsReleased(_("This note is released. Open it again to change its marks."))
    return held


def remember(review: Review, *, by: Person, before: Iterable[Mask] = (), added: Iterable[Mask] = ()) -> None:
    """Keep the masks as they were before a person's step, and the ids of those it added."""
    step = {
        "by": str(by.pk),
        "put": [snapshot(mask) for mask in before],
        "drop": [str(mask.pk) for mask in added],
    }
    review.steps = [*review.steps, step][-MOST_STEPS:]
    settled_steps([review])


def settled_steps(reviews: Collection[Review]) -> None:
    """Keep the steps of reviews whose marks changed: a release that was proposed for them is proposed no more."""
    for review in reviews:
        review.proposed_by, review.proposed_at = None, None
    Review.objects.bulk_update(reviews, ["steps"], batch_size=100)
    Review.objects.filter(pk__in=[review.pk for review in reviews]).update(proposed_by=None, proposed_at=None)


def open_again(reviews: Iterable[Review]) -> None:
    """Words would show again: where two stewards release, what is out stays out until both have said yes."""
    Review.objects.filter(pk__in=[review.pk for review in reviews]).update(released_at=None)


def put_back(kept: Iterable[tuple[Review, dict[str, Any]]]) -> None:
    """Marks as their snapshots say, whether they still stand or not."""
    marks = [Mask(pk=one["id"], review=review, **fields_of(one)) for review, one in kept]
    Mask.objects.bulk_create(
        marks,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[*_FIELDS, "decided_by_id", "decided_at"],
    )


@transaction.atomic
def undo_last(*, by: Person, review: Review, seen: int | None = None) -> int:
    """Put back what this person's last step changed; how many masks were touched.

    A colleague's step is theirs to undo, and one that touched the same marks later stands. `seen` is how many
    steps of this person the page showed (`steps_of`): when they are others by now, it was sent twice.
    """
    review = locked(review)
    if seen is not None and seen != steps_of(by, review):
        return 0
    at = _last_of(by, review.steps)
    step = review.steps[at]
    rest = review.steps[:at] + review.steps[at + 1 :]
    _refuse_changed(review, step, rest[at:])
    review.masks.filter(pk__in=step["drop"]).delete()
    put_back((review, kept) for kept in step["put"])
    review.steps = rest
    settled_steps([review])
    count = len(step["drop"]) + len(step["put"])
    audit.record("marks_undone", by=by, study=review.session.study, on=review, marks=count)
    return count


def steps_of(by: Person, review: Review) -> int:
    return sum(step.get("by") == str(by.pk) for step in review.steps)


def _last_of(by: Person, steps: Sequence[dict[str, Any]]) -> int:
    mine = (at for at in range(len(steps) - 1, -1, -1) if steps[at].get("by") == str(by.pk))
    at = next(mine, None)
    if at is None:
        raise NothingToUndo(_("There is nothing left to undo."))
    return at


def _refuse_changed(review: Review, step: dict[str, Any], later: Iterable[dict[str, Any]]) -> None:
    """Refuse when a later step touched the same masks, or laid one where this would be put back."""
    touched = _touched(step)
    laid = review.masks.exclude(pk__in=touched).values_list("line_id", "start", "end")
    if any(touched & _touched(other) for other in later) or any(
        kept["line_id"] == line and kept["start"] < end and start < kept["end"]
        for line, start, end in laid
        for kept in step["put"]
    ):
        raise ChangedSince(_("Somebody else has changed these marks since. Decide them anew."))


def _touched(step: dict[str, Any]) -> set[str]:
    return {kept["id"] for kept in step["put"]} | set(step["drop"])


def snapshot(mask: Mask) -> dict[str, Any]:
    """A mask as it stands, to be put back by `fields_of`."""
    return {
        "id": str(mask.pk),
        **{name: getattr(mask, name) for name in _FIELDS},
        "decision": str(mask.decision),
        "decided_by": str(mask.decided_by_id) if mask.decided_by_id else None,
        "decided_at": mask.decided_at.isoformat() if mask.decided_at else None,
    }


def fields_of(kept: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: kept[name] for name in _FIELDS},
        "decided_by_id": kept["decided_by"],
        "decided_at": parse_datetime(kept["decided_at"]) if kept["decided_at"] else None,
    }
