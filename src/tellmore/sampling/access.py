"""The only way a page obtains a criterion: inside a study that was opened."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404

from tellmore.sampling.models import Criterion
from tellmore.studies.access import Pass


def criterion_in(opened: Pass, criterion_id: UUID) -> Criterion:
    return get_object_or_404(
        Criterion.objects.select_related("study").prefetch_related("categories"),
        pk=criterion_id,
        study=opened.study,
    )
