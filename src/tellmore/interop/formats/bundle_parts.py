"""A whole study as plain values: the parts of the JSON export. `docs/reference/json-export.md` explains each field.

No part has a place for the name, phone or address of an interviewee, and members of the team are codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tellmore.interop.formats.typed import Json

Language = str
Stage = Literal[
    "planning", "listening", "clearing", "headlining", "theming", "reporting", "acting", "closed", "shredded"
]
LineKind = Literal["verbatim", "paraphrase", "observation", "reaction"]
Tone = Literal["", "challenge", "aspiration", "suggestion"]
Topic = Literal[
    "general",
    "ninth_grade",
    "college",
    "mathematics",
    "belonging",
    "attendance",
    "advising",
    "families",
    "meals_and_bus",
    "technology",
    "discipline",
]
Audience = Literal["elementary", "middle", "high", "family", "staff"]
Part = Literal["opener", "story", "closing"]
Asks = Literal["positive", "hard", "neutral"]
ActionStatus = Literal["planned", "trying", "done", "not_doing"]


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages; either may be empty."""

    en: str = ""
    es: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    slug: str
    title: Words
    stage: Stage = "planning"
    round_number: int = 1
    min_cell: int = 10
    two_stewards: bool = False
    listening_starts_on: str | None = None
    listening_ends_on: str | None = None
    themes_on: str | None = None
    report_on: str | None = None
    circle_back_on: str | None = None
    shred_on: str | None = None
    commitment: str = ""
    commitment_by: str = ""
    data_complete_at: str | None = None


@dataclass(frozen=True, slots=True)
class Purpose:
    kind: Literal["problem", "causes", "needs"]
    question: Words
    focal_population: Words
    why_them: Words
    theme: Words = Words()
    improvement: Literal["", "see", "goal", "test", "spread"] = ""


@dataclass(frozen=True, slots=True)
class PlanItem:
    text: str
    due_on: str | None = None
    minutes: int | None = None
    is_analysis: bool = False
    done_at: str | None = None


@dataclass(frozen=True, slots=True)
class Category:
    id: str
    name: Words
    population: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    is_focal: bool = False
    is_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Criterion:
    name: Words
    categories: tuple[Category, ...]
    is_published: bool = False


@dataclass(frozen=True, slots=True)
class SilentRule:
    code: str
    reason: str = ""
    switched_off_at: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    code: str
    reason: str = ""
    set_aside_at: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    text: Words
    part: Part = "story"
    kind: Asks = "neutral"
    topic: Topic = "general"
    audiences: tuple[Audience, ...] = ()
    kept_at: str | None = None


@dataclass(frozen=True, slots=True)
class ProtocolQuestion:
    id: str
    part: Part
    text: Words
    kind: Asks = "neutral"
    minutes: int = 4
    probes: tuple[Words, ...] = ()
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class ProtocolVersion:
    number: int
    questions: tuple[ProtocolQuestion, ...]
    welcome: Words = Words()
    thanks: Words = Words()
    minutes: int = 30
    pack: str = ""
    published_at: str | None = None
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    label: str = ""
    categories: tuple[str, ...] = ()
    permission_on: str | None = None
    assent_on: str | None = None
    declined_on: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    id: str
    kind: Literal["individual", "group"]
    pseudonym: str
    seats: tuple[Seat, ...]
    language: Language = "en"
    interviewer: str = ""
    protocol_version: int | None = None
    planned_at: str | None = None
    place_checked_at: str | None = None
    started_at: str | None = None
    finished_at: str | None = None
    withdrawn_at: str | None = None
    is_imported: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    id: str
    kind: LineKind
    text: str
    question: str = ""
    seat: str = ""
    is_marked: bool = False
    is_passed: bool = False


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Transcript:
    session: str
    version: int
    lines: tuple[Line, ...]
    questions: tuple[AskedQuestion, ...] = ()
    language: Language = "en"
    released_at: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    id: str
    session: str
    version: int
    line: str
    start: int
    end: int
    withdrawn_at: str | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    id: str
    session: str
    kind: Literal["descriptive", "quote"]
    text: str = ""
    quote: str | None = None
    lines: tuple[str, ...] = ()
    tone: Tone = ""
    theme: str | None = None
    position: str = ""
    written_at: str | None = None
    removed_at: str | None = None
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    id: str
    title: Words
    description: Words = Words()
    area: str = ""
    tone: Tone = ""
    position: int = 0
    merged_into: str | None = None
    removed_at: str | None = None


@dataclass(frozen=True, slots=True)
class ParkedIdea:
    text: str
    session: str | None = None


@dataclass(frozen=True, slots=True)
class BoardEvent:
    number: int
    verb: str
    payload: Json
    happened_at: str | None = None
    by: str = ""
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class ActionStep:
    status: ActionStatus
    text: str = ""
    happened_at: str | None = None


@dataclass(frozen=True, slots=True)
class Action:
    id: str
    title: Words
    themes: tuple[str, ...]
    kind: Literal["project", "activity", "committee"] = "project"
    status: ActionStatus = "planned"
    description: Words = Words()
    reason: Words = Words()
    owner: str = ""
    due_on: str | None = None
    steps: tuple[ActionStep, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportSection:
    theme: str
    headlines: tuple[str, ...] = ()
    apart: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    number: int
    language: Language
    outline: Json
    published_at: str | None = None
    withdrawn_at: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    title: Words = Words()
    summary: Words = Words()
    method: Words = Words()
    discussion: tuple[Words, ...] = ()
    sections: tuple[ReportSection, ...] = ()
    editions: tuple[Edition, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    language: Language
    greeting: str = ""
    heard: str = ""
    doing: str = ""
    not_doing: str = ""
    thanks: str = ""
    published_at: str | None = None


@dataclass(frozen=True, slots=True)
class SealedNote:
    session: str
    revision: int
    note: Json
    writer: str = ""
    finished_at: str | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    format: Literal["tellmore-study"]
    version: int
    study: Study
    program: str = ""
    exported_at: str | None = None
    purpose: Purpose | None = None
    plan: tuple[PlanItem, ...] = ()
    sampling: tuple[Criterion, ...] = ()
    protocols: tuple[ProtocolVersion, ...] = ()
    sessions: tuple[Session, ...] = ()
    transcripts: tuple[Transcript, ...] = ()
    quotes: tuple[Quote, ...] = ()
    headlines: tuple[Headline, ...] = ()
    themes: tuple[Theme, ...] = ()
    parked_ideas: tuple[ParkedIdea, ...] = ()
    board_events: tuple[BoardEvent, ...] = ()
    actions: tuple[Action, ...] = ()
    report: Report | None = None
    letters: tuple[Letter, ...] = ()
    silent_rules: tuple[SilentRule, ...] = ()
    own_questions: tuple[OwnQuestion, ...] = ()
    sealed: tuple[SealedNote, ...] | None = None
