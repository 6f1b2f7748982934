"""The demo's report, actions, letters, slips, and one interviewee who answered."""

from __future__ import annotations

import random

from tellmore.actions import services as actions
from tellmore.actions.models import ActionStep
from tellmore.circleback import services as circleback
from tellmore.circleback.domain import codes
from tellmore.interop.demo.cast import Stage
from tellmore.interop.demo.study import Both
from tellmore.reports import services as reports
from tellmore.reports.facts_of import material_of
from tellmore.reports.hallway_of import looks_of, unlooked
from tellmore.reports.models import Report, Section
from tellmore.studies import services as studies

# Whoever looks around opens the page of an invented interviewee with words that are always the same.
DICE = "a demo that anybody may open"
SLIPS = 4
STAGES = ("listening", "clearing", "headlining", "theming", "reporting", "acting")


def open_words() -> tuple[str, ...]:
    """The six words that open the page of the demo's interviewee who answered."""
    return codes.issue(random.Random(DICE), language="es")  # noqa: S311


def answer(stage: Stage) -> None:
    _report(stage)
    _actions(stage)
    _look(stage)
    reports.publish_edition(by=stage.who("lead"), study=stage.study, now=stage.moment(-1))
    _letters(stage)
    _answers(stage)
    for to in STAGES:
        studies.move_stage(by=stage.owner, study=stage.study, to=to)


def _look(stage: Stage) -> None:
    """The lead looked at every quote that the hallway test marks, and let it stand."""
    lead = stage.who("lead")
    for look in unlooked(looks_of(material_of(Report.objects.get(study=stage.study)))):
        reports.mark_looked(by=lead, look=look, seen=look.seal)


def _report(stage: Stage) -> None:
    told, lead = stage.told.report, stage.who("lead")
    report = reports.draft_report(by=lead, study=stage.study)
    reports.write_report(
        by=lead,
        report=report,
        values={
            **_twins("title", told.title),
            **_twins("summary", told.summary),
            **_twins("method", told.method),
            "discussion": [{"en": one.en, "es": one.es} for one in told.questions],
        },
    )
    for theme in stage.told.themes:
        section = Section.objects.get(report=report, theme=stage.themes[theme.key])
        quotes = [stage.headlines[key].pk for key in theme.quotes]
        reports.choose_quotes(by=lead, section=section, headlines=quotes)
        if theme.dissent:
            reports.set_apart(by=lead, section=section, headline=stage.headlines[theme.dissent].pk)


def _twins(name: str, text: Both) -> dict[str, str]:
    return {name: text.en.strip(), f"{name}_es": text.es.strip()}


def _actions(stage: Stage) -> None:
    for told in stage.told.actions:
        action = actions.plan_action(
            by=stage.who("lead"),
            study=stage.study,
            values={
                **_twins("title", told.title),
                **_twins("description", told.description),
                **(_twins("reason", told.reason) if told.reason else {}),
                "kind": told.kind,
                "owner": stage.people[told.owner],
                "due_on": stage.day(told.due),
                "status": told.status,
            },
            themes=[stage.themes[key] for key in told.themes],
        )
        ActionStep.objects.filter(action=action).update(at=stage.moment(min(told.due, 0) - 1))


def _letters(stage: Stage) -> None:
    told, lead = stage.told.letter, stage.who("lead")
    for language in ("en", "es"):
        parts = ("greeting", "heard", "doing", "not_doing", "thanks")
        values = {part: getattr(getattr(told, part), language).strip() for part in parts}
        letter = circleback.write_letter(by=lead, study=stage.study, language=language, values=values)
        circleback.publish_letter(by=lead, letter=letter)


def _answers(stage: Stage) -> None:
    """Slips for a few interviewees; one of them came back and wrote."""
    said = stage.told.letter.answers
    slugs = dict.fromkeys([*(one.session for one in said), *stage.sessions])
    seats = [stage.sessions[slug].seats.all()[0] for slug in list(slugs)[:SLIPS]]
    dice = random.Random(DICE)  # noqa: S311
    issued = circleback.issue_slips(by=stage.who("lead"), study=stage.study, seats=seats, dice=dice)
    slips = {
        slip.locator: circleback.open_slip(locator=slip.locator, words=" ".join(slip.words))
        for slip in issued
        if slip.locator in {stage.sessions[one.session].pseudonym for one in said}
    }
    for one in said:
        slip = slips[stage.sessions[one.session].pseudonym]
        circleback.answer(slip=slip, kind=one.kind, text=one.text)
