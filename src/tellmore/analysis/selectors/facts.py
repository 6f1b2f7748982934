"""What the path of stones knows from this room."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from tellmore.analysis.models import Headline, Theme
from tellmore.analysis.selectors.headlines import LIVE


def facts(study_id: UUID) -> dict[str, Any]:
    written = Headline.objects.filter(LIVE, study_id=study_id).aggregate(
        headlined=Count("session", distinct=True),
        headlines=Count("pk"),
        placed=Count("pk", filter=Q(theme__isnull=False, theme__removed_at=None)),
    )
    themes = Theme.objects.filter(study_id=study_id, removed_at=None).aggregate(
        themes=Count("pk"), themes_named=Count("pk", filter=~Q(title=""))
    )
    return {**written, **themes}
