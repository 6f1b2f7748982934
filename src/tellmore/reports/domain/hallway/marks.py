"""What a telling detail is: a range of a quote, its kind, and how far the words alone narrow it down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tellmore.kernel.spans import Span


class Kind(StrEnum):
    """What a detail tells about somebody."""

    ONLY = "only"  # the words themselves say that it is one person, or a handful
    ROLE = "role"
    ACTIVITY = "activity"
    AGE = "age"
    DATE = "date"
    NUMBER = "number"
    PLACE = "place"
    HOME = "home"
    FAMILY = "family"
    LOSS = "loss"
    LAW = "law"
    HEALTH = "health"
    JOB = "job"
    LANGUAGE = "language"
    FAITH = "faith"
    SELF = "self"
    EVENT = "event"
    GROUP = "group"  # the name of a category that few people of the population are in


@dataclass(frozen=True, slots=True, order=True)
class Detail:
    """Code points `start` to `end` (excluded) of a text tell this kind of thing.

    `one`: by its own words no more than a handful of people can have said it.
    """

    start: int
    end: int
    kind: Kind
    one: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
