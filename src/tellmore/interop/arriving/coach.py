"""What a team asked its coaches to leave unsaid, and the questions it keeps, of a study that comes in.

Who did it was a code of another team and stays out.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from tellmore.interop.arriving.arrival import Arrival, moment
from tellmore.interop.formats import bundle_parts as parts
from tellmore.protocols.models import OwnQuestion
from tellmore.protocols.selectors import own_questions_of
from tellmore.studies.models import SilencedRule


def bring_coach(arrival: Arrival, bundle: parts.Bundle) -> None:
    SilencedRule.objects.bulk_create(
        SilencedRule(
            study=arrival.study,
            code=one.code,
            reason=one.reason,
            at=moment(one.switched_off_at) or timezone.now(),
        )
        for one in bundle.silent_rules
    )
    _own_questions(arrival, bundle.own_questions)


def dismissed(told: Iterable[parts.SetAside]) -> list[dict[str, str]]:
    """The remarks as a question, a protocol and a headline hold them."""
    now = timezone.now().isoformat()
    return [{"code": one.code, "reason": one.reason, "by": "", "at": one.set_aside_at or now} for one in told]


def _own_questions(arrival: Arrival, told: Iterable[parts.OwnQuestion]) -> None:
    """They join the bank of the organisation; words that are there already stay one question, as it is tagged here."""
    there = set(own_questions_of(arrival.study).values_list("text", "text_es"))
    new = {(one.text.en, one.text.es): one for one in told if (one.text.en, one.text.es) not in there}
    OwnQuestion.objects.bulk_create(
        OwnQuestion(
            organisation=arrival.study.organisation,
            topic=one.topic,
            audiences=list(one.audiences),
            part=one.part,
            kind=one.kind,
            text=one.text.en,
            text_es=one.text.es,
            kept_by=arrival.by,
            kept_at=moment(one.kept_at) or timezone.now(),
        )
        for one in new.values()
    )
