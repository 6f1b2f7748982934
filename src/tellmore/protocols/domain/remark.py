"""What one rule says about one question, before it is put into the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tellmore.protocols.domain.reading import Reading


@dataclass(frozen=True, slots=True)
class Remark:
    """`reason` is a key of the rule's `REASONS`; `proposal` only if the rule knows a better one."""

    start: int
    end: int
    reason: str = ""
    gentle: bool = False
    proposal: str = ""


def first(
    reading: Reading, pattern: re.Pattern[str], reason: str = "", gentle: bool = False
) -> Iterator[Remark]:
    """One remark at the first place where `pattern` stands in the folded text, or none."""
    if match := pattern.search(reading.folded):
        yield Remark(match.start(), match.end(), reason, gentle)
