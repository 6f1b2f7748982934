"""The demo's purpose, people, whose stories and protocol."""

from __future__ import annotations

from collections.abc import Mapping

from tellmore.accounts.models import Membership, Person
from tellmore.interop.demo.cast import Stage
from tellmore.interop.demo.study import Both, Category, Question
from tellmore.protocols import services as protocols
from tellmore.sampling import services as sampling
from tellmore.sampling.models import Category as CategoryRow
from tellmore.sampling.models import Criterion
from tellmore.studies import services as studies
from tellmore.studies.models import Contact, Purpose
from tellmore.team import services as team
from tellmore.team.domain.readiness import ITEMS

# The owner of a fresh installation walks through every room, so every part is theirs.
OWNER_IS = ("steward", "interviewer", "analyst")
PLAN_DONE = 7
# School and home language may stand beside a quote; the rest is for counting only.
PUBLISHED = frozenset({"role", "school"})


def plan(stage: Stage) -> None:
    _settings(stage)
    _purpose(stage)
    _people(stage)
    _stories(stage)
    _protocol(stage)


def _settings(stage: Stage) -> None:
    told, days = stage.told, stage.told.days
    studies.change_settings(
        by=stage.owner,
        study=stage.study,
        values={
            "is_demo": True,
            "min_cell": told.min_cell,
            "listening_from": stage.day(days["listening_start"]),
            "listening_until": stage.day(days["listening_end"]),
            "themes_on": stage.day(days["themes_on"]),
            "report_on": stage.day(days["report_due"]),
            "circle_back_by": stage.day(days["circle_back_by"]),
            "shred_on": stage.day(days["shred_on"]),
            "commitment": told.leader_commitment.en,
            "commitment_by": told.leader_name_role.en,
        },
    )
    for item in stage.study.plan_items.order_by("position")[:PLAN_DONE]:
        done = days["purpose_written"] + 8 * (item.position + 1)
        studies.tick_plan_item(by=stage.owner, item=item, done=True, now=stage.moment(min(done, -1)))
    for position, contact in enumerate(told.contacts):
        studies.save_contact(
            by=stage.owner,
            study=stage.study,
            contact=Contact(
                position=position,
                role=contact.role.en,
                role_es=contact.role.es,
                how=contact.how.en,
                how_es=contact.how.es,
            ),
        )


def _purpose(stage: Stage) -> None:
    told = stage.told
    written = stage.moment(told.days["purpose_written"])
    studies.write_purpose(
        by=stage.owner,
        study=stage.study,
        values={
            "kind": told.purpose,
            "question": told.question.en,
            "question_es": told.question.es,
            "theme": told.theme.en,
            "theme_es": told.theme.es,
            "focal_population": told.whose_stories.en,
            "focal_population_es": told.whose_stories.es,
            "why_them": told.why.en,
            "why_them_es": told.why.es,
            "improvement": Purpose.Improvement.SEE,
            "written_at": written,
        },
    )


def _people(stage: Stage) -> None:
    for told in stage.told.people:
        person = stage.people[told.key] = _person(stage, told.name, told.email, told.languages[0])
        for role in told.roles:
            if role != "interviewer":
                studies.grant_role(by=stage.owner, study=stage.study, person=person, role=role)
        if "interviewer" in told.roles:
            listener = team.add_interviewer(
                by=stage.owner,
                study=stage.study,
                person=person,
                kind=told.kind,
                languages=told.languages,
                capacity=6,
            )
            stage.team[told.key] = team.tick_readiness(by=person, interviewer=listener, done=told.readiness)
    for role in OWNER_IS:
        studies.grant_role(by=stage.owner, study=stage.study, person=stage.owner, role=role)
    listener = team.add_interviewer(
        by=stage.owner, study=stage.study, person=stage.owner, kind="staff", languages=["en", "es"]
    )
    stage.team["owner"] = team.tick_readiness(by=stage.owner, interviewer=listener, done=ITEMS)


def _person(stage: Stage, name: str, email: str, language: str) -> Person:
    """Without a password nobody can sign in as one of these; the addresses lead nowhere."""
    person = Person.objects.filter(email__iexact=email).first()
    person = person or Person.objects.create_user(email, name=name, language=language)
    Membership.objects.get_or_create(organisation=stage.study.organisation, person=person)
    return person


def _stories(stage: Stage) -> None:
    for told in stage.told.criteria:
        criterion = sampling.save_criterion(
            by=stage.owner,
            study=stage.study,
            criterion=Criterion(name=told.name.en, name_es=told.name.es, is_published=told.key in PUBLISHED),
        )
        rows = [_category(criterion, place, one) for place, one in enumerate(told.categories)]
        CategoryRow.objects.bulk_create(rows)
        stage.categories |= {(told.key, one.key): row for one, row in zip(told.categories, rows, strict=True)}


def _category(criterion: Criterion, position: int, told: Category) -> CategoryRow:
    return CategoryRow(
        criterion=criterion,
        position=position,
        name=told.name.en,
        name_es=told.name.es,
        population=told.population,
        target_min=told.target_min,
        target_max=told.target_max,
        is_focal=told.focal,
        is_unknown=told.unknown,
    )


def _protocol(stage: Stage) -> None:
    told, lead = stage.told.protocol, stage.who("lead")
    draft = protocols.draft_version(by=lead, study=stage.study)
    protocols.write_scripts(
        by=lead,
        version=draft,
        values={
            "welcome": _together(told.welcome.en, told.consent.en),
            "welcome_es": _together(told.welcome.es, told.consent.es),
            "thanks": _together(told.closing.en, told.thanks.en),
            "thanks_es": _together(told.closing.es, told.thanks.es),
        },
    )
    protocols.add_questions(by=lead, version=draft, questions=map(_question, told.questions))
    begin = stage.told.days["listening_start"] - 5
    protocols.publish_version(by=lead, version=draft, now=stage.moment(begin))


def _together(*texts: str) -> str:
    return "\n\n".join(text.strip() for text in texts)


def _question(told: Question) -> Mapping[str, object]:
    return {
        "part": told.part,
        "kind": told.kind,
        "minutes": told.minutes,
        "text": told.text.en,
        "text_es": told.text.es,
        "probes": [_probe(one) for one in told.probes],
    }


def _probe(told: Both) -> dict[str, str]:
    return {"en": told.en, "es": told.es}
