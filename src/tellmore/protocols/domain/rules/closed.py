"""Closed questions: a yes, a no or a number is a full answer."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.moves import CLOSED, Move
from tellmore.protocols.domain.reading import Reading, Sentence
from tellmore.protocols.domain.remark import Remark

RULE = Rule(
    code="closed",
    title={"en": "Closed question", "es": "Pregunta cerrada"},
    why={
        "en": "A yes, a no or a number answers it, and the talk stops there. Ask for what happened and "
        "wait. “Can you share a story …?” only looks closed: people answer it with a story.",
        "es": "Se contesta con un sí, un no o un número, y ahí se acaba la plática. Conviene pedir que "
        "cuenten lo que pasó y esperar. «¿Me puedes contar…?» solo parece cerrada: la gente responde con "
        "una historia.",
    },
    source="Patton, 2015",
    weak={"en": ("Do you like math?", "So you ride the bus?"), "es": ("¿Te gustan las matemáticas?",)},
    better={
        "en": ("Tell me about a recent day in math.", "Walk me through your last ride to school."),
        "es": ("Cuéntame de un día reciente en matemáticas.",),
    },
)
REASONS = {
    Move.YES_NO: {
        "en": "This can be answered with yes or no, so the story may never come.",
        "es": "Se puede contestar con un sí o un no, y la historia quizá no llegue.",
    },
    Move.CHOICE: {
        "en": "This offers answers to pick from instead of asking for a story.",
        "es": "Da a escoger entre respuestas en vez de pedir una historia.",
    },
    Move.TAG: {
        "en": "A statement with a question at its end asks only for a yes.",
        "es": "Una afirmación con una preguntita al final solo pide un sí.",
    },
    Move.STATED: {
        "en": "This is a statement with a question mark; it asks only to be confirmed.",
        "es": "Es una afirmación entre signos de pregunta; solo pide que se la confirmen.",
    },
    Move.FACT: {
        "en": "A number, a name or a date is a full answer here.",
        "es": "Aquí basta con responder un número, un nombre o una fecha.",
    },
    "gentle": {
        "en": "The first half can be answered with yes or no; you might go straight to the story.",
        "es": "La primera parte se contesta con un sí o un no; se puede ir directo a la historia.",
    },
}


def remarks(reading: Reading) -> Iterator[Remark]:
    for place, sentence in enumerate(reading.sentences):
        if sentence.move in CLOSED:
            followed = any(opens(later) for later in reading.sentences[place + 1 :])
            if followed and sentence.move is not Move.TAG:
                yield Remark(*sentence.cue, "gentle", gentle=True)
            else:
                yield Remark(*sentence.cue, sentence.move)
            return


def opens(sentence: Sentence) -> bool:
    return sentence.move in (Move.INVITATION, Move.OPEN)
