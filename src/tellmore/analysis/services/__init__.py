"""The verbs of this room: pairs and readings, headlines, parked ideas, and every step on the board."""

from tellmore.analysis.services.board import (
    Answer,
    CannotUndo,
    UnknownStep,
    add_theme,
    describe_theme,
    merge_themes,
    move_card,
    move_theme,
    post_event,
    remove_theme,
    rename_theme,
    settle_theme,
    split_theme,
    undo_last,
)
from tellmore.analysis.services.erasing import Erased, erase_words
from tellmore.analysis.services.headlines import (
    HeadlineNeedsLines,
    NotInTranscript,
    dismiss_finding,
    edit_headline,
    quote_headline,
    remove_headline,
    restore_headline,
    take_finding_up,
    write_headline,
)
from tellmore.analysis.services.parking import park_idea, remove_parked_idea
from tellmore.analysis.services.readings import arrange_pairs, deal_readings, make_pairs, mark_read
from tellmore.analysis.services.typed import NamesSomebody

__all__ = [
    "Answer",
    "CannotUndo",
    "Erased",
    "HeadlineNeedsLines",
    "NamesSomebody",
    "NotInTranscript",
    "UnknownStep",
    "add_theme",
    "arrange_pairs",
    "deal_readings",
    "describe_theme",
    "dismiss_finding",
    "edit_headline",
    "erase_words",
    "make_pairs",
    "mark_read",
    "merge_themes",
    "move_card",
    "move_theme",
    "park_idea",
    "post_event",
    "quote_headline",
    "remove_headline",
    "remove_parked_idea",
    "remove_theme",
    "rename_theme",
    "restore_headline",
    "settle_theme",
    "split_theme",
    "take_finding_up",
    "undo_last",
    "write_headline",
]
