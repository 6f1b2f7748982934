"""A study's home: eleven stones from purpose to circle back, each done, now, missing or waiting.

Everything is computed from plain counts; the sentences belong to the templates, which know the codes.
Exactly one stone is *now* until all are done: the first that is not done. Later ones where something
has begun are *missing* something, the rest *wait*.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from tellmore.accounts.domain.roles import Need

State = Literal["done", "now", "missing", "waiting"]

FEWEST_QUESTIONS, MOST_QUESTIONS = 4, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one study, as counts. Zero and False mean "not yet"."""

    purpose_written: bool = False
    audience_written: bool = False
    criteria: int = 0
    targets_set: bool = False
    questions: int = 0
    published_version: int = 0
    translations_missing: int = 0
    interviewers: int = 0
    interviewers_ready: int = 0
    sessions: int = 0
    sessions_assigned: int = 0
    heard: int = 0
    waiting_for_clearing: int = 0
    cleared: int = 0
    headlined: int = 0
    headlines: int = 0
    placed: int = 0
    themes: int = 0
    themes_named: int = 0
    lone_headlines: int = 0
    report_drafted: bool = False
    report_published: bool = False
    actions: int = 0
    actions_owned: int = 0
    letters: int = 0
    letters_sent: int = 0
    promises_late: int = 0
    shredded: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not there yet; `count` is how many of it, 1 for a thing there is one of."""

    code: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Stone:
    """`note_key` names the sentence under the stone; `done` of `total` is its progress, 0 of 0 for none."""

    key: str
    state: State
    note_key: str
    done: int = 0
    total: int = 0
    missing: tuple[Missing, ...] = ()


ENDED = "ended"
# What a person must be allowed to do to take the step; any one of these is enough.
PERMISSIONS: Mapping[str, frozenset[Need]] = {
    "purpose": frozenset({Need.EDIT_STUDY}),
    "stories": frozenset({Need.EDIT_STUDY}),
    "protocol": frozenset({Need.EDIT_PROTOCOL}),
    "team": frozenset({Need.PLAN_SESSIONS}),
    "sessions": frozenset({Need.PLAN_SESSIONS}),
    "listening": frozenset({Need.PLAN_SESSIONS, Need.CAPTURE}),
    "clearing": frozenset({Need.CLEAR}),
    "headlines": frozenset({Need.WRITE_HEADLINES}),
    "themes": frozenset({Need.MOVE_CARDS}),
    "report": frozenset({Need.WRITE_REPORT, Need.PLAN_ACTIONS}),
    "circleback": frozenset({Need.CIRCLE_BACK}),
}
KEYS: tuple[str, ...] = tuple(PERMISSIONS)


def path(facts: Facts) -> tuple[Stone, ...]:
    """The eleven stones in order."""
    stones: list[Stone] = []
    now_found = False
    for key in KEYS:
        lacking = missing(key, facts)
        begun, total = _PROGRESS[key](facts)
        if not lacking:
            state: State = "done"
        elif not now_found:
            state, now_found = "now", True
        else:
            state = "missing" if begun else "waiting"
        note = lacking[0].code if lacking else ENDED if has_ended(key, facts) else f"{key}_done"
        stones.append(Stone(key, state, note, min(begun, total), total, lacking))
    return tuple(stones)


# With the keys goes all that leads to notes; without cleared words, also what is made of them.
_ENDS_WITH_KEYS = frozenset({"team", "sessions", "listening", "clearing"})
_NEEDS_WORDS = frozenset({"headlines", "themes"})


def has_ended(stone: str, facts: Facts) -> bool:
    """True after shred day for a step that nobody can take any more."""
    return facts.shredded and (stone in _ENDS_WITH_KEYS or (stone in _NEEDS_WORDS and not facts.cleared))


def missing(stone: str, facts: Facts) -> tuple[Missing, ...]:
    """What the stone lacks, most important first; empty when it is done, or has ended."""
    if has_ended(stone, facts):
        return ()
    return tuple(item for item in _CHECKS[stone](facts) if item.count > 0)


def next_step(facts: Facts, permissions: Collection[str]) -> str:
    """The key of the first stone that is not done and that this person may work on; "" when there is none."""
    allowed = frozenset(permissions)
    for stone in path(facts):
        if stone.state != "done" and stone.state != "waiting" and PERMISSIONS[stone.key] & allowed:
            return stone.key
    return ""


def _lack(code: str, condition: bool) -> Missing:
    return Missing(code, int(condition))


def _purpose(facts: Facts) -> tuple[Missing, ...]:
    return (
        _lack("purpose_not_written", not facts.purpose_written),
        _lack("audience_not_written", facts.purpose_written and not facts.audience_written),
    )


def _stories(facts: Facts) -> tuple[Missing, ...]:
    return (
        _lack("no_criteria", not facts.criteria),
        _lack("no_targets", bool(facts.criteria) and not facts.targets_set),
    )


def _protocol(facts: Facts) -> tuple[Missing, ...]:
    return (
        Missing("too_few_questions", FEWEST_QUESTIONS - facts.questions),
        Missing("too_many_questions", facts.questions - MOST_QUESTIONS),
        Missing("translations_missing", facts.translations_missing),
        _lack("not_published", not facts.published_version),
    )


def _team(facts: Facts) -> tuple[Missing, ...]:
    return (
        _lack("no_interviewers", not facts.interviewers),
        Missing("interviewers_not_ready", facts.interviewers - facts.interviewers_ready),
    )


def _sessions(facts: Facts) -> tuple[Missing, ...]:
    return (
        _lack("no_sessions", not facts.sessions),
        Missing("sessions_not_assigned", facts.sessions - facts.sessions_assigned),
    )


def _listening(facts: Facts) -> tuple[Missing, ...]:
    return (
        _lack("nobody_heard", not facts.heard),
        Missing("sessions_not_heard", facts.sessions - facts.heard if facts.heard else 0),
    )


def _clearing(facts: Facts) -> tuple[Missing, ...]:
    waiting = max(facts.waiting_for_clearing, facts.heard - facts.cleared)
    return (_lack("nothing_to_clear", not facts.heard), Missing("waiting_for_clearing", waiting))


def _headlines(facts: Facts) -> tuple[Missing, ...]:
    return (
        _lack("nothing_cleared", not facts.cleared),
        Missing("interviews_without_headlines", facts.cleared - facts.headlined),
    )


def _themes(facts: Facts) -> tuple[Missing, ...]:
    return (
        _lack("no_headlines", not facts.headlines),
        _lack("no_themes", bool(facts.headlines) and not facts.themes),
        Missing("themes_not_named", facts.themes - facts.themes_named),
    )


def _report(facts: Facts) -> tuple[Missing, ...]:
    return (
        _lack("report_not_drafted", not (facts.report_drafted or facts.report_published)),
        Missing("lone_headlines_not_answered", facts.lone_headlines),
        _lack("report_not_published", not facts.report_published),
        _lack("no_actions", not facts.actions),
        Missing("actions_without_owner", facts.actions - facts.actions_owned),
    )


def _circleback(facts: Facts) -> tuple[Missing, ...]:
    return (
        Missing("promises_late", facts.promises_late),
        _lack("no_letters", not facts.letters and not facts.letters_sent),
        Missing("letters_not_sent", facts.letters - facts.letters_sent),
    )


_CHECKS: Mapping[str, Callable[[Facts], tuple[Missing, ...]]] = {
    "purpose": _purpose,
    "stories": _stories,
    "protocol": _protocol,
    "team": _team,
    "sessions": _sessions,
    "listening": _listening,
    "clearing": _clearing,
    "headlines": _headlines,
    "themes": _themes,
    "report": _report,
    "circleback": _circleback,
}

# (begun, total): drawn as "9 of 24" beside the stone, and whether anything has begun at all.
_PROGRESS: Mapping[str, Callable[[Facts], tuple[int, int]]] = {
    "purpose": lambda facts: (int(facts.purpose_written) + int(facts.audience_written), 2),
    "stories": lambda facts: (int(facts.criteria > 0) + int(facts.targets_set), 2),
    "protocol": lambda facts: (facts.questions, max(facts.questions, FEWEST_QUESTIONS)),
    "team": lambda facts: (facts.interviewers_ready, facts.interviewers),
    "sessions": lambda facts: (facts.sessions_assigned, facts.sessions),
    "listening": lambda facts: (facts.heard, facts.sessions),
    "clearing": lambda facts: (facts.cleared, max(facts.heard, facts.cleared)),
    "headlines": lambda facts: (facts.headlined, facts.cleared),
    "themes": lambda facts: (facts.placed, facts.headlines),
    "report": lambda facts: (
        int(facts.report_drafted) + int(facts.report_published) + int(facts.actions_owned > 0),
        3,
    ),
    "circleback": lambda facts: (facts.letters_sent, max(facts.letters, facts.letters_sent)),
}
