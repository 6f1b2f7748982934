"""Dates as people and form tools write them; only whole values, never a date inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene",
            "february feb febrero",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto ago",
            "september sept sep septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_NUMBERS: Final = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[ T,].{0,40})?")
_MONTH_FIRST: Final = re.compile(r"([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? (?:de )?([a-z]{3,10})\.?,? (?:del? )?(\d{4})")
_WEEKDAY: Final = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? "
    r"|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),? "
)
_LONGEST: Final = 70


def iso(text: str, *, day_first: bool) -> str:
    """The date that `text` is, as 2016-08-17; empty when it is not one."""
    text = " ".join(text.strip(" .").casefold().split())
    if not text or len(text) > _LONGEST:
        return ""
    text = _WEEKDAY.sub("", text, count=1)
    if match := _NUMBERS.fullmatch(text):
        return _from_numbers(match[1], match[3], match[4], day_first=day_first)
    if match := _MONTH_FIRST.fullmatch(text):
        return _date(match[3], str(_MONTHS.get(match[1], 0)), match[2])
    if match := _DAY_FIRST.fullmatch(text):
        return _date(match[3], str(_MONTHS.get(match[2], 0)), match[1])
    return ""


def is_ambiguous(text: str) -> bool:
    """True when day and month could be exchanged: 3/4/2026, but not 3/17/2026 or 4/4/2026."""
    match = _NUMBERS.fullmatch(" ".join(text.strip(" .").split()))
    if not match or len(match[1]) > 2:
        return False
    return int(match[1]) <= 12 and int(match[3]) <= 12 and int(match[1]) != int(match[3])


def says_day_first(texts: Iterable[str]) -> bool | None:
    """What a whole column tells: one 17/3 or one 3/17 settles all its values, else nothing is known."""
    for text in texts:
        match = _NUMBERS.fullmatch(" ".join(text.strip(" .").split()))
        if match and len(match[1]) <= 2:
            if int(match[1]) > 12:
                return True
            if int(match[3]) > 12:
                return False
    return None


def _from_numbers(first: str, second: str, third: str, *, day_first: bool) -> str:
    if len(first) == 4:
        return _date(first, second, third)
    if len(third) not in (2, 4):
        return ""
    year = third if len(third) == 4 else f"20{third}"
    if (day_first and int(second) <= 12) or int(first) > 12:
        return _date(year, second, first)
    return _date(year, first, second)


def _date(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
