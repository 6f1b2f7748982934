"""The report's own words, English and Spanish: headings, columns, areas, kinds, days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tellmore.reports.domain.tongues import tongue

Words = Mapping[str, str]

TEXTS: Mapping[str, Words] = {
    "short": {"en": "In short", "es": "En pocas palabras"},
    "purpose": {"en": "Why we asked", "es": "Por qué preguntamos"},
    "question": {"en": "The question we started from", "es": "La pregunta con la que empezamos"},
    "heard": {"en": "Whom we heard", "es": "A quiénes escuchamos"},
    "unheard": {"en": "Whom we did not hear", "es": "A quiénes no escuchamos"},
    "nobody": {"en": "We heard nobody from: {groups}.", "es": "No escuchamos a nadie de: {groups}."},
    "method": {"en": "How we listened", "es": "Cómo escuchamos"},
    "themes": {"en": "What we heard", "es": "Lo que escuchamos"},
    "theme": {"en": "Theme {number} of {count}", "es": "Tema {number} de {count}"},
    "apart": {"en": "And a voice that differs", "es": "Y una voz distinta"},
    "said": {"en": "Who said this", "es": "Quiénes lo dijeron"},
    "areas": {"en": "Where it touches school life", "es": "Qué parte de la vida escolar toca"},
    "kinds": {
        "en": "Challenges, hopes and suggestions",
        "es": "Dificultades, esperanzas y propuestas",
    },
    "lone": {"en": "Said by one, and our answer", "es": "Lo dijo una sola persona, y le respondemos"},
    "surprises": {"en": "What surprised us", "es": "Lo que nos sorprendió"},
    "discussion": {"en": "Questions to talk about", "es": "Preguntas para conversar"},
    "actions": {"en": "What we are doing about it", "es": "Qué estamos haciendo"},
    "declined": {"en": "What we will not do, and why", "es": "Lo que no vamos a hacer, y por qué"},
    "respond": {"en": "Tell us if we heard you right", "es": "Díganos si escuchamos bien"},
    "respond_by": {"en": "Please answer by {day}.", "es": "Responda, por favor, a más tardar el {day}."},
    "group": {"en": "Group", "es": "Grupo"},
    "heard_column": {"en": "Heard", "es": "Escuchamos"},
    "of_all": {"en": "Of all", "es": "Del total"},
    "said_it": {"en": "Said it", "es": "Lo dijeron"},
    "asked": {"en": "Asked", "es": "Preguntamos"},
    "of": {"en": "{part} of {whole}", "es": "{part} de {whole}"},
    "no_day": {"en": "No date yet", "es": "Sin fecha todavía"},
    "held_bars": {"en": "{group}: not counted here", "es": "{group}: aquí no se cuenta"},
    "contents": {"en": "In this report", "es": "En este informe"},
    "table_twin": {"en": "The same as a table", "es": "Lo mismo en una tabla"},
    "edition": {"en": "Edition {number}", "es": "Edición {number}"},
    "removed": {"en": "Removed at the speaker’s request.", "es": "Retirado a petición de quien lo dijo."},
    "taken_back": {"en": "These words were taken back.", "es": "Estas palabras fueron retiradas."},
    "whom": {
        "en": "Whom we most needed to hear: {text}",
        "es": "A quiénes más necesitábamos escuchar: {text}",
    },
    "why_them": {"en": "Why their stories: {text}", "es": "Por qué sus historias: {text}"},
    "between": {
        "en": "We listened from {first} to {last}.",
        "es": "Escuchamos del {first} al {last}.",
    },
    "outside": {
        "en": "{count} of {all} headlines stand outside these themes. We keep them and read them again.",
        "es": "{count} de {all} titulares quedan fuera de estos temas. Los guardamos y los volveremos a leer.",
    },
    "how_to_respond": {
        "en": "If you spoke with us, the code on your slip opens a page with your words. There you can tell us "
        "that we heard you right, correct us, add something, or take your words back.",
        "es": "Si usted habló con nosotros, el código de su papelito abre una página con sus palabras. Ahí puede "
        "decirnos si escuchamos bien, corregirnos, agregar algo o retirar sus palabras.",
    },
    "criterion": {"en": "People heard, by {name}", "es": "Personas escuchadas, por {name}"},
    "support_title": {
        "en": "Interviews in which this theme appears",
        "es": "Entrevistas en las que aparece este tema",
    },
}

AREAS: Mapping[str, Words] = {
    "academic": {"en": "Learning", "es": "Aprendizaje"},
    "social_emotional": {"en": "Social and emotional life", "es": "Vida social y emocional"},
    "culture": {"en": "School culture", "es": "Cultura escolar"},
}

KINDS: Mapping[str, Words] = {
    "challenge": {"en": "a challenge", "es": "una dificultad"},
    "aspiration": {"en": "a hope", "es": "una esperanza"},
    "suggestion": {"en": "a suggestion", "es": "una propuesta"},
}

KIND_HEADINGS: Mapping[str, Words] = {
    "challenge": {"en": "What is hard", "es": "Lo que cuesta"},
    "aspiration": {"en": "What people hope for", "es": "Lo que se espera"},
    "suggestion": {"en": "What people suggest", "es": "Lo que se propone"},
}

ACTION_KINDS: Mapping[str, Words] = {
    "project": {"en": "Project", "es": "Proyecto"},
    "activity": {"en": "Activity", "es": "Actividad"},
    "committee": {"en": "Committee", "es": "Comité"},
}

STATUSES: Mapping[str, Words] = {
    "planned": {"en": "Planned", "es": "Previsto"},
    "trying": {"en": "Trying it", "es": "En prueba"},
    "doing": {"en": "Under way", "es": "En marcha"},
    "done": {"en": "Done", "es": "Hecho"},
    "stopped": {"en": "Stopped", "es": "Detenido"},
}

# fmt: off
_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
           "octubre", "noviembre", "diciembre"),
}
# fmt: on


def say(key: str, language: str, **values: object) -> str:
    return TEXTS[key][tongue(language)].format(**values)


def named(known: Mapping[str, Words], key: str, language: str) -> str:
    """The word for a key, or the team's own word as it stands."""
    return known[key][tongue(language)] if key in known else key


def day(value: date, language: str) -> str:
    """ "3 November 2026", "3 de noviembre de 2026"."""
    own = tongue(language)
    month = _MONTHS[own][value.month - 1]
    return f"{value.day} de {month} de {value.year}" if own == "es" else f"{value.day} {month} {value.year}"
