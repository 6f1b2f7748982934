"""The circle-back letter: your words, what we heard, what happens now, and what will not."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from tellmore.reports.domain import words
from tellmore.reports.domain.print_words import LETTER, all_said, said
from tellmore.reports.render import typesetting
from tellmore.reports.render.typesetting import Paper, Printed, typeset


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Something the reader said, as stored, and where it led."""

    text: str
    language: str = "en"
    led_to: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """Something done, with when; or not done, with why."""

    what: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """`formal` chooses *usted*; `pseudonym` may stay empty in a letter to everybody."""

    study: str
    language: str
    date: datetime.date
    greeting: str
    opening: str
    heard: tuple[str, ...]
    doing: tuple[Promise, ...]
    declined: tuple[Promise, ...]
    respond: str
    signed: tuple[str, ...]
    pseudonym: str = ""
    own_words: tuple[OwnWords, ...] = ()
    formal: bool = False


def letter_pdf(letter: Letter, *, paper: Paper = "a4") -> Printed:
    """One page: the type gets smaller, down to 9 points, before a second page begins."""
    return typeset("letter.typ", _page_data(letter, paper), day=letter.date)


def _page_data(letter: Letter, paper: Paper) -> dict[str, Any]:
    return {
        "title": said(LETTER, "title", letter.language, formal=letter.formal),
        "study": letter.study,
        "language": letter.language,
        "day": words.day(letter.date, letter.language),
        "greeting": letter.greeting,
        "opening": letter.opening,
        "pseudonym": letter.pseudonym,
        "own": [
            {"pieces": typesetting.said(own.text), "language": own.language, "led": own.led_to}
            for own in letter.own_words
        ],
        "heard": list(letter.heard),
        "doing": [[promise.what, promise.more] for promise in letter.doing],
        "declined": [[promise.what, promise.more] for promise in letter.declined],
        "respond": letter.respond,
        "signed": list(letter.signed),
        "words": all_said(LETTER, letter.language, formal=letter.formal),
        "notice": "",
        "paper": paper,
    }
