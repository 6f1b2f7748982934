"""Actions, report and letters of a study that comes in."""

from __future__ import annotations

from django.utils import timezone

from tellmore.actions.models import Action, ActionStep
from tellmore.circleback.models import Letter
from tellmore.interop.arriving.arrival import Arrival, both, day, moment
from tellmore.interop.formats import bundle_parts as parts
from tellmore.reports.models import Edition, Report, Section, SectionQuote


def bring_outcome(arrival: Arrival, bundle: parts.Bundle) -> None:
    for action in bundle.actions:
        _action(arrival, action)
    if bundle.report:
        _report(arrival, bundle.report)
    Letter.objects.bulk_create(
        Letter(
            study=arrival.study,
            language=one.language,
            greeting=one.greeting,
            heard=one.heard,
            doing=one.doing,
            not_doing=one.not_doing,
            thanks=one.thanks,
            published_at=moment(one.published_at),
        )
        for one in bundle.letters
    )


def _action(arrival: Arrival, told: parts.Action) -> None:
    row = Action.objects.create(
        study=arrival.study,
        title=told.title.en or told.title.es,
        title_es=told.title.es,
        description=told.description.en,
        description_es=told.description.es,
        kind=told.kind,
        due_on=day(told.due_on),
        status=told.status,
        reason=told.reason.en,
        reason_es=told.reason.es,
        created_by=arrival.by,
    )
    row.themes.set(arrival.ids[theme] for theme in told.themes)
    ActionStep.objects.bulk_create(
        ActionStep(
            action=row, at=moment(step.happened_at) or timezone.now(), status=step.status, text=step.text
        )
        for step in told.steps
    )


def _report(arrival: Arrival, told: parts.Report) -> None:
    report = Report.objects.create(
        study=arrival.study,
        title=told.title.en,
        title_es=told.title.es,
        summary=told.summary.en,
        summary_es=told.summary.es,
        method=told.method.en,
        method_es=told.method.es,
        discussion=[both(one) for one in told.discussion],
    )
    for position, one in enumerate(told.sections):
        section = Section.objects.create(
            report=report,
            theme_id=arrival.ids[one.theme],
            position=position,
            apart_id=arrival.known(one.apart),
        )
        SectionQuote.objects.bulk_create(
            SectionQuote(section=section, headline_id=arrival.ids[headline], position=place)
            for place, headline in enumerate(one.headlines)
        )
    Edition.objects.bulk_create(
        Edition(
            report=report,
            number=one.number,
            language=one.language,
            outline=one.outline,
            published_by=arrival.by,
            published_at=moment(one.published_at) or timezone.now(),
            withdrawn_at=moment(one.withdrawn_at),
        )
        for one in told.editions
    )
