"""Named reads about protocols, and the coach's remarks on them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import translation
from django.utils.formats import date_format

from tellmore.kernel.findings import Finding
from tellmore.protocols.domain import linter
from tellmore.protocols.models import OwnQuestion, Question, Version
from tellmore.studies.models import Study


@dataclass(frozen=True, slots=True)
class Coached:
    """A question with what the coach says about each of its texts."""

    question: Question
    english: tuple[Finding, ...]
    spanish: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.english + self.spanish


def draft_of(study: Study) -> Version | None:
    return Version.objects.filter(study=study, published_at=None).prefetch_related("questions").first()


def published_of(study: Study) -> Version | None:
    """The newest published version: what interviewers ask."""
    return (
        Version.objects.filter(study=study)
        .exclude(published_at=None)
        .prefetch_related("questions")
        .order_by("-number")
        .first()
    )


def own_questions_of(study: Study) -> QuerySet[OwnQuestion]:
    """What teams of the study's organisation keep in their bank."""
    return OwnQuestion.objects.filter(organisation=study.organisation_id)


def published_versions(study: Study) -> Any:
    return Version.objects.filter(study=study).exclude(published_at=None).annotate(asked=Count("questions"))


def coached(version: Version, *, reader: str, silenced: frozenset[str]) -> tuple[Coached, ...]:
    """Every question of a version with its findings, without those set aside and the study's silenced rules."""
    return tuple(_coached(question, reader, silenced) for question in version.questions.all())


def unsaid(holder: Question | Version, silenced: frozenset[str]) -> frozenset[str]:
    """Codes the coach leaves out here: set aside with a reason, or switched off in the study."""
    return silenced | {entry["code"] for entry in holder.dismissed}


def _coached(question: Question, reader: str, silenced: frozenset[str]) -> Coached:
    off = unsaid(question, silenced)
    return Coached(
        question,
        linter.lint(question.text, language="en", reader=reader, off=off) if question.text else (),
        linter.lint(question.text_es, language="es", reader=reader, off=off) if question.text_es else (),
    )


def remarks_on(version: Version, *, reader: str, silenced: frozenset[str]) -> tuple[Finding, ...]:
    """What the coach says about the protocol as a whole."""
    asked = [
        linter.Asked(
            part=question.part,
            text=question.text,
            text_es=question.text_es,
            kind=question.kind,
            minutes=question.minutes,
        )
        for question in version.questions.all()
    ]
    off = unsaid(version, silenced)
    return linter.lint_protocol(asked, minutes=version.minutes, reader=reader, off=off)


_BLANK = re.compile(r"\{(interviewer|purpose|shred_date|later_date|promise_date)\}")


def filled(text: str, known: Mapping[str, str]) -> str:
    """A script with its blanks filled from the plan; what is not known stays a line to fill in by hand."""
    return _BLANK.sub(lambda found: known.get(found[1]) or "______", text)


def guide_of(version: Version, language: str, *, interviewer: str = "") -> dict[str, Any]:
    """What an interviewer holds in hand: lines to say, questions with probes, in one language."""
    study = version.study
    with translation.override(language):
        blanks = {
            "interviewer": interviewer,
            "shred_date": date_format(study.shred_on, "DATE_FORMAT") if study.shred_on else "",
            "later_date": date_format(study.shred_on, "DATE_FORMAT") if study.shred_on else "",
            "promise_date": date_format(study.circle_back_by, "DATE_FORMAT") if study.circle_back_by else "",
        }
    other = {"en": "es", "es": "en"}[language]

    def said(name: str) -> list[str]:
        spanish, english = getattr(version, f"{name}_es"), getattr(version, name)
        chosen = (spanish or english) if language == "es" else (english or spanish)
        return [line.strip() for line in filled(chosen, blanks).splitlines() if line.strip()]

    return {
        "welcome": said("welcome"),
        "thanks": said("thanks"),
        "questions": [
            {
                "part": question.get_part_display(),
                "minutes": question.minutes,
                "text": question.in_language(language),
                "probes": [probe.get(language) or probe.get(other, "") for probe in question.probes],
            }
            for question in version.questions.all()
        ],
    }


def facts(study_id: UUID) -> dict[str, Any]:
    """What the path of stones knows from this room."""
    story = Q(questions__part=Question.Part.STORY)
    rows = list(
        Version.objects.filter(study_id=study_id)
        .annotate(stories=Count("questions", filter=story))
        .values_list("number", "published_at", "stories")
        .order_by("-number")
    )
    published = next(((number, stories) for number, at, stories in rows if at), None)
    return {
        "questions": published[1] if published else (rows[0][2] if rows else 0),
        "published_version": published[0] if published else 0,
    }
