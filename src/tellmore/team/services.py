"""Verbs about the interview team."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.foundation import audit
from tellmore.kernel.errors import Refusal
from tellmore.studies import services as studies
from tellmore.studies.models import Study, StudyRole
from tellmore.team.domain.readiness import ITEMS
from tellmore.team.models import Interviewer, Practice, Readiness


class StillHasConversations(Refusal):
    """Somebody who still has conversations cannot leave the team silently."""


@transaction.atomic
def add_interviewer(
    *,
    by: Person | None,
    study: Study,
    person: Person,
    kind: str,
    languages: Collection[str],
    capacity: int = 4,
) -> Interviewer:
    """Put a member on the team; the part “interviewer” comes with it."""
    interviewer, fresh = Interviewer.objects.get_or_create(
        study=study,
        person=person,
        defaults={"kind": kind, "languages": list(languages), "capacity": capacity},
    )
    studies.grant_role(by=by, study=study, person=person, role=StudyRole.Name.INTERVIEWER)
    if fresh:
        audit.record("interviewer_added", by=by, study=study, on=interviewer)
    return interviewer


@transaction.atomic
def change_interviewer(*, by: Person, interviewer: Interviewer, values: Mapping[str, Any]) -> Interviewer:
    for name, value in values.items():
        setattr(interviewer, name, value)
    interviewer.save(update_fields=[*values])
    audit.record("interviewer_changed", by=by, study=interviewer.study, on=interviewer)
    return interviewer


@transaction.atomic
def tick_readiness(
    *, by: Person, interviewer: Interviewer, done: Collection[str], now: datetime | None = None
) -> Interviewer:
    """Set the whole checklist at once: what is in `done` is done, everything else is open."""
    now = now or timezone.now()
    interviewer.readiness.exclude(item__in=done).delete()
    known = set(interviewer.readiness.values_list("item", flat=True))
    Readiness.objects.bulk_create(
        Readiness(interviewer=interviewer, item=item, done_at=now)
        for item in ITEMS
        if item in done and item not in known
    )
    audit.record(
        "readiness_ticked", by=by, study=interviewer.study, on=interviewer, done=len(set(done) & set(ITEMS))
    )
    return interviewer


@transaction.atomic
def practise(*, by: Person, drill: str, now: datetime | None = None) -> Practice:
    """A round of the gym is done. Only that, and when last, is written down."""
    done, _fresh = Practice.objects.update_or_create(
        person=by, drill=drill, defaults={"done_at": now or timezone.now()}
    )
    audit.record("practice_done", by=by, on=done, drill=drill)
    return done


@transaction.atomic
def remove_interviewer(*, by: Person, interviewer: Interviewer) -> None:
    """Only when nobody waits for them; the part “interviewer” goes too."""
    if interviewer.sessions.filter(finished_at=None, withdrawn_at=None).exists():
        raise StillHasConversations(
            _("%(name)s still has conversations to hold. Give them to somebody else first.")
            % {"name": interviewer.person.name}
        )
    study, person = interviewer.study, interviewer.person
    audit.record("interviewer_removed", by=by, study=study, on=interviewer)
    StudyRole.objects.filter(study=study, person=person, role=StudyRole.Name.INTERVIEWER).delete()
    interviewer.delete()
