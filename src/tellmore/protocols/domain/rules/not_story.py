"""Open questions that gather opinions or habits instead of a story of one event."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.protocols.domain.moves import CLOSED
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("not_story")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")
_EVENT = _FILES.patterns("event")
_ORDER = tuple((reason, _FILES.patterns(reason)) for reason in ("opinion", "solution", "habit"))
_WELCOME = _FILES.patterns("welcome")
# Plain words of generality, which even a welcome question should not hold.
_GENERALLY = _FILES.pattern("generally")


def remarks(reading: Reading) -> Iterator[Remark]:
    if reading.has(*CLOSED) or not reading.sentences:
        return
    language = reading.language
    if _EVENT[language].search(reading.folded):
        return
    if general := _GENERALLY.search(reading.folded):
        yield Remark(general.start(), general.end(), "habit")
        return
    if _WELCOME[language].search(reading.folded):
        return
    for reason, patterns in _ORDER:
        if found := patterns[language].search(reading.folded):
            yield Remark(found.start(), found.end(), reason)
            return
