"""The interview guide on paper: what to say, what to ask, and room to write."""

from __future__ import annotations

import datetime
import functools
from dataclasses import asdict, dataclass
from typing import Any

from tellmore.reports.domain.print_words import GUIDE, all_said, said
from tellmore.reports.render.typesetting import Paper, Printed, typeset

_LINES_PER_MINUTE = 1.6
_FEWEST_LINES, _MOST_LINES = 4, 12


@dataclass(frozen=True, slots=True)
class GuideQuestion:
    text: str
    probes: tuple[str, ...] = ()
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to bring in when a conversation gets heavy, and how to reach them."""

    who: str
    how: str


@dataclass(frozen=True, slots=True)
class Guide:
    """One published version of a protocol in one language, and the day it was published.

    `welcome` are the points to say and tick.
    """

    study: str
    version: str
    language: str
    date: datetime.date
    welcome: tuple[str, ...]
    opener: GuideQuestion | None
    questions: tuple[GuideQuestion, ...]
    closing: GuideQuestion | None
    thanks: str
    neutral: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()


def guide_pdf(guide: Guide, *, paper: Paper = "a4") -> Printed:
    return typeset("guide.typ", _page_data(guide, paper), day=guide.date)


def _page_data(guide: Guide, paper: Paper) -> dict[str, Any]:
    say = functools.partial(said, GUIDE, language=guide.language)
    asked = [question for question in (guide.opener, *guide.questions, guide.closing) if question]
    minutes = sum(question.minutes for question in asked)
    return {
        **asdict(guide),
        "title": f"{say('guide')}: {guide.study}",
        "version": say("version").format(version=guide.version),
        "opener": guide.opener and _question(guide.opener),
        "questions": [_question(question) for question in guide.questions],
        "closing": guide.closing and _question(guide.closing),
        "words": all_said(GUIDE, guide.language),
        "about": say("about").format(minutes=minutes) if minutes else "",
        "notice": "",
        "paper": paper,
    }


def _question(question: GuideQuestion) -> dict[str, Any]:
    """A question with room to write, more of it the longer it is meant to last."""
    lines = round(question.minutes * _LINES_PER_MINUTE)
    return {**asdict(question), "lines": min(max(lines, _FEWEST_LINES), _MOST_LINES)}
