"""Guesses what somebody is in a story ("teacher", "relative") from the title or the word beside the name."""

from __future__ import annotations

from tellmore.privacy.domain.lexicon import folded
from tellmore.privacy.domain.tokens import TOKEN

# role: its words in English and Spanish. A second part after "/" is the grammatical gender in Spanish.
ROLE_WORDS = {
    "en": {
        "student": "student",
        "teacher": "teacher",
        "coach": "coach",
        "principal": "principal",
        "counselor": "counselor",
        "nurse": "nurse",
        "adult": "adult",
        "relative": "relative",
        "": "person",
    },
    "es": {
        "student": "estudiante",
        "teacher": "docente",
        "teacher/f": "maestra",
        "teacher/m": "maestro",
        "coach": "entrenador",
        "coach/f": "entrenadora",
        "principal": "director",
        "principal/f": "directora",
        "counselor": "consejero",
        "counselor/f": "consejera",
        "nurse": "enfermero",
        "nurse/f": "enfermera",
        "adult": "adulto",
        "adult/f": "adulta",
        "relative": "familiar",
        "": "persona",
    },
}
PLACE_WORDS = {
    "en": {
        "SCHOOL": "school",
        "LOCATION": "town",
        "ADDRESS": "address",
        "PHONE": "phone number",
        "EMAIL": "email address",
        "HANDLE": "account name",
        "URL": "web address",
        "ID": "number",
        "DATE_OF_BIRTH": "date of birth",
        "ORGANIZATION": "organization",
    },
    "es": {
        "SCHOOL": "escuela",
        "LOCATION": "lugar",
        "ADDRESS": "dirección",
        "PHONE": "teléfono",
        "EMAIL": "correo electrónico",
        "HANDLE": "cuenta",
        "URL": "página web",
        "ID": "número",
        "DATE_OF_BIRTH": "fecha de nacimiento",
        "ORGANIZATION": "organización",
    },
}
TITLES = {
    "teacher/f": "ms mrs miss maestra profesora señorita",
    "teacher/m": "mr maestro profesor",
    "teacher": "mx teacher profe professor prof",
    "coach": "coach entrenador",
    "coach/f": "entrenadora",
    "principal": "principal vp director subdirector dean",
    "principal/f": "directora subdirectora",
    "counselor": "counselor consejero trabajador",
    "counselor/f": "consejera trabajadora",
    "nurse": "nurse enfermero",
    "nurse/f": "enfermera",
    "adult": "dr doctor sr señor senor don officer pastor father padre imam reverend rev oficial",
    "adult/f": "dra doctora sra srta señora senora doña dona sister secretaria",
    "relative": "tia tio aunt auntie uncle abuela abuelo grandma grandpa nana tata cousin primo prima mama",
}
NEIGHBOURS = {
    "student": "friend friends bestie bff buddy classmate classmates teammate student students "
    "freshman sophomore "
    "boyfriend girlfriend amigo amiga amigos amigas compañero compañera alumno alumna estudiante "
    "novio novia compa cuate",
    "relative": "brother sister bro sis mom mother dad father stepdad stepmom son daughter twin "
    "niece nephew hermano "
    "hermana hermanito hermanita hijo hija papa mama mami papi esposo esposa sobrino sobrina "
    "gemelo gemela cuñado cuñada "
    "madrina padrino cousin aunt uncle grandma grandpa primo prima tia tio abuelo abuela",
}


def _reversed(table: dict[str, str]) -> dict[str, str]:
    return {folded(word): role for role, words in table.items() for word in words.split()}


BY_TITLE = _reversed(TITLES)
ONLY_TITLES = frozenset(("ms", "mrs", "miss", "mr", "mx", "don", "father", "sister"))
BY_NEIGHBOUR = {w: r for w, r in BY_TITLE.items() if w not in ONLY_TITLES} | _reversed(NEIGHBOURS)


def role_of(line: str, start: int, end: int) -> str:
    """The role that a title in the range, or the word before it, speaks of; empty when none does."""
    for word in map(folded, TOKEN.findall(line[start:end])[:2]):
        if word in BY_TITLE:
            return BY_TITLE[word]
    before = [folded(w) for w in TOKEN.findall(line[max(0, start - 40) : start])]
    gap = line[max(0, start - 2) : start]
    if before and (gap.strip() in ("", ",") or gap.strip()[-1:].isalpha()):
        return BY_NEIGHBOUR.get(before[-1], "")
    return ""


def role_word(role: str, language: str) -> str:
    words = ROLE_WORDS[language]
    return words.get(role) or words.get(role.split("/")[0]) or words[""]
