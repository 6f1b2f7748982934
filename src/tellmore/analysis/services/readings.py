"""Who reads what: pairs of people, interviews dealt to them, and what has been read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from tellmore.accounts.models import Person
from tellmore.analysis.domain import pairs
from tellmore.analysis.models import Reading, ReadingPair
from tellmore.analysis.selectors import readings
from tellmore.analysis.services import log
from tellmore.foundation import audit
from tellmore.studies.models import Study


def make_pairs(
    *, by: Person | None, study: Study, people: Sequence[Person] | None = None
) -> list[ReadingPair]:
    """Twos (a last three) of these people, else of everybody who may write headlines."""
    readers = list(people) if people is not None else list(readings.people_who_read(study))
    if len(readers) < 2:
        raise pairs.NobodyToRead(_("Reading takes at least two people. Invite one more reader."))
    by_id = {str(person.pk): person for person in readers}
    groups = pairs.paired(list(by_id))
    return arrange_pairs(
        by=by, study=study, groups=[[by_id[key] for key in by_id if key in pair.readers] for pair in groups]
    )


@transaction.atomic
def arrange_pairs(
    *, by: Person | None, study: Study, groups: Sequence[Sequence[Person]]
) -> list[ReadingPair]:
    """The pairs as given, first to last. A pair that stays keeps its interviews; those of a pair that goes
    wait to be dealt again, except what was read already, which passes to the first pair."""
    log.locked(study)
    wanted = [list(group) for group in groups if group]
    rows = list(ReadingPair.objects.filter(study=study))
    while len(rows) < len(wanted):
        rows.append(ReadingPair.objects.create(study=study, position=len(rows)))
    for place, (row, people) in enumerate(zip(rows, wanted, strict=False)):
        row.position = place
        row.save(update_fields=["position"])
        row.people.set(people)
    _dissolve(rows[len(wanted) :], rows[:1] if wanted else [])
    audit.record("pairs_arranged", by=by, study=study, on=study, pairs=len(wanted))
    return rows[: len(wanted)]


@transaction.atomic
def deal_readings(*, by: Person | None, study: Study) -> int:
    """Deal every cleared interview that nobody has yet; how many that were."""
    log.locked(study)
    rows = {str(row.pk): row for row in readings.pairs_of_study(study)}
    groups = [
        pairs.Pair(key, frozenset(str(person.pk) for person in row.people.all())) for key, row in rows.items()
    ]
    if not groups:
        raise pairs.NobodyToRead(_("There are no reading pairs yet. Make at least one."))
    held = {key: len(row.readings.all()) for key, row in rows.items()}
    dealt = pairs.dealt(readings.interviews_to_deal(study), groups, already=held)
    Reading.objects.bulk_create(Reading(pair=rows[one.pair], session_id=one.interview) for one in dealt)
    if dealt:
        audit.record("readings_dealt", by=by, study=study, on=study, interviews=len(dealt))
    return len(dealt)


@transaction.atomic
def mark_read(*, by: Person, reading: Reading, done: bool = True, now: datetime | None = None) -> Reading:
    """Say that a pair is through with an interview, or open it again."""
    if (reading.done_at is not None) != done:
        reading.done_at = (now or timezone.now()) if done else None
        reading.save(update_fields=["done_at"])
        audit.record(
            "reading_done" if done else "reading_reopened", by=by, study=reading.pair.study, on=reading
        )
    return reading


def _dissolve(leaving: Sequence[ReadingPair], heirs: Sequence[ReadingPair]) -> None:
    for row in leaving:
        if heirs:
            read = row.readings.exclude(done_at=None).exclude(session__in=heirs[0].readings.values("session"))
            read.update(pair=heirs[0])
        row.delete()
