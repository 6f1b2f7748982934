"""What a rule hands back before it is put into a reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Texts = Mapping[str, Mapping[str, str]]


class Mark(NamedTuple):
    """Words `start:end` of the headline, and the key of the reason in the rule's own texts."""

    code: str
    reason: str
    start: int
    end: int
