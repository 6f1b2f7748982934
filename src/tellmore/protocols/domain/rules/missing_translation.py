"""Every question stands in every language of the study, so that all are asked the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark

RULE = Rule(
    code="missing_translation",
    title={"en": "Missing translation", "es": "Falta la traducción"},
    why={
        "en": "A question translated on the spot is another question each time. Write it before, and let "
        "a second speaker read it.",
        "es": "Una pregunta traducida en el momento es otra cada vez. Conviene escribirla antes y que la "
        "lea otra persona que hable el idioma.",
    },
    source="Squires, 2009",
)
REASONS = {
    "en": {"en": "This question has no English wording.", "es": "Esta pregunta no está en inglés."},
    "es": {"en": "This question has no Spanish wording.", "es": "Esta pregunta no está en español."},
}


def remarks(questions: Sequence[Asked], _minutes: int, languages: Sequence[str]) -> Iterator[Remark]:
    for place, question in enumerate(questions):
        if "en" in languages and not question.text.strip():
            yield Remark(place, place + 1, "en")
        if "es" in languages and not question.text_es.strip():
            yield Remark(place, place + 1, "es")
