"""Inference: a feeling, trait, motive or cause that nobody stated. The note decides when it is there."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import QUOTED, Reading
from tellmore.analysis.domain.headline_rules.rule_data import files_of

_FILES = files_of("inference")
RULE, REASONS, PROPOSALS = _FILES.rule, _FILES.texts("reasons"), _FILES.texts("proposals")
PHRASES = _FILES.each("phrases")

# Feelings by family, both languages: any word of the family in the note vouches for any in the headline.
_MEMBERS = tuple(frozenset(family) for family in _FILES.files["both"]["families"])
_FAMILY_OF = {word: number for number, family in enumerate(_MEMBERS) for word in family}
# Causes by family: "loud" in the note vouches for "noise" in the headline.
_SAME_THING = tuple(frozenset(family) for family in _FILES.files["both"]["same_thing"])
_RELATED: dict[str, list[frozenset[str]]] = {}
for _family in (*_MEMBERS, *_SAME_THING):
    for _word in _family:
        _RELATED.setdefault(_word, []).append(_family)
# These are feelings only after "felt" and the like; without it they merely vouch for their family.
_ONLY_VOUCHES = _FILES.words_in("both", "only_vouches")
_FEELS = _FILES.words_in("both", "feels")
_BECAUSE = _FILES.words_in("both", "because")
_CLAUSE_ENDS = frozenset((".", ";", "!", "?", "\n"))


def findings(reading: Reading, note: Note | None) -> Iterator[Mark]:
    """Feelings and causes of the headline that stand in no line; needs the note."""
    if note is None:
        return
    yield from _unvouched_feelings(reading, note)
    yield from _unvouched_causes(reading, note)


def vouched(words: list[str], note: Note) -> bool:
    """True when the note has one of the words with content, or a word of its family."""
    return note.supports(words) or any(
        not note.words.isdisjoint(family) for word in words for family in _RELATED.get(word, ())
    )


def _unvouched_feelings(reading: Reading, note: Note) -> Iterator[Mark]:
    for index, word in enumerate(reading.words):
        family = _FAMILY_OF.get(word)
        if family is None or reading.state[index] == QUOTED:
            continue
        before = reading.words[max(0, index - 3) : index]
        if word in _ONLY_VOUCHES and _FEELS.isdisjoint(before):
            continue
        if note.words.isdisjoint(_MEMBERS[family]) and not note.has_like(word):
            yield Mark("inference", "feeling_not_in_note", *reading.spans[index])


def _unvouched_causes(reading: Reading, note: Note) -> Iterator[Mark]:
    for index, word in enumerate(reading.words):
        if word not in _BECAUSE or reading.state[index] == QUOTED:
            continue
        end = index + 1
        while end < len(reading.words) and reading.words[end] not in _CLAUSE_ENDS:
            end += 1
        if end > index + 1 and not vouched(reading.words[index + 1 : end], note):
            yield Mark("inference", "cause_not_in_note", reading.spans[index][0], reading.spans[end - 1][1])
