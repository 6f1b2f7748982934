"""How strongly a sentence is supported, in words, said only as far as the small-cell guard allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tellmore.reports.domain.small_numbers import may_be_counted
from tellmore.reports.domain.tongues import tongue

_UNITS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "interview": {"en": ("interview", "interviews"), "es": ("entrevista", "entrevistas")},
    "person": {"en": ("person", "people"), "es": ("persona", "personas")},
    "school": {"en": ("school", "schools"), "es": ("escuela", "escuelas")},
    "district": {"en": ("district", "districts"), "es": ("distrito", "distritos")},
    "site": {"en": ("place", "places"), "es": ("lugar", "lugares")},
    "group": {"en": ("group", "groups"), "es": ("grupo", "grupos")},
    "role": {"en": ("perspective", "perspectives"), "es": ("perspectiva", "perspectivas")},
    "language": {"en": ("language", "languages"), "es": ("idioma", "idiomas")},
    "grade": {"en": ("grade", "grades"), "es": ("grado", "grados")},
}
_OF = {"en": "of", "es": "de"}
_HELD = {
    "en": "Fewer than {minimum} people: not counted here",
    "es": "Menos de {minimum} personas: aquí no se cuentan",
}
_TOGETHER = {
    "en": "{groups} are shown together so that no group smaller than {minimum} can be picked out.",
    "es": "{groups} aparecen juntos para que no se distinga ningún grupo de menos de {minimum} personas.",
}
_HELD_BACK = {
    "en": "Some groups are not shown, so that no group smaller than {minimum} can be picked out.",
    "es": "Algunos grupos no aparecen, para que no se distinga ninguno de menos de {minimum} personas.",
}


def support_sentence(
    part: int,
    whole: int,
    groups: Mapping[str, int],
    minimum: int,
    language: str,
    *,
    unit: str = "interview",
) -> str:
    """ "9 of 24 interviews, 3 schools", or why it is not counted.

    Guarded by how many said it (`part`), as on the team's board: a thing that two of twenty-four said
    points at two people, whoever else was asked. `groups` are spreads by unit, such as {"school": 3}.
    """
    if not may_be_counted(part, whole, minimum):
        return _HELD[tongue(language)].format(minimum=minimum)
    said = f"{part} {_OF[tongue(language)]} {_counted(whole, unit, language)}"
    return ", ".join([said, *(_counted(count, name, language) for name, count in groups.items() if count)])


def held_sentence(minimum: int, language: str) -> str:
    return _HELD[tongue(language)].format(minimum=minimum)


def together_sentence(labels: Sequence[str], minimum: int, language: str) -> str:
    return _TOGETHER[tongue(language)].format(groups=joined(labels, language), minimum=minimum)


def held_back_sentence(minimum: int, language: str) -> str:
    return _HELD_BACK[tongue(language)].format(minimum=minimum)


def joined(words: Sequence[str], language: str) -> str:
    """ "North, South and Hill" in the manner of the language."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {_and_before(words[-1], language)} {words[-1]}"


def _and_before(word: str, language: str) -> str:
    if tongue(language) != "es":
        return "and"
    # Spanish "y" turns into "e" before the sound of i, though not before a glide as in "hielo".
    start = word.casefold()
    sounds_i = start.startswith(("i", "í", "hi", "hí")) and not start.startswith(
        ("hie", "hia", "ia", "ie", "io")
    )
    return "e" if sounds_i else "y"


def _counted(count: int, unit: str, language: str) -> str:
    one, many = _UNITS[unit][tongue(language)]
    return f"{count} {one if count == 1 else many}"
