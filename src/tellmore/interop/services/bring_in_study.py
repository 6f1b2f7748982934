"""A whole study from its JSON export: a new study with new ids, everything in it or nothing at all."""

from __future__ import annotations

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from tellmore.accounts.models import Organisation, Person
from tellmore.foundation import audit
from tellmore.interop.arriving.arrival import Arrival, day, moment
from tellmore.interop.arriving.coach import bring_coach
from tellmore.interop.arriving.meaning import bring_meaning
from tellmore.interop.arriving.outcome import bring_outcome
from tellmore.interop.arriving.plan import bring_plan
from tellmore.interop.arriving.sessions import bring_sessions
from tellmore.interop.formats import bundle_parts as parts
from tellmore.kernel.errors import Refusal
from tellmore.studies.models import Study, StudyRole


class ShortNameTaken(Refusal):
    """A study that is brought in gets a short name of its own."""


class DoesNotFit(Refusal):
    """A file that was written by hand and that the tables refuse."""


@transaction.atomic
def bring_in_study(*, by: Person, organisation: Organisation, bundle: parts.Bundle, slug: str = "") -> Study:
    """The study of the bundle, led by whoever brings it in. Members of its team were codes and stay out."""
    slug = slug or bundle.study.slug
    if Study.objects.filter(slug=slug).exists():
        raise ShortNameTaken(
            _("There is a study “%(slug)s” already. Give the one you bring in another short name.")
            % {"slug": slug}
        )
    try:
        with transaction.atomic():
            arrival = Arrival(by, _study(bundle.study, by, organisation, slug))
            bring_plan(arrival, bundle)
            bring_coach(arrival, bundle)
            bring_sessions(arrival, bundle)
            bring_meaning(arrival, bundle)
            bring_outcome(arrival, bundle)
    except (IntegrityError, DataError) as problem:
        raise DoesNotFit(
            _(
                "This file does not fit: a text is too long, or a name that must be unique stands there "
                "twice. Nothing was kept."
            )
        ) from problem
    audit.record(
        "study_brought_in",
        by=by,
        study=arrival.study,
        on=arrival.study,
        sessions=len(bundle.sessions),
        transcripts=len(bundle.transcripts),
        notes=len(bundle.sealed or ()),
    )
    return arrival.study


def _study(told: parts.Study, by: Person, organisation: Organisation, slug: str) -> Study:
    study = Study.objects.create(
        organisation=organisation,
        slug=slug,
        title=told.title.en or told.title.es,
        title_es=told.title.es,
        stage=told.stage,
        round_number=told.round_number,
        min_cell=told.min_cell,
        two_stewards=told.two_stewards,
        listening_from=day(told.listening_starts_on),
        listening_until=day(told.listening_ends_on),
        themes_on=day(told.themes_on),
        report_on=day(told.report_on),
        circle_back_by=day(told.circle_back_on),
        shred_on=day(told.shred_on),
        commitment=told.commitment,
        commitment_by=told.commitment_by,
        data_complete_at=moment(told.data_complete_at),
        created_by=by,
    )
    StudyRole.objects.create(study=study, person=by, role=StudyRole.Name.LEAD, granted_by=by)
    return study
