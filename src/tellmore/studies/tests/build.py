"""Studies for tests."""

from __future__ import annotations

from tellmore.accounts.models import Organisation, Person
from tellmore.studies.models import Purpose, Study, StudyRole


def study(organisation: Organisation, *, slug: str = "ninth", title: str = "Starting ninth grade") -> Study:
    return Study.objects.create(organisation=organisation, slug=slug, title=title)


def role(study: Study, person: Person, *names: str) -> None:
    for name in names:
        StudyRole.objects.create(study=study, person=person, role=name)


def purpose(study: Study) -> Purpose:
    return Purpose.objects.create(
        study=study,
        kind=Purpose.Kind.NEEDS,
        question="What helps a new ninth grader feel known here?",
        focal_population="Students who joined after September.",
        why_them="They started without anybody they knew.",
    )
