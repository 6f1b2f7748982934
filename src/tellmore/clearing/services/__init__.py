"""Verbs of clearing: opening a review, deciding masks, releasing and taking back."""

from tellmore.clearing.services.masks import (
    AddedByFinder,
    NothingSelected,
    add_mask,
    decide_mask,
    mask_all_sure,
    remove_mask,
)
from tellmore.clearing.services.releases import (
    NothingReleased,
    StillOpen,
    release,
    reopen_review,
    take_back,
)
from tellmore.clearing.services.reviews import NoteChanged, NothingToClear, open_review
from tellmore.clearing.services.steps import ChangedSince, IsReleased, NothingToUndo, undo_last

__all__ = [
    "AddedByFinder",
    "ChangedSince",
    "IsReleased",
    "NoteChanged",
    "NothingReleased",
    "NothingSelected",
    "NothingToClear",
    "NothingToUndo",
    "StillOpen",
    "add_mask",
    "decide_mask",
    "mask_all_sure",
    "open_review",
    "release",
    "remove_mask",
    "reopen_review",
    "take_back",
    "undo_last",
]
