"""Leading questions: the wording tells people which answer is welcome."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.protocols.domain.moves import Move
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("leading")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_NEGATIVE = _FILES.patterns("negative")
_AGREE = _FILES.patterns("agree")
_LOADED = _FILES.patterns("loaded")
_OTHERS = _FILES.patterns("others")
# Words that follow "so", "surely" or "I think" inside somebody's own story do not lead.
_IN_A_STORY = _FILES.pattern("in_a_story")


def remarks(reading: Reading) -> Iterator[Remark]:
    yield from _one(reading)


def _one(reading: Reading) -> Iterator[Remark]:
    language = reading.language
    if agreed := _AGREE[language].search(reading.folded):
        yield Remark(agreed.start(), agreed.end(), "agree")
        return
    for sentence in reading.sentences:
        if sentence.move is Move.TAG:
            yield Remark(*sentence.cue, "tag")
            return
        negative = _NEGATIVE[language].match(reading.folded, *sentence.cue)
        if negative and sentence.asks and sentence.move in (Move.YES_NO, Move.CHOICE):
            yield Remark(*negative.span(), "negative")
            return
    for reason, patterns in (("loaded", _LOADED), ("others", _OTHERS)):
        found = patterns[language].search(reading.folded)
        if found and not _IN_A_STORY.search(reading.folded, 0, found.start()):
            yield Remark(found.start(), found.end(), reason)
            return
