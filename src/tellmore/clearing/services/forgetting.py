"""Letting go of a conversation that is erased: what decisions and looks of the whole study keep of it."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from tellmore.clearing.models import Review, SecondLook, StudyDecision
from tellmore.studies.models import Study


@transaction.atomic
def hold_notes(sessions: Collection[UUID]) -> None:
    """Nobody decides or releases these notes until the transaction ends, which deletes them."""
    list(Review.objects.select_for_update().filter(session__in=sessions).order_by("pk"))


def forget_notes(*, study: Study, sessions: Collection[UUID], texts: Collection[str]) -> None:
    """Before these conversations are deleted: their ranges leave the steps of decisions for every note,
    and nobody is asked to look at `texts` (ids of rows) any more. The caller records why."""
    reviews = {str(key) for key in Review.objects.filter(session__in=sessions).values_list("pk", flat=True)}
    for decision in StudyDecision.objects.select_for_update().filter(study=study):
        kept = {review: step for review, step in decision.steps.items() if review not in reviews}
        if len(kept) < len(decision.steps):
            decision.steps = kept
            decision.save(update_fields=["steps"])
    SecondLook.objects.filter(study=study, row_id__in=texts).delete()
