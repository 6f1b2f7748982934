"""The results of the hallway test in plain sentences, English and Spanish."""

from __future__ import annotations

from collections.abc import Mapping

from tellmore.reports.domain.hallway.circle import Basis, Circle
from tellmore.reports.domain.hallway.marks import Kind
from tellmore.reports.domain.hallway.verdict import Why, is_too_few
from tellmore.reports.domain.tongues import tongue

_CIRCLE: Mapping[str, tuple[str, str]] = {
    "everyone": (
        "No category stands beside it: it could be anybody of about {n} people.",
        "Ninguna categoría aparece al lado: podría ser cualquiera de unas {n} personas.",
    ),
    "anybody": (
        "No category stands beside it.",
        "Ninguna categoría aparece al lado.",
    ),
    "counted": (
        "{n} people here share this. That is a count.",
        "{n} personas de aquí comparten esto. Es un conteo.",
    ),
    "counted_one": ("1 person here fits this. That is a count.", "Aquí 1 persona coincide. Es un conteo."),
    "assumed": (
        "About {n} people here share this. For certain it is between {low} and {high}.",
        "Unas {n} personas de aquí comparten esto. Con certeza son entre {low} y {high}.",
    ),
    "at_most": (
        "At most {high} people here share this. How many, nobody can tell from the counts there are.",
        "A lo más {high} personas de aquí comparten esto. Con los conteos que hay no se puede saber cuántas.",
    ),
    "heard": (
        "{n} of the people you heard share this. How many there are at this school is not recorded.",
        "{n} de las personas escuchadas comparten esto. No está registrado cuántas hay en la escuela.",
    ),
}
_HOW = (
    "The number in each category is known, how they overlap is not. The first number assumes that one has "
    "nothing to do with the other; at a real school that is often wrong, in both directions.",
    "Se sabe cuántas personas hay en cada categoría, pero no cuántas están en varias a la vez. El primer número "
    "supone que una cosa no tiene que ver con la otra; en una escuela real eso muchas veces no es cierto, ni hacia "
    "arriba ni hacia abajo.",
)
_WHY: Mapping[Why, tuple[str, str]] = {
    Why.TOO_FEW: (
        "As far as is known, fewer than {minimum} people share these categories. They cannot all be published beside it.",
        "Hasta donde se sabe, menos de {minimum} personas comparten estas categorías. No se pueden publicar todas al lado.",
    ),
    Why.TOO_FEW_HEARD: (
        "Fewer than {minimum} of the people heard share these categories, so they are left off by themselves.",
        "Menos de {minimum} de las personas escuchadas comparten estas categorías; por eso no se imprimen.",
    ),
    Why.ONLY_ONE: (
        "Its own words say that only one person, or very few, can have said it.",
        "Sus propias palabras dicen que solo una persona, o muy pocas, pudo decirlo.",
    ),
    Why.MAYBE_FEW: (
        "It can be fewer than {minimum} people: how the categories overlap is not known.",
        "Pueden ser menos de {minimum} personas: no se sabe cuántas están en varias categorías a la vez.",
    ),
    Why.LONE_HEARD: (
        "Of the people you heard, only this one fits. Whoever knows who was interviewed knows who said it.",
        "De las personas escuchadas, solo esta coincide. Quien sepa a quién se entrevistó sabrá quién lo dijo.",
    ),
    Why.CONTRADICTS: (
        "More people were heard than the counts say there are. The counts are out of date.",
        "Se escuchó a más personas de las que dicen los conteos. Los conteos no están al día.",
    ),
    Why.DETAILS: (
        "It holds details by which people who know somebody could recognize them.",
        "Tiene detalles por los que alguien conocido podría ser reconocido.",
    ),
}
_KIND: Mapping[Kind, tuple[str, str]] = {
    Kind.ONLY: ("says that few fit", "dice que hay pocas personas así"),
    Kind.ROLE: ("a role few hold", "un cargo que pocas personas tienen"),
    Kind.ACTIVITY: ("something few do", "algo que pocas personas hacen"),
    Kind.AGE: ("an age", "una edad"),
    Kind.DATE: ("a date", "una fecha"),
    Kind.NUMBER: ("a number", "un número"),
    Kind.PLACE: ("a place", "un lugar"),
    Kind.HOME: ("where somebody lives", "dónde vive alguien"),
    Kind.FAMILY: ("a family like few", "una familia como pocas"),
    Kind.LOSS: ("a loss in the family", "una pérdida en la familia"),
    Kind.LAW: ("papers, courts or police", "papeles, tribunales o policía"),
    Kind.HEALTH: ("health", "salud"),
    Kind.JOB: ("a job", "un trabajo"),
    Kind.LANGUAGE: ("a language few speak", "un idioma que pocas personas hablan"),
    Kind.FAITH: ("a faith", "una religión"),
    Kind.SELF: ("who somebody is", "quién es alguien"),
    Kind.EVENT: ("something people heard about", "algo de lo que la gente se enteró"),
    Kind.GROUP: ("a small group here", "un grupo pequeño aquí"),
}


def size_of(circle: Circle, language: str) -> str:
    """How many people share the categories, with how sure that is."""
    if circle.basis is Basis.EVERYONE:
        key = "everyone" if circle.likely else "anybody"
    elif circle.basis is Basis.ASSUMED and circle.likely is None:
        key = "at_most"
    elif circle.basis is Basis.COUNTED and circle.likely == 1:
        key = "counted_one"
    else:
        key = str(circle.basis)
    shown = circle.heard if circle.basis is Basis.HEARD else circle.likely
    return _in(_CIRCLE[key], language).format(n=shown, low=circle.low, high=circle.high)


def assumption(circle: Circle, language: str) -> str:
    """What is assumed, in a sentence or two; "" where nothing is."""
    return _in(_HOW, language) if circle.basis is Basis.ASSUMED and circle.likely is not None else ""


def reason(why: Why, minimum: int, language: str) -> str:
    return _in(_WHY[why], language).format(minimum=minimum)


def kind_in_words(kind: Kind, language: str) -> str:
    return _in(_KIND[kind], language)


def short(circle: Circle, minimum: int, language: str) -> str:
    """The number alone, for a list: "about 34 (0–61)", "240", "too few heard"; "" where there is none."""
    spanish = tongue(language) == "es"
    if circle.basis is Basis.HEARD:
        few = is_too_few(circle, minimum)
        return (
            (f"menos de {minimum} escuchadas" if spanish else f"fewer than {minimum} heard")
            if few
            else str(circle.heard)
        )
    if circle.basis is Basis.ASSUMED:
        range_ = f"{circle.low}–{circle.high}"
        return (
            f"{'unas' if spanish else 'about'} {circle.likely} ({range_})"
            if circle.likely is not None
            else range_
        )
    return str(circle.likely) if circle.likely else ""


def _in(both: tuple[str, str], language: str) -> str:
    return both[1 if tongue(language) == "es" else 0]
