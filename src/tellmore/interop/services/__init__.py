"""Verbs at the edges: files come in, files go out."""

from tellmore.interop.services.bring_in_notes import (
    BroughtIn,
    DataSetComplete,
    File,
    NothingBroughtIn,
    bring_in_notes,
)
from tellmore.interop.services.bring_in_study import DoesNotFit, ShortNameTaken, bring_in_study
from tellmore.interop.services.bring_in_targets import bring_in_targets, read_targets
from tellmore.interop.services.hand_out import (
    FORMATS,
    HandedOut,
    SealedNeedsJson,
    UnknownFormat,
    hand_out,
)

__all__ = [
    "FORMATS",
    "BroughtIn",
    "DataSetComplete",
    "DoesNotFit",
    "File",
    "HandedOut",
    "NothingBroughtIn",
    "SealedNeedsJson",
    "ShortNameTaken",
    "UnknownFormat",
    "bring_in_notes",
    "bring_in_study",
    "bring_in_targets",
    "hand_out",
    "read_targets",
]
