"""The only way a page obtains an action: inside a study that was opened."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404

from tellmore.actions.models import Action
from tellmore.studies.access import Pass


def action_in(opened: Pass, action_id: UUID) -> Action:
    return get_object_or_404(
        Action.objects.select_related("study", "owner").prefetch_related("themes"),
        pk=action_id,
        study=opened.study,
    )
