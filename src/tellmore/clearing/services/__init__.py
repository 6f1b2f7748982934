"""Verbs of clearing: opening a review, deciding masks, releasing and taking back."""

from tellmore.clearing.services.everywhere import add_to_list, decide_everywhere
from tellmore.clearing.services.forgetting import forget_notes, hold_notes
from tellmore.clearing.services.hiding import BeingCleared, Hiding, hide_more, show_again
from tellmore.clearing.services.looking_again import leave_words, replace_words
from tellmore.clearing.services.masks import (
    AddedByFinder,
    NothingSelected,
    add_mask,
    decide_mask,
    mask_all_sure,
    remove_mask,
)
from tellmore.clearing.services.proposals import (
    NothingProposed,
    OwnProposal,
    ReasonRefused,
    confirm_release,
    propose_release,
    return_release,
)
from tellmore.clearing.services.reaching import NoSuchWord, Word
from tellmore.clearing.services.rehashing import rehash_marks
from tellmore.clearing.services.releases import (
    NeedsSecond,
    NothingReleased,
    StillOpen,
    release,
    reopen_review,
    take_back,
)
from tellmore.clearing.services.reviews import NoteChanged, NothingToClear, open_review, search_waiting
from tellmore.clearing.services.steps import ChangedSince, IsReleased, NothingToUndo, steps_of, undo_last
from tellmore.clearing.services.taking_back import AlreadyUndone, undo_everywhere

__all__ = [
    "AddedByFinder",
    "AlreadyUndone",
    "BeingCleared",
    "ChangedSince",
    "Hiding",
    "IsReleased",
    "NeedsSecond",
    "NoSuchWord",
    "NoteChanged",
    "NothingProposed",
    "NothingReleased",
    "NothingSelected",
    "NothingToClear",
    "NothingToUndo",
    "OwnProposal",
    "ReasonRefused",
    "StillOpen",
    "Word",
    "add_mask",
    "add_to_list",
    "confirm_release",
    "decide_everywhere",
    "decide_mask",
    "forget_notes",
    "hide_more",
    "hold_notes",
    "leave_words",
    "mask_all_sure",
    "open_review",
    "propose_release",
    "rehash_marks",
    "release",
    "remove_mask",
    "reopen_review",
    "replace_words",
    "return_release",
    "search_waiting",
    "show_again",
    "steps_of",
    "take_back",
    "undo_everywhere",
    "undo_last",
]
