"""How many story questions a protocol asks: four to eight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark

FEWEST, MOST = 4, 8

RULE = Rule(
    code="count",
    title={"en": "Four to eight questions", "es": "De cuatro a ocho preguntas"},
    why={
        "en": "Fewer than four story questions leave too little to hear; more than eight turn a talk into "
        "a list.",
        "es": "Con menos de cuatro preguntas se oye poco; con más de ocho, la plática se vuelve lista.",
    },
    source="Nelsestuen & Smith, 2020",
)
REASONS = {
    "few": {
        "en": "There are fewer than four story questions.",
        "es": "Hay menos de cuatro preguntas de historia.",
    },
    "many": {
        "en": "There are more than eight story questions; keep the ones you need most.",
        "es": "Hay más de ocho preguntas de historia; conviene quedarse con las que más hacen falta.",
    },
}


def remarks(questions: Sequence[Asked], _minutes: int, _languages: Sequence[str]) -> Iterator[Remark]:
    stories = sum(question.part == "story" for question in questions)
    if stories < FEWEST:
        yield Remark(0, len(questions), "few")
    elif stories > MOST:
        yield Remark(0, len(questions), "many")
