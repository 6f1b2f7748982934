"""Named reads about what is done."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from tellmore.accounts.models import Person
from tellmore.actions.models import Action
from tellmore.analysis.models import Theme
from tellmore.studies.models import Study


def actions_of_study(study: Study) -> QuerySet[Action]:
    """Every action with owner and themes, those under way first, refusals last."""
    return Action.objects.filter(study=study).select_related("owner").prefetch_related("themes")


def themes_to_cite(study: Study) -> QuerySet[Theme]:
    return Theme.objects.filter(study=study, removed_at=None).exclude(title="").order_by("position")


def people_who_may_own(study: Study) -> QuerySet[Person]:
    return Person.objects.filter(study_roles__study=study).distinct().order_by("name")


def facts(study_id: UUID) -> dict[str, Any]:
    """What the path of stones knows from this room."""
    doing = ~Q(status=Action.Status.NOT_DOING)
    counts = Action.objects.filter(study_id=study_id).aggregate(
        actions=Count("pk", filter=doing),
        actions_owned=Count("pk", filter=doing & ~Q(owner=None)),
    )
    return dict(counts)
