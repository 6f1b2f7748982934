"""Questions too long to keep in mind: people answer the part they remember."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.kernel.findings import Rule
from tellmore.protocols.domain.reading import Reading
from tellmore.protocols.domain.remark import Remark

MOST_WORDS = 29
COMFORTABLE_WORDS = 24

RULE = Rule(
    code="too_long",
    title={"en": "Too long", "es": "Demasiado larga"},
    why={
        "en": "A listener holds about one sentence in mind. Put what must be explained into the welcome, "
        "ask in some ten words, then wait.",
        "es": "Quien escucha retiene más o menos una frase. Lo que haya que explicar va en la bienvenida; "
        "conviene preguntar en unas diez palabras y esperar.",
    },
    source="Payne, 1951",
    weak={
        "en": (
            "We changed many things this year, and because families asked us about the mornings in a "
            "survey last spring, and again in the fall, I would now like to hear about one of your "
            "mornings.",
        ),
        "es": (
            "Este año cambiamos muchas cosas, y como las familias nos preguntaron por las mañanas en una "
            "encuesta en primavera, y otra vez en otoño, ahora quisiera que me contaras de una de tus "
            "mañanas.",
        ),
    },
    better={"en": ("Tell me about this morning.",), "es": ("Cuéntame de esta mañana.",)},
)
REASONS = {
    "": {
        "en": "This is more than a listener can keep in mind; one short sentence works better.",
        "es": "Es más de lo que se puede retener al escuchar; una frase corta funciona mejor.",
    },
    "gentle": {
        "en": "This is on the long side; about ten words are easier to answer.",
        "es": "Está un poco larga; unas diez palabras son más fáciles de contestar.",
    },
}


def remarks(reading: Reading) -> Iterator[Remark]:
    if reading.words > MOST_WORDS:
        yield Remark(*_whole(reading))
    elif reading.words > COMFORTABLE_WORDS:
        yield Remark(*_whole(reading), "gentle", gentle=True)


def _whole(reading: Reading) -> tuple[int, int]:
    return reading.sentences[0].start, reading.sentences[-1].end
