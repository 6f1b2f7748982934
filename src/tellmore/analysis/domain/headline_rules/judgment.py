"""Judgment: a verdict of the team on people or the school, in place of what was heard."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import PLAIN, Reading
from tellmore.analysis.domain.headline_rules.rule_data import files_of
from tellmore.analysis.domain.headline_rules.verbs import is_verb

_FILES = files_of("judgment")
RULE, REASONS, PROPOSALS = _FILES.rule, _FILES.texts("reasons"), _FILES.texts("proposals")
PHRASES = _FILES.each("phrases")

_PERSONS, _COPULAS = _FILES.words("person"), _FILES.words("copula")
_NOT_A_VERDICT = _FILES.words_in("both", "not_a_verdict")
_ARTICLES = _FILES.words_in("both", "articles")
_SKIPPED = _FILES.words_in("both", "skipped")
# "… who know what he is good at": the words tell what others know.
_ASKED = _FILES.words_in("both", "asked")
# "is waiting", "was told", "es llevado": something happens, nothing is judged.
_HAPPENS = tuple(_FILES.words_in("both", "happens"))
_LONGEST_PORTRAIT = _FILES.limit("longest_portrait")


def findings(reading: Reading, note: Note | None) -> Iterator[Mark]:
    """What somebody *is*, said by nobody ("The coach is stern"), and portraits ("A stern coach")."""
    yield from _characters(reading)
    yield from _portrait(reading)


def _characters(reading: Reading) -> Iterator[Mark]:
    words, persons, copulas = reading.words, _PERSONS[reading.language], _COPULAS[reading.language]
    for index in range(len(words) - 1):
        if words[index] not in copulas or reading.state[index] != PLAIN:
            continue
        own_subject = "'" in words[index]
        if not own_subject and (not index or words[index - 1] not in persons):
            continue
        if index > 1 and words[index - 2] in _ASKED:
            continue
        at = index + 1
        while at < len(words) - 1 and words[at] in _SKIPPED:
            at += 1
        trait = words[at]
        if trait[:1].isalpha() and trait not in _NOT_A_VERDICT and not trait.endswith(_HAPPENS):
            yield Mark("judgment", "trait", reading.spans[at][0], reading.spans[at][1])


def _portrait(reading: Reading) -> Iterator[Mark]:
    """A few words about one person without a verb describe a character, not a moment."""
    words = [word for word in reading.words if word[:1].isalnum()]
    if (
        not 3 <= len(words) <= _LONGEST_PORTRAIT
        or words[0] not in _ARTICLES
        or len(words) != len(reading.words)
    ):
        return
    if reading.is_voice or _PERSONS[reading.language].isdisjoint(words):
        return
    if not any(is_verb(word, before, reading.language) for before, word in pairwise(words)):
        yield Mark("judgment", "trait", reading.spans[0][0], reading.spans[-1][1])
