"""Named reads about whose stories."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from tellmore.sampling import coverage
from tellmore.sampling.domain.coverage import Counts, Reach, Target, reach, still_wanted
from tellmore.sampling.models import Category, Criterion
from tellmore.studies.models import Study


@dataclass(frozen=True, slots=True)
class CoveredCategory:
    category: Category
    counts: Counts
    reach: Reach
    still_wanted: int


@dataclass(frozen=True, slots=True)
class CoveredCriterion:
    criterion: Criterion
    rows: tuple[CoveredCategory, ...]


def criteria_of_study(study: Study) -> QuerySet[Criterion]:
    return Criterion.objects.filter(study=study).prefetch_related("categories")


def coverage_of_study(study: Study) -> tuple[CoveredCriterion, ...]:
    """Every criterion with its categories and how far conversations reach them."""
    counts = coverage.counts_of(study.pk)
    return tuple(
        CoveredCriterion(
            criterion,
            tuple(
                _covered(category, counts.get(category.pk, Counts()))
                for category in criterion.categories.all()
            ),
        )
        for criterion in criteria_of_study(study)
    )


def _covered(category: Category, counts: Counts) -> CoveredCategory:
    target = Target(
        str(category.pk), category.target_min, category.target_max, category.is_focal, category.population
    )
    return CoveredCategory(category, counts, reach(target, counts), still_wanted(target, counts))


def facts(study_id: UUID) -> dict[str, Any]:
    """What the path of stones knows from this room."""
    rows = Category.objects.filter(criterion__study_id=study_id).aggregate(
        criteria=Count("criterion", distinct=True),
        targets_set=Count("pk", filter=~Q(target_min=None) | ~Q(target_max=None)),
    )
    return {"criteria": rows["criteria"], "targets_set": rows["targets_set"] > 0}
