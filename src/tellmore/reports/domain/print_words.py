"""What the printed guide, slips and letters say in the program's own voice, English and Spanish.

Spanish speaks to students as *tú* and to families and staff as *usted*.
"""

from __future__ import annotations

from collections.abc import Mapping

from tellmore.reports.domain.tongues import tongue

GUIDE: Mapping[str, Mapping[str, str]] = {
    "guide": {"en": "Interview guide", "es": "Guía de la entrevista"},
    "version": {"en": "Version {version}", "es": "Versión {version}"},
    "code": {"en": "Code name, never a name", "es": "Nombre en clave, nunca un nombre"},
    "day": {"en": "Day and time", "es": "Día y hora"},
    "by": {"en": "Interviewer", "es": "Quién entrevista"},
    "opening": {"en": "Before you ask", "es": "Antes de preguntar"},
    "opening_how": {
        "en": "Say each of these in your own voice and tick it once it is said.",
        "es": "Diga cada punto con su propia voz y márquelo cuando lo haya dicho.",
    },
    "stories": {"en": "Stories", "es": "Historias"},
    "opener": {"en": "To begin", "es": "Para empezar"},
    "closing": {"en": "To finish", "es": "Para terminar"},
    "thanks": {"en": "Thanks", "es": "Gracias"},
    "minutes": {"en": "{minutes} min", "es": "{minutes} min"},
    "about": {"en": "About {minutes} minutes in all", "es": "Unos {minutes} minutos en total"},
    "probes": {"en": "To go further", "es": "Para ir más lejos"},
    "lines": {
        "en": "Mark each line: “ word for word · ≈ in short · ○ what I saw · ! my own reaction",
        "es": "Marque cada línea: “ palabra por palabra · ≈ en resumen · ○ lo que vi · ! mi reacción",
    },
    "neutral": {"en": "When you want to say something, say little", "es": "Si quiere decir algo, diga poco"},
    "heavy": {"en": "If it gets heavy", "es": "Si se vuelve difícil"},
    "heavy_how": {
        "en": "Pause. Ask what would help. Stopping is always fine. Bring in one of these people, and note "
        "only that you did.",
        "es": "Haga una pausa. Pregunte qué ayudaría. Parar siempre está bien. Avise a una de estas personas "
        "y anote solo que lo hizo.",
    },
}

SLIP: Mapping[str, Mapping[str, str]] = {
    "title": {"en": "Slips to hand out", "es": "Papelitos para entregar"},
    "head": {"en": "What became of my words?", "es": "¿Qué pasó con mis palabras?"},
    "how": {
        "en": "Scan the square, or open {address} and type your code name and the six words.",
        "es": "Escanea el cuadro, o abre {address} y escribe tu nombre en clave y las seis palabras.",
    },
    "keep": {
        "en": "No name is on it, and nobody has a copy. Read, correct or take back your words with it.",
        "es": "No lleva tu nombre y nadie tiene copia. Con él puedes leer, corregir o retirar tus palabras.",
    },
    "how_usted": {
        "es": "Escanee el cuadro, o abra {address} y escriba su nombre en clave y las seis palabras.",
    },
    "keep_usted": {
        "es": "No lleva su nombre y nadie tiene copia. Con él puede leer, corregir o retirar sus palabras.",
    },
    "alt": {
        "en": "Square to scan: opens the page of {name}",
        "es": "Cuadro para escanear: abre la página de {name}",
    },
}

LETTER: Mapping[str, Mapping[str, str]] = {
    "title": {"en": "What became of your words", "es": "Qué pasó con tus palabras"},
    "title_usted": {"es": "Qué pasó con sus palabras"},
    "words": {"en": "You said", "es": "Dijiste"},
    "words_usted": {"es": "Usted dijo"},
    "heard": {"en": "What we heard from everyone", "es": "Lo que escuchamos entre todos"},
    "doing": {"en": "What we are doing", "es": "Lo que estamos haciendo"},
    "declined": {"en": "What we will not do, and why", "es": "Lo que no vamos a hacer, y por qué"},
    "respond": {"en": "Did we hear you right?", "es": "¿Te escuchamos bien?"},
    "respond_usted": {"es": "¿Le escuchamos bien?"},
}


def said(texts: Mapping[str, Mapping[str, str]], key: str, language: str, *, formal: bool = False) -> str:
    """A text in its language; where Spanish has a formal form, `formal` chooses it."""
    polite = texts.get(f"{key}_usted", {}).get(tongue(language)) if formal else None
    return polite or texts[key][tongue(language)]


def all_said(
    texts: Mapping[str, Mapping[str, str]], language: str, *, formal: bool = False
) -> dict[str, str]:
    """All texts of one page in one language."""
    plain = [key for key in texts if not key.endswith("_usted")]
    return {key: said(texts, key, language, formal=formal) for key in plain}
