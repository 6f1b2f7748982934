"""The eight topics that United States law keeps out of school surveys without consent or notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tellmore.kernel.rule_files import LANGUAGES, regex_of
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("protected_topic")
RULE = _FILES.rule
REASONS = _FILES.texts("reasons")


def _asked(language: str) -> re.Pattern[str]:
    """Every topic as a named group, so that the match tells which one it is."""
    held = _FILES.files[language]
    topics = (f"(?P<{name}>{regex_of(ways, held['parts'])})" for name, ways in held["topics"].items())
    return re.compile("|".join(topics))


def _any(language: str) -> re.Pattern[str]:
    """All topics without their names: the same matches, found several times as fast."""
    held = _FILES.files[language]
    return re.compile("|".join(regex_of(ways, held["parts"]) for ways in held["topics"].values()))


_ASKED = {language: _asked(language) for language in LANGUAGES}
_ANY = {language: _any(language) for language in LANGUAGES}


def remarks(reading: Reading) -> Iterator[Remark]:
    if not _ANY[reading.language].search(reading.folded):
        return
    if found := _ASKED[reading.language].search(reading.folded):
        yield Remark(found.start(), found.end(), str(found.lastgroup))
