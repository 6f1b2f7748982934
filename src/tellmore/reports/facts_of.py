"""What a report is drafted from, gathered in a number of queries that does not depend on its rows.

`material_of` reads once; `facts_in` says the same in English or Spanish.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import translation

from tellmore.actions.models import Action
from tellmore.actions.selectors import actions_of_study
from tellmore.analysis.selectors import Board, Cleared, HeadlineShown, board_of_study, transcripts_of_study
from tellmore.capture.models import Seat
from tellmore.reports import selectors
from tellmore.reports.domain import words
from tellmore.reports.domain.facts import (
    ActionFacts,
    CriterionFacts,
    DeclinedFacts,
    HeardFacts,
    QuoteFacts,
    ReportFacts,
    ThemeFacts,
)
from tellmore.reports.domain.small_numbers import Share, guarded
from tellmore.reports.domain.units import unit_of
from tellmore.reports.models import Report
from tellmore.reports.selectors import SectionShown
from tellmore.reports.voices_of import Heard, Known, Spoken, known_about, spoken
from tellmore.sampling.models import Category, Criterion
from tellmore.sampling.selectors import criteria_of_study
from tellmore.studies.models import Study, StudyRole


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a report may draw on, in no language yet."""

    study: Study
    report: Report
    sections: tuple[SectionShown, ...]
    board: Board
    transcripts: Mapping[UUID, Cleared]
    criteria: tuple[Criterion, ...]
    heard: tuple[Heard, ...]
    actions: tuple[Action, ...]
    roles: Mapping[UUID, tuple[str, ...]]
    known: Known
    spoken: Mapping[UUID, Spoken]


def material_of(report: Report) -> Material:
    study = report.study
    board, transcripts = board_of_study(study), transcripts_of_study(study)
    criteria, heard = tuple(criteria_of_study(study)), _heard(study)
    sections = tuple(one for one in selectors.sections_of(report, board) if one.is_on_the_board)
    known = known_about(report, criteria, heard)
    return Material(
        study=study,
        report=report,
        sections=sections,
        board=board,
        transcripts=transcripts,
        criteria=criteria,
        heard=heard,
        actions=tuple(actions_of_study(study)),
        roles=_roles(study),
        known=known,
        spoken=spoken(_printed(sections), heard, transcripts, _published(criteria), known),
    )


def _printed(sections: Iterable[SectionShown]) -> tuple[HeadlineShown, ...]:
    """Every quote that the report prints, once, in its order."""
    printed = (card for one in sections for card in (*one.quotes, one.apart) if card)
    return tuple({card.row.pk: card for card in printed}.values())


def _published(criteria: Iterable[Criterion]) -> tuple[Category, ...]:
    """Categories that the team lets stand beside a quote."""
    return tuple(
        category
        for criterion in criteria
        if criterion.is_published
        for category in criterion.categories.all()
        if not category.is_unknown
    )


def facts_in(material: Material, language: str, *, number: int, today: datetime.date) -> ReportFacts:
    """The facts for one edition, in the team's words in that language or, failing those, as they are."""
    study, report = material.study, material.report
    purpose = getattr(study, "purpose", None)
    with translation.override(language):
        return ReportFacts(
            title=in_language(report, "title", language),
            subtitle=in_language(purpose, "theme", language) if purpose else "",
            study=in_language(study, "title", language),
            language=language,
            date=today,
            edition=words.say("edition", language, number=number),
            summary=paragraphs(in_language(report, "summary", language)),
            purpose=_purpose(purpose, language),
            question=in_language(purpose, "question", language) if purpose else "",
            heard=_heard_facts(material, language),
            method=_method(material, language),
            themes=tuple(_theme(one, material, language) for one in material.sections),
            discussion=_discussion(report, language),
            actions=tuple(
                _action(one, material, language)
                for one in material.actions
                if one.status != Action.Status.NOT_DOING
            ),
            declined=tuple(
                DeclinedFacts(in_language(one, "title", language), in_language(one, "reason", language))
                for one in material.actions
                if one.status == Action.Status.NOT_DOING
            ),
            respond=words.say("how_to_respond", language),
            respond_by=study.circle_back_by
            if study.circle_back_by and study.circle_back_by >= today
            else None,
            minimum=study.min_cell,
        )


def in_language(row: Any, name: str, language: str) -> str:
    """A text with a Spanish twin, in that language or as it is."""
    return str((getattr(row, f"{name}_es", "") if language == "es" else "") or getattr(row, name))


def paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _heard(study: Study) -> tuple[Heard, ...]:
    released = Q(session__transcript__newest__gt=0, session__transcript__taken_back_at=None)
    seats = (
        Seat.objects.filter(
            released | ~Q(session__finished_at=None),
            session__study=study,
            session__withdrawn_at=None,
            declined_at=None,
        )
        .prefetch_related("categories")
        .order_by("session_id", "label", "id")
    )
    return tuple(
        Heard(seat.session_id, seat.label, frozenset(one.pk for one in seat.categories.all()))
        for seat in seats
    )


def _roles(study: Study) -> dict[UUID, tuple[str, ...]]:
    """Each person's parts in the study, the weightiest first."""
    found: dict[UUID, tuple[str, ...]] = {}
    held = set(StudyRole.objects.filter(study=study).values_list("person_id", "role"))
    for role in StudyRole.Name.values:
        for person, name in held:
            if name == role:
                found[person] = (*found.get(person, ()), role)
    return found


def _purpose(purpose: Any, language: str) -> str:
    if purpose is None:
        return ""
    said = (
        ("whom", in_language(purpose, "focal_population", language).strip()),
        ("why_them", in_language(purpose, "why_them", language).strip()),
    )
    return " ".join(words.say(key, language, text=text) for key, text in said if text)


def _heard_facts(material: Material, language: str) -> HeardFacts:
    return HeardFacts(
        len(material.heard), tuple(_criterion(one, material, language) for one in material.criteria)
    )


def _criterion(criterion: Criterion, material: Material, language: str) -> CriterionFacts:
    own = {category.pk for category in criterion.categories.all()}
    return CriterionFacts(
        in_language(criterion, "name", language),
        {
            in_language(category, "name", language): sum(
                category.pk in person.categories for person in material.heard
            )
            for category in criterion.categories.all()
        },
        overlapping=any(len(own & person.categories) > 1 for person in material.heard),
    )


def _method(material: Material, language: str) -> tuple[str, ...]:
    said = list(paragraphs(in_language(material.report, "method", language)))
    first, last = material.study.listening_from, material.study.listening_until
    if first and last:
        between = words.say(
            "between", language, first=words.day(first, language), last=words.day(last, language)
        )
        said.insert(0, between)
    outside = len(material.board.loose.cards)
    if outside:
        said.append(words.say("outside", language, count=outside, all=material.board.cards))
    return tuple(said)


def _discussion(report: Report, language: str) -> tuple[str, ...]:
    other = "en" if language == "es" else "es"
    asked = (str(one.get(language) or one.get(other) or "") for one in report.discussion)
    return tuple(text for text in asked if text)


def _theme(shown: SectionShown, material: Material, language: str) -> ThemeFacts:
    theme = shown.theme
    sessions = {card.row.session_id for card in shown.column.cards} & material.transcripts.keys()
    groups, overlapping = _groups(sessions, material, language)
    return ThemeFacts(
        id=str(theme.pk),
        sentence=in_language(theme, "title", language),
        description="\n\n".join(paragraphs(in_language(theme, "description", language))),
        part=len(sessions),
        whole=len(material.transcripts),
        spread=_spread(sessions, material),
        quotes=tuple(_quote(card, material, language) for card in shown.quotes),
        area=theme.area,
        kind=theme.tone,
        groups=groups,
        overlapping=overlapping,
        dissent=_quote(shown.apart, material, language) if shown.apart else None,
    )


def _sessions_by_category(criterion: Criterion, material: Material) -> dict[Category, set[UUID]]:
    return {
        category: {
            person.session
            for person in material.heard
            if category.pk in person.categories and person.session in material.transcripts
        }
        for category in criterion.categories.all()
    }


def _groups(sessions: set[UUID], material: Material, language: str) -> tuple[dict[str, Share], bool]:
    """Who said it, by one criterion only: two in one chart could be played off against each other."""
    criterion = _telling(material)
    if criterion is None:
        return {}, False
    members = _sessions_by_category(criterion, material)
    counted = [session for found in members.values() for session in found]
    shares = {
        in_language(category, "name", language): Share(len(found & sessions), len(found))
        for category, found in members.items()
        if found
    }
    return shares, len(counted) > len(set(counted))


def _telling(material: Material) -> Criterion | None:
    """The published criterion by which the guard lets most groups be seen; the first of several alike.

    It looks at who was asked and never at what they said, so that every theme is told by the same one.
    """

    def seen(criterion: Criterion) -> int:
        asked = {str(one.pk): len(found) for one, found in _sessions_by_category(criterion, material).items()}
        whole = len(material.transcripts)
        overlapping = sum(asked.values()) > whole
        cells = guarded(asked, whole, material.study.min_cell, overlapping=overlapping)
        return sum(1 for _, count in cells.shown if count)

    return max((one for one in material.criteria if one.is_published), key=seen, default=None)


def _spread(sessions: set[UUID], material: Material) -> dict[str, int]:
    """How many schools and districts stand behind a theme."""
    spread: dict[str, int] = {}
    for criterion in material.criteria:
        unit = unit_of(criterion.name)
        if unit and unit not in spread:
            members = _sessions_by_category(criterion, material)
            spread[unit] = sum(bool(found & sessions) for one, found in members.items() if not one.is_unknown)
    return spread


def _quote(card: HeadlineShown, material: Material, language: str) -> QuoteFacts:
    said = material.spoken[card.row.pk]
    beside = [category for category in said.shared if str(category.pk) in said.kept]
    alike = {category.pk for category in beside}
    return QuoteFacts(
        id=str(card.row.quote_id),
        text=card.text,
        pseudonym=said.pseudonym,
        categories=tuple(in_language(category, "name", language) for category in beside),
        alike=sum(alike <= person.categories for person in material.heard),
        language=card.language,
        is_enough=said.is_enough(material.study.min_cell),
    )


def _action(action: Action, material: Material, language: str) -> ActionFacts:
    roles = material.roles.get(action.owner_id, ()) if action.owner_id else ()
    owner = str(StudyRole.Name(roles[0]).label) if roles else ""
    return ActionFacts(
        id=str(action.pk),
        title=in_language(action, "title", language),
        text=in_language(action, "description", language),
        kind=action.kind,
        owner_role=owner[:1].upper() + owner[1:],
        due=action.due_on,
        status=action.status,
        because=_because(action, material.sections, language),
    )


def _because(action: Action, sections: Iterable[SectionShown], language: str) -> str:
    cited = {theme.pk for theme in action.themes.all()}
    return "; ".join(in_language(one.theme, "title", language) for one in sections if one.theme.pk in cited)
