"""The verbs of this room: change keys, destroy them on the promised day, erase one conversation."""

from tellmore.retention.services.erasing import erase_session
from tellmore.retention.services.rotating import (
    Busy,
    begin_rotation,
    reseal_some,
    rotate_keys,
    rotate_master_key,
)
from tellmore.retention.services.shredding import AlreadyShredded, shred_due, shred_study

__all__ = [
    "AlreadyShredded",
    "Busy",
    "begin_rotation",
    "erase_session",
    "reseal_some",
    "rotate_keys",
    "rotate_master_key",
    "shred_due",
    "shred_study",
]
