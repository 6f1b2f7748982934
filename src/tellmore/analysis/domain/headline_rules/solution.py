"""Solution: the team's own fix. A student's suggestion, told as theirs, is data and passes."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules import lexicon
from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import PLAIN, Reading
from tellmore.kernel.findings import Rule

RULE = Rule(
    code="solution",
    title={"en": "A fix by the team", "es": "Una solución del equipo"},
    why={
        "en": "A fix jumps over the need it answers, and everybody then argues about the fix. Park it, and "
        "write down what was heard. What the person suggested is welcome, told as theirs.",
        "es": "Una solución se salta la necesidad que atiende, y después todos discuten la solución. "
        "Apártela y escriba lo que se oyó. Lo que propuso la persona es bienvenido, contado como suyo.",
    },
    source="Empathy interview practice: headlines stay descriptive and avoid solutions.",
    weak={
        "en": ("Hire a bilingual secretary", "We need longer lunches", "Students should get planners"),
        "es": ("Contratar a una secretaria bilingüe", "Necesitamos recreos más largos"),
    },
    better={
        "en": (
            "Said nobody at the desk understood her grandmother",
            "Still in line for food when the bell rings",
            "Wished for a planner like the one her brother got",
        ),
        "es": (
            "Dijo que en la oficina nadie entendió a su abuela",
            "Sigue en la fila de la comida cuando suena el timbre",
        ),
    },
)

REASONS = {
    "fix": {
        "en": "This proposes a fix. Which need did you hear behind it?",
        "es": "Esto propone una solución. ¿Qué necesidad se oyó detrás?",
    },
    "need": {
        "en": "This says what the team thinks is needed. What did the person say about it?",
        "es": "Esto dice lo que el equipo cree que hace falta. ¿Qué dijo la persona?",
    },
}

PROPOSALS = {
    "fix": {
        "en": "Park the idea for the action step. If the person suggested it: “Suggested …” or “Wished …”.",
        "es": "Guarde la idea para el plan de acción. Si es de la persona: «Propuso …» o «Le gustaría …».",
    },
    "need": {
        "en": "Tell what happens without it, as in “Said … when …”.",
        "es": "Cuente qué pasa cuando falta, por ejemplo «Dijo … cuando …».",
    },
}


PHRASES = lexicon.phrases("solution")

_INFINITIVES = ("ar", "er", "ir", "arlos", "arles", "erles", "irles", "arlas")
_LIKE_INFINITIVES = lexicon.words("reading.txt", "infinitive_like.es")


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
