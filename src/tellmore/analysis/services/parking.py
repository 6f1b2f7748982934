"""The parking lot: solutions that came too early are kept, out of the way of description (M89)."""

from __future__ import annotations

from django.db import transaction

from tellmore.accounts.models import Person
from tellmore.analysis.models import ParkedIdea
from tellmore.analysis.services import typed
from tellmore.capture.models import Session
from tellmore.foundation import audit
from tellmore.studies.models import Study


@transaction.atomic
def park_idea(*, by: Person | None, study: Study, text: str, session: Session | None = None) -> ParkedIdea:
    """Keep an idea for later; the same words from the same interview are kept once."""
    text = typed.checked(" ".join(text.split()), study_id=study.pk)
    idea, fresh = ParkedIdea.objects.get_or_create(
        study=study, session=session, text=text, defaults={"written_by": by}
    )
    if fresh:
        audit.record("idea_parked", by=by, study=study, on=idea)
    return idea


@transaction.atomic
def remove_parked_idea(*, by: Person, idea: ParkedIdea) -> None:
    audit.record("parked_idea_removed", by=by, study=idea.study, on=idea)
    idea.delete()
