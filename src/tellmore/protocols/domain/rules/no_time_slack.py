"""Time for the follow-ups: a fifth of the talk stays free for welcome, silence and what comes up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark

FREE_SHARE = 0.2
USUAL_MINUTES = {"opener": 3, "story": 4, "closing": 2}

RULE = Rule(
    code="no_time_slack",
    title={"en": "Time for follow-ups", "es": "Tiempo para seguir el hilo"},
    why={
        "en": "The best part is often what comes after the first answer. Leave about a fifth of the time "
        "for the welcome, for silence and for “tell me more”.",
        "es": "Lo mejor suele venir después de la primera respuesta. Conviene dejar una quinta parte del "
        "tiempo para la bienvenida, el silencio y el «cuéntame más».",
    },
    source="Rubin & Rubin, 2012",
)
REASONS = {
    "": {
        "en": "The questions fill the time; there is none left for follow-ups.",
        "es": "Las preguntas llenan el tiempo; no queda nada para seguir el hilo.",
    },
}


def remarks(questions: Sequence[Asked], minutes: int, _languages: Sequence[str]) -> Iterator[Remark]:
    planned = sum(question.minutes or USUAL_MINUTES.get(question.part, 4) for question in questions)
    if planned > minutes * (1 - FREE_SHARE):
        yield Remark(0, len(questions))
