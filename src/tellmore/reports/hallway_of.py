"""The hallway test of a report: for each of its quotes who could have said it, and what was decided.

The test asks what two people in the school's hallway could work out together. A look that somebody took
lapses when the words, what stands beside them, or a reason changes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from tellmore.kernel.spans import Span
from tellmore.reports.domain.hallway.circle import Basis, Chosen, Circle
from tellmore.reports.domain.hallway.details import details_in
from tellmore.reports.domain.hallway.marks import Detail
from tellmore.reports.domain.hallway.verdict import Result, Verdict, fewer, result_of
from tellmore.reports.facts_of import Material
from tellmore.reports.models import HallwayDecision
from tellmore.reports.voices_of import Spoken
from tellmore.sampling.models import Category

LINES_NEAR = 2
Decision = HallwayDecision.Kind


@dataclass(frozen=True)
class Look:
    """One quote before it is published."""

    material: Material
    spoken: Spoken
    kept: Chosen

    @property
    def key(self) -> UUID:
        return self.spoken.card.row.pk

    @property
    def text(self) -> str:
        return self.spoken.card.text

    @property
    def minimum(self) -> int:
        return self.material.study.min_cell

    @cached_property
    def details(self) -> tuple[Detail, ...]:
        return self._details_of(self.text)

    @cached_property
    def result(self) -> Result:
        return result_of(self.spoken.circle(self.kept), self.details, self.minimum)

    @property
    def beside(self) -> tuple[Category, ...]:
        """The categories that stand beside the quote."""
        return tuple(one for one in self.spoken.shared if str(one.pk) in self.kept)

    @cached_property
    def seal(self) -> str:
        """Names what there is to look at: the words, what stands beside them, and the reasons."""
        told = "\n".join([self.text, *sorted(self.kept | self.spoken.beside), *self.result.reasons])
        return hashlib.sha256(told.encode()).hexdigest()

    @cached_property
    def looked(self) -> HallwayDecision | None:
        """Who looked at exactly this and let it stand."""
        return next(
            (
                one
                for one in self.spoken.known.decisions
                if one.kind == Decision.LOOKED and one.headline_id == self.key and one.seal == self.seal
            ),
            None,
        )

    @property
    def state(self) -> str:
        """`few`, `open` (a look is missing), `looked` or `fine`."""
        if self.result.verdict is Verdict.FEW:
            return "few"
        if self.result.verdict is Verdict.FINE:
            return "fine"
        return "looked" if self.looked else "open"

    @property
    def decisions(self) -> tuple[HallwayDecision, ...]:
        """What stands of all that was decided about this quote and its voice, newest first."""
        together = self.kept | self.spoken.beside
        return tuple(
            one
            for one in self.spoken.known.decisions
            if one.headline_id == self.key
            or (one.voice and one.voice == self.spoken.voice)
            or (one.kind == Decision.COUNTED and set(one.categories) <= together)
        )

    @cached_property
    def fewer(self) -> tuple[Circle, ...]:
        """The largest choices of categories that reach the minimum."""
        order = [str(one.pk) for one in self.spoken.shared]
        return fewer(order, self.spoken.known.people, self.minimum, beside=self.spoken.beside)

    @property
    def missing(self) -> tuple[Category, ...]:
        """Categories beside the quote without a number of people in the population."""
        absent = self.spoken.circle(frozenset(str(one.pk) for one in self.spoken.shared)).missing
        return tuple(one for one in self.spoken.shared if str(one.pk) in absent)

    @property
    def may_be_counted(self) -> bool:
        return self.result.circle.basis is Basis.ASSUMED

    @property
    def also(self) -> tuple[Spoken, ...]:
        """Other quotes of the same voice in this report: a reader adds them up."""
        return tuple(
            one
            for one in self.material.spoken.values()
            if one.voice == self.spoken.voice and one.card.row.pk != self.key
        )

    @cached_property
    def near(self) -> tuple[tuple[str, tuple[Detail, ...]], ...]:
        """Lines close by that tell something too; they are not printed, but whoever was there knows them."""
        row = self.spoken.card.row
        transcript = self.material.transcripts.get(row.session_id)
        if transcript is None or row.quote is None:
            return ()
        at = next((n for n, line in enumerate(transcript.lines) if line.id == row.quote.line_id), None)
        if at is None:
            return ()
        around = transcript.lines[max(0, at - LINES_NEAR) : at + LINES_NEAR + 1]
        texts = [self._rest(line.text) if line.id == row.quote.line_id else line.text for line in around]
        return tuple((text, found) for text in texts if text and (found := self._details_of(text)))

    def _rest(self, line: str) -> str:
        """The line of the quote without the quote."""
        span = self.spoken.card.span
        return f"{line[: span.start]}…{line[span.end :]}" if span and len(span) < len(line) else ""

    def _details_of(self, text: str) -> tuple[Detail, ...]:
        return details_in(text, self.spoken.known.names, minimum=self.minimum)

    def words(self, detail: Detail) -> str:
        return detail.span.of(self.text)


def look_of(material: Material, spoken: Spoken, kept: Chosen | None = None) -> Look:
    return Look(material, spoken, spoken.kept if kept is None else kept)


def looks_of(material: Material) -> tuple[Look, ...]:
    """Every quote of the report, in its order."""
    return tuple(look_of(material, one) for one in material.spoken.values())


def too_few(material: Material) -> tuple[Spoken, ...]:
    """Quotes that cannot be published with what stands beside them."""
    return tuple(one for one in material.spoken.values() if one.is_enough(material.study.min_cell) is False)


def unlooked(looks: Iterable[Look]) -> tuple[Look, ...]:
    return tuple(one for one in looks if one.state == "open")


def states_of(material: Material) -> dict[UUID, str]:
    """The state of each quote, by id of its headline."""
    return {one.key: one.state for one in looks_of(material)}


def waiting(states: Mapping[UUID, str]) -> int:
    """How many quotes want something before they are published."""
    return sum(state in ("few", "open") for state in states.values())


def neighbours(looks: Sequence[Look], key: UUID) -> tuple[Look | None, Look | None]:
    """The quote before and the next one that needs something, else simply the next."""
    at = next(place for place, one in enumerate(looks) if one.key == key)
    waiting = [one for one in (*looks[at + 1 :], *looks[:at]) if one.state in ("few", "open")]
    after = waiting[0] if waiting else (looks[at + 1] if at + 1 < len(looks) else None)
    return (looks[at - 1] if at else None), after


def has_no_counts(material: Material) -> bool:
    return not any(str(one.pk) in material.known.people.counts for one in _published(material))


def _published(material: Material) -> tuple[Category, ...]:
    return tuple(dict.fromkeys(category for one in material.spoken.values() for category in one.shared))


def quote_span(look: Look, start: int, end: int) -> Span | None:
    """A range of the quote as a range of its line; None outside the quote."""
    span = look.spoken.card.span
    if span is None or not 0 <= start < end <= len(look.text):
        return None
    return Span(span.start + start, span.start + end)
