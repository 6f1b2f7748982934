"""A story question to put in the place of a weak one: about the same subject, in the same language.

It proposes only what a person could ask as it stands; with no subject found it falls back on the stems
people use most (Nelsestuen & Smith, 2020).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tellmore.kernel.rule_files import LANGUAGES
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.rule_data import files_of

_FILES = files_of("rewording")
STEMS: Mapping[str, tuple[str, ...]] = {
    language: tuple(stems) for language, stems in _FILES.each("stems").items()
}
_NO_SUBJECT = _FILES.each("no_subject")
_NO_SUBJECT_FORMAL: str = _FILES.files["es"]["no_subject_formal"]
# Words that show the usted form.
_FORMAL = _FILES.words_in("es", "formal_address")


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject of school talk, the words that show it, and a question to ask about it."""

    words: tuple[str, ...]
    question: str
    formal: str


def story_question(reading: Reading) -> str:
    """The proposal for this question; never empty."""
    table = _SUBJECTS[reading.language]
    said = [word for sentence in reading.sentences for word in sentence.words]
    formal = reading.language == "es" and not _FORMAL.isdisjoint(said[:60])
    for word in said[:60]:
        if subject := table.get(word):
            return subject.formal if formal and subject.formal else subject.question
    return _NO_SUBJECT_FORMAL if formal else _NO_SUBJECT[reading.language]


def _subjects(language: str) -> Mapping[str, Subject]:
    found: dict[str, Subject] = {}
    for entry in _FILES.files[language]["subjects"]:
        subject = Subject(tuple(entry["words"]), entry["question"], entry.get("formal", ""))
        found.update(dict.fromkeys(subject.words, subject))
    return found


_SUBJECTS = {language: _subjects(language) for language in LANGUAGES}
