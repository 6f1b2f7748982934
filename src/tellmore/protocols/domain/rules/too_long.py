"""Questions too long to keep in mind: people answer the part they remember."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("too_long")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_MOST_WORDS = _FILES.limits("most_words")
_COMFORTABLE_WORDS = _FILES.limits("comfortable_words")


def remarks(reading: Reading) -> Iterator[Remark]:
    if reading.words > _MOST_WORDS[reading.language]:
        yield Remark(*_whole(reading))
    elif reading.words > _COMFORTABLE_WORDS[reading.language]:
        yield Remark(*_whole(reading), "gentle", gentle=True)


def _whole(reading: Reading) -> tuple[int, int]:
    return reading.sentences[0].start, reading.sentences[-1].end
