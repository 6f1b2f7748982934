"""Builds the demo study through the same services that people's clicks go through, in one transaction."""

from __future__ import annotations

from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from tellmore.accounts.models import Organisation, Person
from tellmore.interop.demo import listening, meaning, outcome, planning, reading
from tellmore.interop.demo.cast import Stage
from tellmore.studies import services as studies
from tellmore.studies.models import Study


def load(*, by: Person) -> Study:
    """The demo study, led by `by`; a second time nothing changes."""
    found = Study.objects.filter(slug=reading.SLUG).first()
    if found is not None:
        return found
    with transaction.atomic():
        return _built(by)


def _built(by: Person) -> Study:
    told = reading.read()
    place = Organisation.objects.filter(memberships__person=by).order_by("memberships__created_at")[0]
    study = studies.open_study(
        by=by, organisation=place, title=told.title.en, title_es=told.title.es, slug=told.slug
    )
    stage = Stage(told, study, by, _noon(timezone.localdate()))
    planning.plan(stage)
    listening.listen(stage)
    meaning.understand(stage)
    outcome.answer(stage)
    return study


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))
