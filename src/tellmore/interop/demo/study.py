"""The demo study as values: what its files say, before anything is stored.

Days are whole days from the day of loading, negative ones in the past. Keys (`by`, `theme`, `owner`,
`interviewer`, `session`) name other parts of the same study; the tests of the data see that they all resolve.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "es", "mixed"]
LineKind = Literal["verbatim", "paraphrase", "observation", "reaction"]
Tone = Literal["challenge", "aspiration", "suggestion", ""]


@dataclass(frozen=True, slots=True)
class Both:
    """One text in both languages."""

    en: str
    es: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Where somebody in distress is taken: a role, never a person's name."""

    role: Both
    how: Both


@dataclass(frozen=True, slots=True)
class Category:
    key: str
    name: Both
    population: int
    target_min: int
    target_max: int
    focal: bool
    unknown: bool


@dataclass(frozen=True, slots=True)
class Criterion:
    key: str
    name: Both
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class TeamMember:
    key: str
    name: str
    email: str
    roles: tuple[str, ...]
    kind: str
    languages: tuple[str, ...]
    readiness: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedSession:
    pseudonym: str
    kind: str
    language: Language
    interviewer: str
    day: int
    categories: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    key: str
    part: Literal["opener", "story", "closing"]
    kind: Literal["positive", "hard", "neutral"]
    minutes: int
    text: Both
    probes: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class Protocol:
    welcome: Both
    consent: Both
    closing: Both
    thanks: Both
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Identifier:
    """One written form that gives somebody away; `role` is the word for its placeholder, or empty."""

    text: str
    type: str
    role: str


@dataclass(frozen=True, slots=True)
class Seat:
    label: str
    categories: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One entry of a note. `seat` is empty outside groups; `probe` is what was asked before it, or empty."""

    question: str
    kind: LineKind
    text: str
    seat: str
    is_quote: bool
    probe: str


@dataclass(frozen=True, slots=True)
class SessionNote:
    slug: str
    pseudonym: str
    kind: Literal["individual", "group"]
    language: Language
    interviewer: str
    day: int
    minutes: int
    place: str
    state: Literal["cleared", "waiting"]
    categories: Mapping[str, str]
    seats: tuple[Seat, ...]
    identifiers: tuple[Identifier, ...]
    lines: tuple[NoteLine, ...]
    passed: tuple[str, ...]

    @property
    def word_count(self) -> int:
        return sum(len(line.text.split()) for line in self.lines)

    def lines_with(self, words: str) -> tuple[NoteLine, ...]:
        """The lines that hold `words`; for the line a headline rests on there is exactly one."""
        return tuple(line for line in self.lines if words in line.text)


@dataclass(frozen=True, slots=True)
class Headline:
    """`line` is a piece of text that stands in exactly one line of the session: the line it rests on."""

    key: str
    session: str
    kind: Literal["descriptive", "quote"]
    text: str
    line: str
    tone: Tone
    theme: str
    by: str


@dataclass(frozen=True, slots=True)
class Theme:
    key: str
    title: Both
    description: Both
    area: Literal["academic", "social_emotional", "culture"]
    tone: Tone
    quotes: tuple[str, ...]
    dissent: str


@dataclass(frozen=True, slots=True)
class ParkedIdea:
    """A fix the team thought of; kept apart from what people said."""

    text: str
    by: str


@dataclass(frozen=True, slots=True)
class Action:
    title: Both
    description: Both
    kind: Literal["project", "activity", "committee"]
    owner: str
    due: int
    status: Literal["planned", "trying", "done", "not_doing"]
    reason: Both | None
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportTexts:
    title: Both
    summary: Both
    method: Both
    questions: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an interviewee wrote back after reading their page."""

    session: str
    kind: Literal["heard_right", "correct", "add"]
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    greeting: Both
    heard: Both
    doing: Both
    not_doing: Both
    thanks: Both
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class DemoStudy:
    slug: str
    title: Both
    theme: Both
    purpose: Literal["problem", "causes", "needs"]
    question: Both
    whose_stories: Both
    why: Both
    focal_population: Both
    improvement_stage: Both
    leader_name_role: Both
    leader_commitment: Both
    min_cell: int
    days: Mapping[str, int]
    contacts: tuple[Contact, ...]
    criteria: tuple[Criterion, ...]
    people: tuple[TeamMember, ...]
    planned: tuple[PlannedSession, ...]
    protocol: Protocol
    sessions: tuple[SessionNote, ...]
    headlines: tuple[Headline, ...]
    themes: tuple[Theme, ...]
    parked: tuple[ParkedIdea, ...]
    actions: tuple[Action, ...]
    report: ReportTexts
    letter: Letter
