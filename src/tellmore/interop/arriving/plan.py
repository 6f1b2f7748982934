"""Purpose, checklist, whose stories and protocol of a study that comes in."""

from __future__ import annotations

from tellmore.accounts.models import Person
from tellmore.interop.arriving.arrival import Arrival, both, day, moment
from tellmore.interop.arriving.coach import dismissed
from tellmore.interop.formats import bundle_parts as parts
from tellmore.protocols.models import Question, Version
from tellmore.sampling.models import Category, Criterion
from tellmore.studies.models import PlanItem, Purpose, Study


def bring_plan(arrival: Arrival, bundle: parts.Bundle) -> None:
    if bundle.purpose:
        _purpose(arrival.study, arrival.by, bundle.purpose)
    PlanItem.objects.bulk_create(
        PlanItem(
            study=arrival.study,
            position=position,
            text=item.text,
            due_on=day(item.due_on),
            minutes=item.minutes,
            is_analysis=item.is_analysis,
            done_at=moment(item.done_at),
        )
        for position, item in enumerate(bundle.plan)
    )
    for position, criterion in enumerate(bundle.sampling):
        _criterion(arrival, position, criterion)
    for version in bundle.protocols:
        _version(arrival, version)


def _criterion(arrival: Arrival, position: int, told: parts.Criterion) -> None:
    row = Criterion.objects.create(
        study=arrival.study,
        name=told.name.en or told.name.es,
        name_es=told.name.es,
        position=position,
        is_published=told.is_published,
    )
    Category.objects.bulk_create(
        Category(
            pk=arrival.new(one.id),
            criterion=row,
            name=one.name.en or one.name.es,
            name_es=one.name.es,
            position=place,
            population=one.population,
            target_min=one.minimum,
            target_max=one.maximum,
            is_focal=one.is_focal,
            is_unknown=one.is_unknown,
        )
        for place, one in enumerate(told.categories)
    )


def _version(arrival: Arrival, told: parts.ProtocolVersion) -> None:
    row = Version.objects.create(
        study=arrival.study,
        number=told.number,
        published_at=moment(told.published_at),
        minutes=told.minutes,
        pack=told.pack,
        welcome=told.welcome.en,
        welcome_es=told.welcome.es,
        thanks=told.thanks.en,
        thanks_es=told.thanks.es,
        dismissed=dismissed(told.set_aside),
    )
    arrival.versions[told.number] = row.pk
    Question.objects.bulk_create(
        Question(
            version=row,
            position=position,
            part=one.part,
            kind=one.kind,
            text=one.text.en,
            text_es=one.text.es,
            minutes=one.minutes,
            probes=[both(probe) for probe in one.probes],
            dismissed=dismissed(one.set_aside),
        )
        for position, one in enumerate(told.questions)
    )


def _purpose(study: Study, by: Person, told: parts.Purpose) -> None:
    Purpose.objects.create(
        study=study,
        kind=told.kind,
        question=told.question.en or told.question.es,
        question_es=told.question.es,
        theme=told.theme.en or told.theme.es,
        theme_es=told.theme.es,
        focal_population=told.focal_population.en or told.focal_population.es,
        focal_population_es=told.focal_population.es,
        why_them=told.why_them.en or told.why_them.es,
        why_them_es=told.why_them.es,
        improvement=told.improvement,
        written_by=by,
    )
