"""Hypothetical questions: people guess about what they would do; what they did is evidence."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.protocols.domain.moves import Move
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("hypothetical")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_MAGIC = _FILES.pattern("magic")
_IF = _FILES.patterns("if")
_WOULD = _FILES.pattern("would")
_WELCOME = _FILES.patterns("welcome")


def remarks(reading: Reading) -> Iterator[Remark]:
    if magic := _MAGIC.search(reading.folded):
        yield Remark(*magic.span(), "magic", gentle=True)
        return
    for sentence in reading.sentences:
        if sentence.move in (Move.YES_NO, Move.CHOICE, Move.TAG) and (
            would := _WOULD.match(
                reading.folded, sentence.start if reading.language == "es" else sentence.cue[0]
            )
        ):
            yield Remark(*would.span())
            return
    if _WELCOME[reading.language].search(reading.folded):
        return
    for sentence in reading.sentences:
        found = _IF[reading.language].search(reading.lowered, max(0, sentence.start - 1), sentence.end)
        # "… a person who would notice if you were gone" is a person, not a guess.
        if found and (sentence.move is not Move.INVITATION or found.start() <= sentence.start):
            yield Remark(found.start(), found.end())
            return
