"""The stages of a study and the moves between them.

Forward is one stage at a time, so that no step of the method is jumped over. Back is possible, because
people find a mask that was missed or a voice that was not heard; not out of a shredded study. The keys
are destroyed on the promised day whatever the stage is: that is no move of the team.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from tellmore.kernel.errors import Refusal


class Stage(StrEnum):
    PLANNING = "planning"
    LISTENING = "listening"
    CLEARING = "clearing"
    HEADLINING = "headlining"
    THEMING = "theming"
    REPORTING = "reporting"
    ACTING = "acting"
    CLOSED = "closed"
    SHREDDED = "shredded"


STAGES: tuple[Stage, ...] = tuple(Stage)

_MOVES: Mapping[Stage, frozenset[Stage]] = {
    Stage.PLANNING: frozenset({Stage.LISTENING, Stage.CLOSED}),
    Stage.LISTENING: frozenset({Stage.PLANNING, Stage.CLEARING, Stage.CLOSED}),
    Stage.CLEARING: frozenset({Stage.LISTENING, Stage.HEADLINING, Stage.CLOSED}),
    Stage.HEADLINING: frozenset({Stage.LISTENING, Stage.CLEARING, Stage.THEMING, Stage.CLOSED}),
    Stage.THEMING: frozenset({Stage.CLEARING, Stage.HEADLINING, Stage.REPORTING, Stage.CLOSED}),
    Stage.REPORTING: frozenset({Stage.HEADLINING, Stage.THEMING, Stage.ACTING, Stage.CLOSED}),
    Stage.ACTING: frozenset({Stage.REPORTING, Stage.CLOSED}),
    Stage.CLOSED: frozenset({Stage.ACTING, Stage.SHREDDED}),
    Stage.SHREDDED: frozenset(),
}
# Stages in which the notes of new interviews are taken in without opening a new round.
_TAKES_NOTES = frozenset({Stage.LISTENING, Stage.CLEARING})


class MayNotMove(Refusal):
    """The study cannot go from one stage to the other."""


def may_move(from_: str, to: str) -> bool:
    """True for a legal move; False for any other, a word that is no stage included."""
    return from_ in _MOVES and to in _MOVES[Stage(from_)]


def moves(from_: str) -> tuple[Stage, ...]:
    """Where a study may go from here, in the order of the method."""
    return tuple(stage for stage in STAGES if may_move(from_, stage))


def moved(from_: str, to: str, *, reader: str = "en") -> Stage:
    """The new stage, or MayNotMove in the reader's language."""
    if may_move(from_, to):
        return Stage(to)
    reason = "shredded" if from_ == Stage.SHREDDED else "order"
    raise MayNotMove(_WHY[reason]["es" if reader == "es" else "en"])


def takes_notes(stage: str) -> bool:
    """Late notes after these stages belong to the next round."""
    return stage in _TAKES_NOTES


def is_before(stage: str, other: str) -> bool:
    return STAGES.index(Stage(stage)) < STAGES.index(Stage(other))


_WHY = {
    "shredded": {
        "en": "The keys of this study are destroyed. Nothing in it can change any more.",
        "es": "Las llaves de este estudio ya se destruyeron. Nada en él puede cambiar.",
    },
    "order": {
        "en": "A study goes one step at a time. Finish the step it is in first.",
        "es": "Un estudio avanza paso a paso. Termine primero el paso en que está.",
    },
}
