"""Verbs about conversations and their notes, one family a file."""

from tellmore.capture.services.notes import (
    AlreadyFinished,
    Kept,
    SomebodyElsesNote,
    finish_session,
    receive_note,
    reopen_session,
    save_note,
    start_session,
)
from tellmore.capture.services.planning import (
    AlreadyHeard,
    HasANote,
    TeachesNow,
    assign_interviewer,
    edit_session,
    free_pseudonym,
    plan_session,
    plan_sessions,
    record_agreement,
    remove_session,
    seat_people,
    withdraw_session,
)

__all__ = [
    "AlreadyFinished",
    "AlreadyHeard",
    "HasANote",
    "Kept",
    "SomebodyElsesNote",
    "TeachesNow",
    "assign_interviewer",
    "edit_session",
    "finish_session",
    "free_pseudonym",
    "plan_session",
    "plan_sessions",
    "receive_note",
    "record_agreement",
    "remove_session",
    "reopen_session",
    "save_note",
    "seat_people",
    "start_session",
    "withdraw_session",
]
