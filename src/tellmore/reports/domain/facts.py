"""What a report is drafted from: plain facts, gathered by the app from studies, themes and actions."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from tellmore.reports.domain.outline import Translation
from tellmore.reports.domain.small_numbers import USUAL_MINIMUM, Share


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """A quote to print. `alike` is how many people heard share all of `categories` with the speaker.

    `is_enough`: whether enough people of the population share them (`hallway.verdict`); None where nobody
    counted, so that only those who were heard can tell.
    """

    id: str
    text: str
    pseudonym: str
    categories: tuple[str, ...]
    alike: int
    language: str = "en"
    translation: Translation | None = None
    is_enough: bool | None = None


@dataclass(frozen=True, slots=True)
class ThemeFacts:
    """A theme as the team named it. `spread` counts places or kinds of people, such as {"school": 3}.

    `groups` holds who said it by group, for the chart; `area` and `kind` are keys of `words.AREAS` and
    `words.KINDS`, or the team's own words. `overlapping`: an interview may count in several groups.
    """

    sentence: str
    description: str
    part: int
    whole: int
    spread: Mapping[str, int]
    quotes: tuple[QuoteFacts, ...]
    area: str = ""
    kind: str = ""
    groups: Mapping[str, Share] = field(default_factory=dict)
    dissent: QuoteFacts | None = None
    dissent_note: str = ""
    overlapping: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class CriterionFacts:
    """Whom we heard by one criterion. `overlapping`: a person may count in several categories."""

    name: str
    counts: Mapping[str, int]
    overlapping: bool = False


@dataclass(frozen=True, slots=True)
class HeardFacts:
    """`unheard` are the team's own sentences about whom they did not reach and what they will do."""

    total: int
    criteria: tuple[CriterionFacts, ...]
    unheard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PointFacts:
    """One challenge, aspiration or suggestion that is not a theme of its own."""

    kind: str
    text: str
    part: int
    whole: int
    spread: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LoneFacts:
    """A headline that stands alone, and the team's answer to it."""

    headline: str
    answer: str


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """`kind` and `status` are keys of `words.ACTION_KINDS` and `words.STATUSES`, or the team's own words."""

    title: str
    text: str
    kind: str
    owner_role: str
    due: datetime.date | None
    status: str
    because: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class DeclinedFacts:
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything a report says. `subtitle` is one sentence for the cover, `summary` its paragraphs in short."""

    title: str
    subtitle: str
    study: str
    language: str
    date: datetime.date
    edition: str
    purpose: str
    heard: HeardFacts
    method: tuple[str, ...]
    themes: tuple[ThemeFacts, ...]
    respond: str
    question: str = ""
    summary: tuple[str, ...] = ()
    points: tuple[PointFacts, ...] = ()
    lone: tuple[LoneFacts, ...] = ()
    surprises: tuple[str, ...] = ()
    discussion: tuple[str, ...] = ()
    actions: tuple[ActionFacts, ...] = ()
    declined: tuple[DeclinedFacts, ...] = ()
    respond_by: datetime.date | None = None
    minimum: int = USUAL_MINIMUM
