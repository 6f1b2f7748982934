"""What a sentence does in a talk: invite, ask openly, ask for a fact, ask yes or no, tag, or state.

An invitation in the form of a yes/no question ("Can you share a story …?") is an invitation: people
answer it with a story. That one distinction is most of what keeps good questions free of alarms.
"""

from __future__ import annotations

from enum import StrEnum

from tellmore.protocols.domain import moves_en, moves_es

Cue = tuple[int, int]


class Move(StrEnum):
    INVITATION = "invitation"
    OPEN = "open"
    FACT = "fact"
    YES_NO = "yes_no"
    CHOICE = "choice"
    TAG = "tag"
    STATED = "stated"
    STATEMENT = "statement"


CLOSED = (Move.YES_NO, Move.CHOICE, Move.TAG, Move.STATED, Move.FACT)


def made(folded: str, lowered: str, asks: bool, language: str) -> tuple[Move, Cue]:
    """The move of one sentence and the words that show it (a range inside the sentence)."""
    speech = moves_es if language == "es" else moves_en
    name, cue = speech.made(folded, lowered, asks)
    return Move(name), cue
