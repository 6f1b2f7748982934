"""Presumptive questions: they take something about the person for granted."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.protocols.domain.moves import Move
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("presumptive")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_ORDER = tuple((reason, _FILES.patterns(reason)) for reason in ("why", "granted", "trait"))
_STORY = _FILES.pattern("story")
_STORY_BEFORE = _FILES.limit("story_before")
# Words of trouble: an open question about "you" that holds one takes the trouble for granted …
_TROUBLE = _FILES.patterns("trouble")
_ABOUT_THEM = _FILES.patterns("about_them")
# … unless it is anchored in a told event, or asks for advice, a wish or a view.
_ANCHOR = _FILES.patterns("anchor")


def remarks(reading: Reading) -> Iterator[Remark]:
    for reason, patterns in _ORDER:
        for found in patterns[reading.language].finditer(reading.folded):
            # "Tell me about a time your friends left you out" invites a hard story; it presumes nothing.
            if not _STORY.search(reading.folded, max(0, found.start() - _STORY_BEFORE), found.start()):
                yield Remark(found.start(), found.end(), reason)
                return
    yield from _trouble(reading)


def _trouble(reading: Reading) -> Iterator[Remark]:
    language = reading.language
    if reading.has(Move.INVITATION) or _ANCHOR[language].search(reading.folded):
        return
    for sentence in reading.sentences:
        if sentence.move not in (Move.OPEN, Move.FACT) or not _ABOUT_THEM[language].search(sentence.folded):
            continue
        if found := _TROUBLE[language].search(reading.folded, sentence.start, sentence.end):
            yield Remark(found.start(), found.end(), "trait")
            return
