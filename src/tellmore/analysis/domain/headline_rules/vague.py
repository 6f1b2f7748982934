"""Vague: a topic, a heap of topics, or a sentence that would be true of any interview."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import PLAIN, QUOTED, Reading
from tellmore.analysis.domain.headline_rules.rule_data import files_of
from tellmore.analysis.domain.headline_rules.verbs import is_verb
from tellmore.analysis.domain.headline_rules.words import EMPTY

_FILES = files_of("vague")
RULE, REASONS, PROPOSALS = _FILES.rule, _FILES.texts("reasons"), _FILES.texts("proposals")
PHRASES = _FILES.each("phrases")

_GENERIC = _FILES.words("generic")
# More words than these say something, even where every word is a general one or no verb is recognised.
_LONGEST_GENERAL = _FILES.limit("longest_general")
_LONGEST_TOPIC = _FILES.limit("longest_topic")


def findings(reading: Reading, note: Note | None) -> Iterator[Mark]:
    """A headline without any verb is a topic, or several; a quotation is always welcome."""
    if reading.is_voice or not reading.text.strip():
        return
    plain = [i for i, word in enumerate(reading.words) if word[:1].isalnum() or word[:1] == "["]
    if _says_nothing_particular(reading, plain):
        yield Mark("vague", "general", reading.spans[plain[0]][0], reading.spans[plain[-1]][1])
        return
    if not plain or len(plain) > _LONGEST_TOPIC or any(reading.state[i] != PLAIN for i in plain):
        return
    before = ["", *reading.words]
    if any(is_verb(reading.words[i], before[i], reading.language) for i in plain):
        return
    separators = sum(reading.words[i] in ",/;\n" for i in range(len(reading.words)))
    reason = "list" if separators and len(plain) > 1 else "topic"
    yield Mark("vague", reason, reading.spans[plain[0]][0], reading.spans[plain[-1]][1])


def _says_nothing_particular(reading: Reading, plain: list[int]) -> bool:
    """Every word is one that fits any school ("Said classes are hard sometimes")."""
    if not 0 < len(plain) <= _LONGEST_GENERAL or any(reading.state[i] == QUOTED for i in plain):
        return False
    generic = _GENERIC[reading.language]
    content = [reading.words[i] for i in plain if reading.words[i] not in EMPTY]
    return all(word in generic for word in content)
