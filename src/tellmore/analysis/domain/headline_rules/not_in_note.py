"""Not in the note: words in quotation marks that nobody wrote down. Needs the note."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note, words_of
from tellmore.analysis.domain.headline_rules.reading import Reading
from tellmore.analysis.domain.headline_rules.rule_data import files_of

_FILES = files_of("not_in_note")
RULE, REASONS, PROPOSALS = _FILES.rule, _FILES.texts("reasons"), _FILES.texts("proposals")

# What may differ: an omission, and a name or word put in brackets.
_GAPS = _FILES.pattern("gaps")


def findings(reading: Reading, note: Note | None) -> Iterator[Mark]:
    if note is None:
        return
    for quote in reading.quotes:
        parts = (words_of(part) for part in _GAPS.split(quote.of(reading.text)))
        if not all(note.says(part) for part in parts):
            yield Mark("not_in_note", "quote", quote.start, quote.end)
