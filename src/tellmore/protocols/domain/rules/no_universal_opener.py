"""The first question is one that everybody can answer, and that costs nothing to answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark

RULE = Rule(
    code="no_universal_opener",
    title={"en": "An opener for everybody", "es": "Una apertura para todas las personas"},
    why={
        "en": "Trust comes before depth. Begin with something light that every person you invite can answer.",
        "es": "Primero la confianza, luego lo hondo. Hay que empezar con algo ligero que cualquiera pueda "
        "contestar.",
    },
    source="Seidman, 2019",
)
REASONS = {
    "missing": {
        "en": "The protocol does not begin with an opener.",
        "es": "El protocolo no empieza con una pregunta de apertura.",
    },
    "hard": {
        "en": "The first question is a hard one; begin with something light.",
        "es": "La primera pregunta es difícil; mejor empezar con algo ligero.",
    },
    "some": {
        "en": "Not everybody can answer this first question; it counts on something only some people have "
        "or did.",
        "es": "No todas las personas pueden contestar esta primera pregunta; cuenta con algo que solo "
        "algunas tienen o hicieron.",
    },
}
_ONLY_SOME = re.compile(
    r"\byour (?:mom|mother|dad|father|brother|sister|pet|dog|cat|house|car|vacation|job|team|band|club|"
    r"coach|church|phone|computer|room|birthday party)\b|\bholidays?\b|\bchristmas\b|\bon vacation\b|"
    r"\b(?:worst|hardest|saddest)\b|\btu (?:mamá|papá|hermano|hermana|mascota|perro|gato|casa|coche|carro|"
    r"trabajo|equipo|club|teléfono|cuarto)\b|\bvacaciones\b|\bnavidad\b|\bpeor\b"
)


def remarks(questions: Sequence[Asked], _minutes: int, _languages: Sequence[str]) -> Iterator[Remark]:
    if not questions:
        return
    opener = questions[0]
    if opener.part != "opener":
        yield Remark(0, 1, "missing")
    elif opener.kind == "hard":
        yield Remark(0, 1, "hard")
    elif _ONLY_SOME.search(f"{opener.text} {opener.text_es}".lower()):
        yield Remark(0, 1, "some")
