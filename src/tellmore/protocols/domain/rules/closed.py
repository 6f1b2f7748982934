"""Closed questions: a yes, a no or a number is a full answer."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.protocols.domain.moves import CLOSED, Move
from tellmore.protocols.domain.reading import Reading, Sentence
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("closed")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")


def remarks(reading: Reading) -> Iterator[Remark]:
    for place, sentence in enumerate(reading.sentences):
        if sentence.move in CLOSED:
            followed = any(opens(later) for later in reading.sentences[place + 1 :])
            if followed and sentence.move is not Move.TAG:
                yield Remark(*sentence.cue, "gentle", gentle=True)
            else:
                yield Remark(*sentence.cue, sentence.move)
            return


def opens(sentence: Sentence) -> bool:
    return sentence.move in (Move.INVITATION, Move.OPEN)
