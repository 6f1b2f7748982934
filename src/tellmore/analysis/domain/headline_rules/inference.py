"""Inference: a feeling, trait, motive or cause that nobody stated. The note decides when it is there."""

from __future__ import annotations

from collections.abc import Iterator

from tellmore.analysis.domain.headline_rules import lexicon
from tellmore.analysis.domain.headline_rules.mark import Mark
from tellmore.analysis.domain.headline_rules.note import Note
from tellmore.analysis.domain.headline_rules.reading import QUOTED, Reading
from tellmore.kernel.findings import Rule

RULE = Rule(
    code="inference",
    title={"en": "More than was said", "es": "Más de lo que se dijo"},
    why={
        "en": "Guessing at feelings, motives and causes replaces the person's story by ours. Causes come "
        "later, on purpose, from many stories together. A feeling the person named is data.",
        "es": "Adivinar sentimientos, motivos y causas cambia la historia de la persona por la nuestra. Las "
        "causas vienen después, de muchas historias juntas. Lo que la persona nombró es un dato.",
    },
    source="Empathy interview practice: headlines avoid inference; low-inference notes state the observable.",
    weak={
        "en": ("Has no confidence in science", "Seems lonely", "Skips gym because she is ashamed"),
        "es": ("No tiene confianza en ciencias", "Parece solo", "Falta a deportes porque le da pena"),
    },
    better={
        "en": (
            "“I just copy what my partner writes.”",
            "Eats by the window with his headphones on",
            "Said she skips gym on the days they run laps",
        ),
        "es": (
            "«Yo nomás copio lo que escribe mi compañera.»",
            "Come junto a la ventana con los audífonos puestos",
            "Dijo que falta a deportes los días de correr",
        ),
    },
)

REASONS = {
    "guess": {
        "en": "This word guesses. Write what was seen or said.",
        "es": "Esta palabra adivina. Escriba lo que se vio o se dijo.",
    },
    "inner": {
        "en": "This is a conclusion about what is inside somebody. Which words led to it?",
        "es": "Esto concluye lo que alguien lleva dentro. ¿Qué palabras llevaron a eso?",
    },
    "cause": {
        "en": "This names a cause. Did the person name it? Then begin with “Said …”.",
        "es": "Esto nombra una causa. ¿La nombró la persona? Entonces empiece con «Dijo …».",
    },
    "feeling_not_in_note": {
        "en": "No line of the note speaks of this feeling.",
        "es": "Ninguna línea de la nota habla de este sentimiento.",
    },
    "cause_not_in_note": {
        "en": "No line of the note gives this cause.",
        "es": "Ninguna línea de la nota da esta causa.",
    },
}

PROPOSALS = {
    "guess": {
        "en": "Leave out the guess, or quote the words behind it.",
        "es": "Quite la suposición o cite las palabras que hay detrás.",
    },
    "inner": {
        "en": "Use the words it comes from, in quotation marks.",
        "es": "Use las palabras de donde sale, entre comillas.",
    },
    "cause": {
        "en": "Stop before the cause, or tell it as theirs: “Said it is because …”.",
        "es": "Deténgase antes de la causa o cuéntela como suya: «Dijo que es porque …».",
    },
    "feeling_not_in_note": {
        "en": "Use the words that are in the note.",
        "es": "Use las palabras que están en la nota.",
    },
    "cause_not_in_note": {
        "en": "Leave the cause for later and keep what happened.",
        "es": "Deje la causa para después y quédese con lo que pasó.",
    },
}


PHRASES = lexicon.phrases("inference")

# Feelings by family, both languages: any word of the family in the note vouches for any in the headline.
_MEMBERS = tuple(
    lexicon.words("feelings.txt", heading)
    for heading in lexicon.sections("feelings.txt")
    if heading.startswith("family.")
)
_FAMILY_OF = {word: number for number, family in enumerate(_MEMBERS) for word in family}
# These are feelings only after "felt" and the like; without it they merely vouch for their family.
_ONLY_VOUCHES = lexicon.words("feelings.txt", "only_vouches")
_FEELS = lexicon.words("feelings.txt", "feels")
_BECAUSE = frozenset(("because", "porque", "due", "debido"))
_CLAUSE_ENDS = frozenset((".", ";", "!", "?", "\n"))


def findings(reading: Reading, note: Note | None) -> Iterator[Mark]:
    """Feelings and causes of the headline that stand in no line; needs the note."""
    if note is None:
        return
    yield from _unvouched_feelings(reading, note)
    yield from _unvouched_causes(reading, note)


def _unvouched_feelings(reading: Reading, note: Note) -> Iterator[Mark]:
    for index, word in enumerate(reading.words):
        family = _FAMILY_OF.get(word)
        if family is None or reading.state[index] == QUOTED:
            continue
        before = reading.words[max(0, index - 3) : index]
        if word in _ONLY_VOUCHES and _FEELS.isdisjoint(before):
            continue
        if note.words.isdisjoint(_MEMBERS[family]) and not note.has_like(word):
            yield Mark("inference", "feeling_not_in_note", *reading.spans[index])


def _unvouched_causes(reading: Reading, note: Note) -> Iterator[Mark]:
    for index, word in enumerate(reading.words):
        if word not in _BECAUSE or reading.state[index] == QUOTED:
            continue
        end = index + 1
        while end < len(reading.words) and reading.words[end] not in _CLAUSE_ENDS:
            end += 1
        if end > index + 1 and not note.supports(reading.words[index + 1 : end]):
            yield Mark("inference", "cause_not_in_note", reading.spans[index][0], reading.spans[end - 1][1])
