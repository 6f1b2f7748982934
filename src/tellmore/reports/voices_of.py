"""Who speaks in each quote of a report, what stands beside the voice, and how many people share that.

A code name ties the quotes of one voice together, and a reader adds up what stands beside each. So what is
kept beside a voice is kept beside all its quotes, and a seat of a group also carries what the report says of
the whole group.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from tellmore.analysis.selectors import Cleared, HeadlineShown
from tellmore.reports import selectors
from tellmore.reports.domain.hallway.circle import Basis, Chosen, Circle, People, circle_of
from tellmore.reports.domain.hallway.verdict import is_too_few
from tellmore.reports.models import HallwayDecision, Report
from tellmore.sampling.models import Category, Criterion


@dataclass(frozen=True, slots=True)
class Heard:
    """One person who was heard: the conversation, the seat in it, and the categories that fit."""

    session: UUID
    label: str
    categories: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Known:
    """What a report knows about recognising people: the population, and what was decided.

    `kept`: voice → categories that stay beside it. `names`: category names with how many people are in each.
    """

    people: People
    kept: Mapping[str, Chosen]
    names: Mapping[str, int]
    decisions: tuple[HallwayDecision, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One quote: its voice, the published categories that its speakers share, and those kept beside it."""

    card: HeadlineShown
    voice: str
    pseudonym: str
    shared: tuple[Category, ...]
    kept: Chosen
    beside: Chosen  # of the whole group, when a seat of it speaks
    known: Known

    def circle(self, kept: Chosen | None = None) -> Circle:
        """Everybody who shares what stands beside the voice, or would stand there with `kept`."""
        return circle_of((self.kept if kept is None else kept) | self.beside, self.known.people)

    def is_enough(self, minimum: int) -> bool | None:
        """Whether enough people of the population are like that; None where nobody counted them."""
        found = self.circle()
        return None if found.basis in (Basis.HEARD, Basis.EVERYONE) else not is_too_few(found, minimum)


def known_about(report: Report, criteria: Sequence[Criterion], heard: Iterable[Heard]) -> Known:
    decisions = selectors.hallway_decisions(report)
    categories = [category for criterion in criteria for category in criterion.categories.all()]
    counted = {str(one.pk): one.population for one in categories if one.population is not None}
    people = People(
        counts=counted,
        criteria=tuple(_told_of(criterion) for criterion in criteria),
        together={
            frozenset(one.categories): one.people
            for one in reversed(decisions)
            if one.kind == HallwayDecision.Kind.COUNTED and one.people is not None
        },
        heard=tuple(frozenset(str(key) for key in one.categories) for one in heard),
    )
    kept = {
        one.voice: frozenset(one.categories)
        for one in reversed(decisions)
        if one.kind == HallwayDecision.Kind.CATEGORIES
    }
    names = {
        name: one.population
        for one in categories
        if one.population is not None and not one.is_unknown
        for name in (one.name, one.name_es)
        if name
    }
    return Known(people, kept, names, decisions)


def _told_of(criterion: Criterion) -> Chosen:
    """Its categories; one that stands for not knowing needs no number."""
    return frozenset(
        str(one.pk) for one in criterion.categories.all() if not one.is_unknown or one.population is not None
    )


def spoken(
    cards: Sequence[HeadlineShown],
    heard: Sequence[Heard],
    transcripts: Mapping[UUID, Cleared],
    published: Sequence[Category],
    known: Known,
) -> dict[UUID, Spoken]:
    """Each quote with its voice, by id of its headline."""
    found = {card.row.pk: _spoken(card, heard, transcripts, published, known) for card in cards}
    groups = {one.voice: one.kept for one in found.values()}
    return {key: replace(one, beside=_of_group(one, groups)) for key, one in found.items()}


def _of_group(one: Spoken, kept: Mapping[str, Chosen]) -> Chosen:
    """What stands beside the whole group when one seat of it speaks."""
    group = f"{one.card.row.session_id}:"
    return kept.get(group, frozenset()) if one.voice != group else frozenset()


def _spoken(
    card: HeadlineShown,
    heard: Sequence[Heard],
    transcripts: Mapping[UUID, Cleared],
    published: Sequence[Category],
    known: Known,
) -> Spoken:
    speakers = _speakers(card, heard, transcripts)
    label = speakers[0].label if len(speakers) == 1 else ""
    common = frozenset.intersection(*(one.categories for one in speakers)) if speakers else frozenset()
    shared = tuple(category for category in published if category.pk in common)
    voice = f"{card.row.session_id}:{label}"
    all_of_them = frozenset(str(category.pk) for category in shared)
    kept = known.kept.get(voice, all_of_them) & all_of_them
    pseudonym = f"{card.row.session.pseudonym} {label}".strip()
    return Spoken(card, voice, pseudonym, shared, kept, frozenset(), known)


def _speakers(
    card: HeadlineShown, heard: Sequence[Heard], transcripts: Mapping[UUID, Cleared]
) -> Sequence[Heard]:
    """Who may have said it: the seat that the line names, else everybody in that conversation."""
    present = [person for person in heard if person.session == card.row.session_id]
    transcript = transcripts.get(card.row.session_id)
    line = transcript.line(card.row.quote.line_id) if transcript and card.row.quote else None
    seated = [person for person in present if line and line.seat and person.label == line.seat]
    return seated or present
