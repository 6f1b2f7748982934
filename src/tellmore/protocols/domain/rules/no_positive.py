"""At least one question must make room for something that went well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark

RULE = Rule(
    code="no_positive",
    title={"en": "Room for something good", "es": "Lugar para algo bueno"},
    why={
        "en": "A talk of troubles alone is heavy to carry and hides what already works. Ask for one thing "
        "that went well.",
        "es": "Una plática solo de problemas pesa y esconde lo que ya funciona. Hay que pedir también "
        "algo que salió bien.",
    },
    source="Cooperrider & Whitney, 2005",
)
REASONS = {
    "": {
        "en": "No story question invites a story of something that went well.",
        "es": "Ninguna pregunta invita a contar algo que salió bien.",
    },
}
_GOOD = re.compile(
    r"\b(?:proud|enjoy\w*|best|good|well|welcome|belong\w*|laugh\w*|smile|clicked|worked|helped|easy|safe|"
    r"love\w*|favorite|orgullos\w+|disfrut\w+|mejor\w*|buen\w*|bien|bienvenid\w+|ayud\w+|reír|reíste|"
    r"sonre\w+|fácil|segur\w+|favorit\w+)\b"
)


def remarks(questions: Sequence[Asked], _minutes: int, _languages: Sequence[str]) -> Iterator[Remark]:
    if questions and not any(is_positive(question) for question in questions):
        yield Remark(0, len(questions))


def is_positive(question: Asked) -> bool:
    """The team's own mark counts; without one ("") the words do."""
    if question.part != "story":
        return False
    if question.kind:
        return question.kind == "positive"
    return bool(_GOOD.search(f"{question.text} {question.text_es}".lower()))
