"""Who may what. The one table; pages, commands, docs and tests all read it here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """A person's part in one study."""

    LEAD = "lead"
    STEWARD = "steward"
    INTERVIEWER = "interviewer"
    ANALYST = "analyst"
    READER = "reader"


class Need(StrEnum):
    """What a page or command must be allowed to do."""

    SEE_STUDY = "see_study"
    EDIT_STUDY = "edit_study"
    EDIT_PROTOCOL = "edit_protocol"
    MANAGE_ROLES = "manage_roles"
    PLAN_SESSIONS = "plan_sessions"
    CAPTURE = "capture"
    CLEAR = "clear"
    READ_CLEARED = "read_cleared"
    WRITE_HEADLINES = "write_headlines"
    MOVE_CARDS = "move_cards"
    WRITE_REPORT = "write_report"
    READ_REPORT = "read_report"
    PLAN_ACTIONS = "plan_actions"
    CIRCLE_BACK = "circle_back"
    READ_AUDIT = "read_audit"
    EXPORT = "export"


_EVERYBODY = frozenset({Need.SEE_STUDY, Need.READ_REPORT})

MAY: Mapping[Role, frozenset[Need]] = MappingProxyType(
    {
        # Everything in a study except other people's sealed notes.
        Role.LEAD: frozenset(Need) - {Need.CAPTURE, Need.CLEAR},
        Role.STEWARD: _EVERYBODY | {Need.CLEAR, Need.READ_CLEARED, Need.CIRCLE_BACK, Need.READ_AUDIT},
        Role.INTERVIEWER: _EVERYBODY | {Need.CAPTURE},
        Role.ANALYST: _EVERYBODY | {Need.READ_CLEARED, Need.WRITE_HEADLINES, Need.MOVE_CARDS},
        Role.READER: _EVERYBODY,
    }
)

# An organisation's admin keeps a study from being orphaned; the words in it stay out of reach.
ADMIN_MAY = frozenset({Need.SEE_STUDY, Need.MANAGE_ROLES})


def needs_met(roles: Iterable[str], *, is_admin: bool = False) -> frozenset[Need]:
    """All that a person with these roles may do in one study."""
    met: set[Need] = set(ADMIN_MAY) if is_admin else set()
    for role in roles:
        met |= MAY[Role(role)]
    return frozenset(met)
