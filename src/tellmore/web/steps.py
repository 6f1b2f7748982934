"""The path of stones in words: what each step says of itself, and what to do next."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from tellmore.studies.domain.path import ENDED, PERMISSIONS, Missing, Stone
from tellmore.studies.models import Study
from tellmore.ui import navigation


@dataclass(frozen=True, slots=True)
class Step:
    """One stone as the template draws it."""

    number: int
    key: str
    name: Any
    says: Any
    state: str
    href: str


@dataclass(frozen=True, slots=True)
class Next:
    """The one thing to do next: a heading, a sentence, a button, and how far along it is."""

    title: Any
    text: Any
    action: Any
    href: str
    part: int = 0
    whole: int = 0


# What a done stone says of itself.
_DONE: Mapping[str, Any] = {
    "purpose": _("written"),
    "stories": _("chosen, with targets"),
    "protocol": _("published"),
    "team": _("everyone is ready"),
    "sessions": _("all assigned"),
    "listening": _("all heard"),
    "clearing": _("all cleared"),
    "headlines": _("all read"),
    "themes": _("named"),
    "report": _("told and acted on"),
    "circleback": _("everyone can hear back"),
}
# What is missing, short enough to stand under a stone.
_MISSING: Mapping[str, Any] = {
    "purpose_not_written": _("three sentences to write"),
    "audience_not_written": _("say whom you most need"),
    "no_criteria": _("name who differs how"),
    "no_targets": _("say how many of each"),
    "too_few_questions": _("needs four to eight questions"),
    "too_many_questions": _("more than eight questions"),
    "translations_missing": _("translations are missing"),
    "not_published": _("publish a version"),
    "no_interviewers": _("nobody listens yet"),
    "no_sessions": _("none planned yet"),
    "nobody_heard": _("after the first conversation"),
    "nothing_to_clear": _("after listening"),
    "nothing_cleared": _("after clearing"),
    "no_headlines": _("after headlines"),
    "no_themes": _("group the cards"),
    "report_not_drafted": _("draft the report"),
    "report_not_published": _("publish it"),
    "no_actions": _("plan an action"),
    "no_letters": _("write the letter"),
}


def _counted(missing: Missing) -> str:
    n = missing.count
    sentences = {
        "interviewers_not_ready": ngettext("%(n)s is not ready", "%(n)s are not ready", n),
        "sessions_not_assigned": ngettext("%(n)s without interviewer", "%(n)s without interviewer", n),
        "sessions_not_heard": ngettext("%(n)s still to hear", "%(n)s still to hear", n),
        "waiting_for_clearing": ngettext("%(n)s note waits", "%(n)s notes wait", n),
        "interviews_without_headlines": ngettext("%(n)s to read", "%(n)s to read", n),
        "themes_not_named": ngettext("%(n)s without a name", "%(n)s without a name", n),
        "actions_without_owner": ngettext("%(n)s needs an owner", "%(n)s need an owner", n),
        "letters_not_sent": ngettext("%(n)s letter to publish", "%(n)s letters to publish", n),
        "lone_headlines_not_answered": ngettext("%(n)s lone voice", "%(n)s lone voices", n),
        "promises_late": ngettext("%(n)s promise is late", "%(n)s promises are late", n),
    }
    return sentences[missing.code] % {"n": n}


def says(missing: Missing) -> Any:
    """The words for one thing that is missing."""
    return _MISSING.get(missing.code) or _counted(missing)


def _under(stone: Stone) -> Any:
    if stone.note_key == ENDED:
        return _("ended with the keys")
    return says(stone.missing[0]) if stone.missing else _DONE[stone.key]


def steps(study: Study, stones: Collection[Stone]) -> list[Step]:
    return [
        Step(
            number=navigation.NUMBERS[stone.key],
            key=stone.key,
            name=navigation.STEPS[stone.key][0],
            says=_under(stone),
            state=stone.state,
            href=reverse(navigation.STEPS[stone.key][1], args=[study.slug]),
        )
        for stone in stones
    ]


# heading, sentence, button: said to the person who may take the step
_NEXT: Mapping[str, tuple[Any, Any, Any]] = {
    "purpose": (
        _("Write down why you are listening"),
        _("One purpose, whom you most need to hear, and why. It opens everything else."),
        _("Write the purpose"),
    ),
    "stories": (
        _("Say whose stories must be heard"),
        _("Name what makes experiences differ here, and how many people of each you want to hear."),
        _("Choose whose stories"),
    ),
    "protocol": (
        _("Choose what to ask"),
        _(
            "Begin with a topic pack and make its words yours. Publish when four to eight questions are right."
        ),
        _("To the questions"),
    ),
    "team": (
        _("Get the team ready"),
        _("Everyone who listens goes through a short checklist for themselves, and practises once."),
        _("To the team"),
    ),
    "sessions": (
        _("Plan the conversations"),
        _("Give each one a pseudonym, a time, a private place and somebody who listens. No names."),
        _("Plan conversations"),
    ),
    "listening": (
        _("Listen"),
        _("Conversations wait. Open one on your phone; it works without a network and loses nothing."),
        _("To the conversations"),
    ),
    "clearing": (
        _("Clear the notes that wait"),
        _(
            "Read each note once, check the marked words, then release it. Until then only the person "
            "who wrote it and you can open it."
        ),
        _("Clear the next note"),
    ),
    "headlines": (
        _("Read in pairs and write headlines"),
        _("One descriptive sentence or a direct quote each time. No judgment, no guess, no solution."),
        _("Read an interview"),
    ),
    "themes": (
        _("Find what belongs together"),
        _("Move cards quietly first. Name a group last, as a sentence people would say."),
        _("To the board"),
    ),
    "report": (
        _("Tell what you heard, and act on it"),
        _("Choose quotes for each theme, publish the report, and plan one thing with an owner and a date."),
        _("To the report"),
    ),
    "circleback": (
        _("Go back to everyone who spoke"),
        _("Write what you heard, what you do, and what you will not do and why. Their slips open it."),
        _("Write the letter"),
    ),
}


def next_for(study: Study, stones: Collection[Stone], may: Collection[str]) -> Next | None:
    """The first open step that this person may take; None when nothing waits for them."""
    for stone in stones:
        if stone.state in {"now", "missing"} and PERMISSIONS[stone.key] & frozenset(may):
            title, text, action = _NEXT[stone.key]
            href = reverse(navigation.STEPS[stone.key][1], args=[study.slug])
            return Next(title, text, action, href, stone.done, stone.total)
    return None


def still_missing(stones: Collection[Stone]) -> list[tuple[Any, Any, str]]:
    """(step, what it lacks, key) for everything that has begun or is due, two a step at most."""
    return [
        (navigation.STEPS[stone.key][0], says(missing), stone.key)
        for stone in stones
        if stone.state in {"now", "missing"}
        for missing in stone.missing[:2]
    ]
