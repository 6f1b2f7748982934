"""Wider words for a detail, as an offer: what could stand in brackets where the detail stands now.

Software writes no quote. What is offered becomes a mask, as a name does, after a person chose or changed it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tellmore.reports.domain.hallway.marks import Kind
from tellmore.reports.domain.tongues import tongue

LONGEST = 40
_INSTRUMENT = re.compile(
    r"tuba|sousaphone|bassoon|oboe|piccolo|horn|harp|accordion|bagpipe|banjo|fagot|flaut|corno|arpa|acorde",
    re.I,
)
_CLUB = re.compile(
    r"drumline|guard|mariachi|folkl|robotic|rob[oó]tic|jrotc|ffa|4-?h|debate|shop|esports|banda|escolta|ballet",
    re.I,
)
_FIRST = re.compile(r"first|primer", re.I)

_OFFERS: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    Kind.ONLY: {"en": ("one of a few", "a student"), "es": ("de los pocos", "una persona")},
    Kind.ROLE: {"en": ("on the team", "in a role there"), "es": ("del equipo", "con un cargo ahí")},
    Kind.ACTIVITY: {"en": ("a sport", "a club"), "es": ("un deporte", "un club")},
    Kind.AGE: {"en": ("an age", "years ago"), "es": ("una edad", "hace años")},
    Kind.DATE: {"en": ("a date", "that year"), "es": ("una fecha", "ese año")},
    Kind.NUMBER: {"en": ("several", "a number"), "es": ("varias veces", "una cantidad")},
    Kind.PLACE: {"en": ("another place", "a place"), "es": ("otro lugar", "un lugar")},
    Kind.HOME: {"en": ("where we live", "a place to stay"), "es": ("donde vivimos", "un lugar")},
    Kind.FAMILY: {"en": ("family", "a relative"), "es": ("familia", "un familiar")},
    Kind.LOSS: {"en": ("a loss", "a hard time"), "es": ("una pérdida", "un momento difícil")},
    Kind.LAW: {"en": ("a family matter", "something hard"), "es": ("un asunto de familia", "algo difícil")},
    Kind.HEALTH: {"en": ("a health matter", "hurt"), "es": ("un asunto de salud", "una lesión")},
    Kind.JOB: {"en": ("a job", "at work"), "es": ("un trabajo", "su trabajo")},
    Kind.LANGUAGE: {"en": ("our language", "another language"), "es": ("nuestra lengua", "otro idioma")},
    Kind.FAITH: {"en": ("a faith", "what we believe"), "es": ("una religión", "lo que creemos")},
    Kind.SELF: {"en": ("part of who I am", "myself"), "es": ("parte de quien soy", "así")},
    Kind.EVENT: {"en": ("something happened", "that event"), "es": ("algo que pasó", "ese momento")},
    Kind.GROUP: {"en": ("a group", "a program"), "es": ("un grupo", "un programa")},
}


def offers_for(kind: Kind, words: str, language: str) -> tuple[str, ...]:
    """Two or three wider wordings for these words, without brackets, the likeliest first."""
    both = _OFFERS[kind][tongue(language)]
    special = _special(kind, words, spanish=tongue(language) == "es")
    return tuple(dict.fromkeys((special, *both) if special else both))


def _special(kind: Kind, words: str, *, spanish: bool) -> str:
    if kind is Kind.ACTIVITY and _INSTRUMENT.search(words):
        return "un instrumento" if spanish else "an instrument"
    if kind is Kind.ACTIVITY and _CLUB.search(words):
        return "un club" if spanish else "a club"
    if kind is Kind.ONLY and _FIRST.search(words):
        return "de los primeros" if spanish else "one of the first"
    return ""
