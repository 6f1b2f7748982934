"""A table of categories and targets into a study: read first, shown, and only then kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tellmore.accounts.models import Person
from tellmore.interop.formats.people import ReadTargets, Target, read_targets
from tellmore.sampling import services as sampling
from tellmore.studies.models import Study

__all__ = ["ReadTargets", "Target", "bring_in_targets", "read_targets"]


@dataclass(frozen=True, slots=True)
class _Row:
    """A target in the words of sampling."""

    criterion: str
    category: str
    population: int | None
    at_least: int | None
    at_most: int | None
    is_focal: bool


def bring_in_targets(*, by: Person, study: Study, targets: Sequence[Target]) -> int:
    """Every row of the table; a category that is there already takes the new numbers."""
    rows = [
        _Row(one.criterion, one.category, one.population, one.minimum, one.maximum, one.is_focal)
        for one in targets
    ]
    return sampling.bring_in_targets(by=by, study=study, rows=rows)
