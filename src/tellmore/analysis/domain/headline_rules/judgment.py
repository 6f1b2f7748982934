"""Judgment: a verdict of the team on people or the school, in place of what was heard."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tellmore.analysis.domain.headline_rules import lexicon
from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import PLAIN, Reading
from tellmore.analysis.domain.headline_rules.verbs import is_verb
from tellmore.kernel.findings import Rule

RULE = Rule(
    code="judgment",
    title={"en": "A verdict instead of what was heard", "es": "Un juicio en lugar de lo que se oyó"},
    why={
        "en": "A verdict closes the conversation before the team has looked together. What somebody said, "
        "did or saw can be weighed by everyone; “lazy” or “great” can only be agreed with or not.",
        "es": "Un juicio cierra la conversación antes de que el equipo haya mirado junto. Lo que alguien "
        "dijo, hizo o vio lo puede sopesar cualquiera; «flojo» o «excelente» solo se acepta o se discute.",
    },
    source="Empathy interview practice: headlines stay descriptive and avoid judgment.",
    weak={
        "en": ("Lazy about homework", "The front desk is rude", "Wonderful coaches"),
        "es": ("Flojo con la tarea", "En la ventanilla son groseros", "Entrenadores maravillosos"),
    },
    better={
        "en": (
            "Handed in four of ten assignments this fall",
            "Said the front desk spoke to him without looking up",
            "Said his coach waits until the last player has a ride",
        ),
        "es": (
            "Entregó cuatro de diez tareas este otoño",
            "Dijo que en la ventanilla le hablaron sin levantar la vista",
            "Contó que su entrenador espera hasta que todos tienen cómo irse",
        ),
    },
)

REASONS = {
    "person": {
        "en": "This judges a person. What did they say, do or see?",
        "es": "Esto juzga a una persona. ¿Qué dijo, hizo o vio?",
    },
    "trait": {
        "en": "This says what somebody is. What did they say or do that showed it?",
        "es": "Esto dice cómo es alguien. ¿Qué dijo o hizo que lo mostró?",
    },
    "school": {
        "en": "This is a verdict on the school or its people. Which moment was it about?",
        "es": "Esto es un veredicto sobre la escuela o su gente. ¿De qué momento se habló?",
    },
    "praise": {
        "en": "Praise is a verdict too. What happened that was good?",
        "es": "El elogio también es un veredicto. ¿Qué pasó que fue bueno?",
    },
    "doubt": {
        "en": "This word doubts the person. “Said” is enough.",
        "es": "Esta palabra pone en duda a la persona. Basta con «dijo».",
    },
}

PROPOSALS = {
    "trait": {"en": "Say what happened, as in “Said …”.", "es": "Cuente lo que pasó, por ejemplo «Dijo …»."},
    "person": {"en": "Say what happened, as in “Said …”.", "es": "Cuente lo que pasó, por ejemplo «Dijo …»."},
    "school": {
        "en": "If they said it, begin with “Said …” or put their words in quotation marks.",
        "es": "Si lo dijo la persona, empiece con «Dijo …» o ponga sus palabras entre comillas.",
    },
    "praise": {
        "en": "Name the moment, as in “Said … happened”.",
        "es": "Nombre el momento, por ejemplo «Contó que …».",
    },
    "doubt": {"en": "Use “said”.", "es": "Use «dijo»."},
}

PHRASES = lexicon.phrases("judgment")


def _both(heading: str) -> dict[str, frozenset[str]]:
    return {language: lexicon.words("reading.txt", f"{heading}.{language}") for language in ("en", "es")}


_PERSONS, _COPULAS = _both("person"), _both("copula")
_NOT_A_VERDICT = lexicon.words("reading.txt", "not_a_verdict")
_ARTICLES = frozenset(("a", "an", "un", "una"))
_SKIPPED = frozenset(("very", "so", "too", "really", "muy", "tan", "not"))
# "is waiting", "was told", "es llevado": something happens, nothing is judged.
_HAPPENS = ("ing", "ed", "ado", "ido", "ando", "endo", "ada", "ida", "en", "ly")
_LONGEST_PORTRAIT = 5


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
