"""Vague: a topic, a heap of topics, or a sentence that would be true of any interview."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules import lexicon
from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import PLAIN, QUOTED, Reading
from tellmore.analysis.domain.headline_rules.verbs import is_verb
from tellmore.kernel.findings import Rule

RULE = Rule(
    code="vague",
    title={"en": "Too wide to see anything", "es": "Demasiado general para ver algo"},
    why={
        "en": "A topic such as “Homework” fits every interview and tells nothing about this one. One full "
        "sentence with somebody doing or saying one thing can be grouped, quoted and acted on.",
        "es": "Un tema como «Tareas» sirve para cualquier entrevista y no cuenta nada de esta. Una oración "
        "completa en que alguien hace o dice una cosa se puede agrupar, citar y atender.",
    },
    source="Empathy interview practice: one descriptive sentence or one direct quotation.",
    weak={
        "en": ("Lockers", "Gym, hallways, noise", "School has been okay"),
        "es": ("Casilleros", "Pasillos, ruido, gimnasio", "La escuela va bien"),
    },
    better={
        "en": (
            "Carries every book because her locker jams",
            "Said the hallway by the gym is too loud to talk",
        ),
        "es": (
            "Carga todos los libros porque su casillero se atora",
            "Dijo que el pasillo del gimnasio es muy ruidoso",
        ),
    },
)

REASONS = {
    "topic": {
        "en": "This names a topic. What about it did the person say or do?",
        "es": "Esto nombra un tema. ¿Qué dijo o hizo la persona al respecto?",
    },
    "list": {
        "en": "Several topics in one. Choose one and make it a sentence.",
        "es": "Son varios temas en uno. Elija uno y hágalo oración.",
    },
    "general": {
        "en": "This could be said of any interview. Which moment stands behind it?",
        "es": "Esto se podría decir de cualquier entrevista. ¿Qué momento hay detrás?",
    },
}

PROPOSALS = {
    key: {
        "en": "Write who did or said what, and when, as in “Said … when …”.",
        "es": "Escriba quién hizo o dijo qué y cuándo, por ejemplo «Dijo … cuando …».",
    }
    for key in REASONS
}


PHRASES = lexicon.phrases("vague")

_GENERIC = {language: lexicon.words("reading.txt", f"generic.{language}") for language in ("en", "es")}
_EMPTY = lexicon.words("reading.txt", "empty")
# More words than these say something, even where every word is a general one or no verb is recognised.
_LONGEST_GENERAL = 9
_LONGEST_TOPIC = 5


def findings(reading: Reading, note: Note | None) -> Iterator[Mark]:
    """A headline without any verb is a topic, or several; a quotation is always welcome."""
    if reading.is_voice or not reading.text.strip():
        return
    plain = [i for i, word in enumerate(reading.words) if word[:1].isalnum() or word[:1] == "["]
    if _says_nothing_particular(reading, plain):
        yield Mark("vague", "general", reading.spans[plain[0]][0], reading.spans[plain[-1]][1])
        return
    if not plain or len(plain) > _LONGEST_TOPIC or any(reading.state[i] != PLAIN for i in plain):
        return
    before = ["", *reading.words]
    if any(is_verb(reading.words[i], before[i], reading.language) for i in plain):
        return
    separators = sum(reading.words[i] in ",/;\n" for i in range(len(reading.words)))
    reason = "list" if separators and len(plain) > 1 else "topic"
    yield Mark("vague", reason, reading.spans[plain[0]][0], reading.spans[plain[-1]][1])


def _says_nothing_particular(reading: Reading, plain: list[int]) -> bool:
    """Every word is one that fits any school ("Said classes are hard sometimes")."""
    if not 0 < len(plain) <= _LONGEST_GENERAL or any(reading.state[i] == QUOTED for i in plain):
        return False
    generic = _GENERIC[reading.language]
    content = [reading.words[i] for i in plain if reading.words[i] not in _EMPTY]
    return all(word in generic for word in content)
