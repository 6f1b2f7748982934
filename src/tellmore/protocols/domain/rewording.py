"""A story question to put in the place of a weak one: about the same subject, in the same language.

It proposes only what a person could ask as it stands; with no subject found it falls back on the stems
people use most (Nelsestuen & Smith, 2020).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType

from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.word_lists import WORDS

STEMS = MappingProxyType(
    {
        "en": (
            "Tell me about a time when …",
            "Tell me about the last time you …",
            "What are your best and worst experiences with …?",
            "Can you share a story that would help me understand more about …?",
        ),
        "es": (
            "Cuéntame de una vez en que …",
            "Cuéntame de la última vez que …",
            "¿Cuáles han sido tus mejores y peores experiencias con …?",
            "¿Me puedes contar una historia que me ayude a entender mejor …?",
        ),
    }
)
_NO_SUBJECT = {
    "en": "Tell me about a time at school that stays with you.",
    "es": "Cuéntame de un momento en la escuela que recuerdes bien.",
}
_NO_SUBJECT_FORMAL = "Cuénteme de un momento con la escuela que recuerde bien."
_FORMAL = WORDS["formal_address"]["es"]


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


def _read() -> Mapping[str, Mapping[str, Subject]]:
    raw = tomllib.loads(
        resources.files(__package__).joinpath("data/subjects.toml").read_text(encoding="utf-8")
    )
    tables: dict[str, dict[str, Subject]] = {"en": {}, "es": {}}
    for entry in raw["subject"]:
        for language, table in tables.items():
            words = tuple(entry[f"words_{language}"].split())
            subject = Subject(words, entry[language], entry.get(f"{language}_formal", ""))
            table.update(dict.fromkeys(words, subject))
    return tables


_SUBJECTS = _read()
