"""A guide, slips and a letter of the sample study."""

from __future__ import annotations

from datetime import date

from tellmore.reports.render.guide import Contact, Guide, GuideQuestion
from tellmore.reports.render.letter import Letter, OwnWords, Promise
from tellmore.reports.render.slips import Slip

GUIDE = Guide(
    study="Starting ninth grade",
    version="3",
    language="en",
    date=date(2026, 9, 1),
    welcome=(
        "Who I am, and that I do not grade you or report on you.",
        "Why we ask: we want the first weeks of ninth grade to go well for everybody.",
        "I take notes by hand so that I remember your words. Nothing is recorded, and they hold no name.",
        "You may pass on any question, without a reason, and stop whenever you like.",
        "If I hear that somebody is not safe, I have to pass that on to an adult who can help.",
        "Afterwards you get a slip. With it you can see what became of your words.",
    ),
    opener=GuideQuestion("What is something you like doing when nobody tells you what to do?", (), 3),
    questions=(
        GuideQuestion(
            "Tell me about a day in the first weeks when somebody here knew you.",
            ("What was going on?", "How did that feel?", "Tell me more"),
            6,
        ),
        GuideQuestion(
            "Walk me through this morning until your first class.", ("And then?", "Who was there?"), 5
        ),
        GuideQuestion(
            "Tell me about the last time something in class clicked.",
            ("What made that happen?", "What did you do next?"),
            5,
        ),
        GuideQuestion("Tell me about a time you wished somebody had asked you first.", ("Tell me more",), 5),
    ),
    closing=GuideQuestion("What have I not asked that I should have?", (), 3),
    thanks="Thank you. Hand over the slip, say when they will hear from us, walk back together.",
    neutral=("Mm-hm. Take your time.", "Thank you for telling me.", "What happened then?"),
    contacts=(
        Contact("School counselor", "room 12, no appointment"),
        Contact("988", "call or text, any hour"),
    ),
)

_WORDS = ("maple", "harbor", "lantern", "violet", "compass", "meadow", "pebble", "orchard")


def slips(count: int) -> list[Slip]:
    """Slips for code names 1 to `count`, every second one in Spanish."""
    return [
        Slip(
            pseudonym=f"Heron {number}",
            words=tuple(_WORDS[(number + step) % len(_WORDS)] for step in range(5)),
            url=f"https://listen.example.org/s/#Heron-{number}.maple.harbor.lantern.violet.compass",
            language="es" if number % 2 == 0 else "en",
        )
        for number in range(1, count + 1)
    ]


LETTER = Letter(
    study="Starting ninth grade",
    language="es",
    date=date(2026, 12, 1),
    greeting="Hola,",
    pseudonym="Garza 17",
    opening=(
        "En octubre nos contaste cómo fueron tus primeras semanas. Hablamos con cuarenta y ocho personas de "
        "tres escuelas. Esto es lo que hicimos con lo que dijiste."
    ),
    own_words=(
        OwnWords(
            "Todos me decían otro nombre. Al final contestaba a ese, para no estar corrigiendo.",
            "es",
            "Está en el informe, en el primer tema.",
        ),
    ),
    heard=(
        "Quienes empiezan el noveno grado saben cuántos adultos conocen su nombre.",
        "Un autobús que llega tarde cuesta la mañana, no cinco minutos.",
    ),
    doing=(
        Promise(
            "Diez nombres antes del viernes.", "Cada adulto aprende diez nombres, dichos como tú los dices."
        ),
        Promise("Desayuno después del timbre.", "Empieza en enero."),
    ),
    declined=(
        Promise(
            "La hora del autobús no cambia este año.",
            "La decide el distrito; llevamos tus palabras allí.",
        ),
    ),
    respond="Abre tu página con el papelito: puedes decir que sí, corregir, añadir o retirar lo que dijiste.",
    signed=("El equipo de noveno grado", "Escuela North"),
)
