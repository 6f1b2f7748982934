"""Solution: the team's own fix. A student's suggestion, told as theirs, is data and passes."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import PLAIN, Reading
from tellmore.analysis.domain.headline_rules.rule_data import files_of

_FILES = files_of("solution")
RULE, REASONS, PROPOSALS = _FILES.rule, _FILES.texts("reasons"), _FILES.texts("proposals")
PHRASES = _FILES.each("phrases")

_INFINITIVES = tuple(_FILES.words_in("es", "infinitives"))
_LIKE_INFINITIVES = _FILES.words_in("es", "infinitive_like")


def findings(reading: Reading, note: Note | None) -> Iterator[Mark]:
    """A Spanish headline that opens with an infinitive is an instruction ("Mandar avisos…")."""
    if reading.language != "es":
        return
    for index, word in enumerate(reading.words):
        if not reading.starts[index] or reading.state[index] != PLAIN:
            continue
        if word == "no" and index + 1 < len(reading.words):
            index, word = index + 1, reading.words[index + 1]
        if len(word) > 3 and word.endswith(_INFINITIVES) and word not in _LIKE_INFINITIVES:
            yield Mark("solution", "fix", *reading.spans[index])
