"""How a section's blocks share a wide page: the reading, and at its side the numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tellmore.reports.domain.outline import Bars, Block, Claim, Outline, Section, Voice


@dataclass(frozen=True, slots=True)
class Part:
    """One theme of a section, or what stands before the first one (`claim` is None)."""

    claim: Claim | None
    reading: tuple[Block, ...] = ()
    numbers: tuple[Bars, ...] = ()


def parts(section: Section) -> tuple[Part, ...]:
    """The section cut at its heading claims; in each part the numbers apart from the reading."""
    cut: list[Part] = [Part(None)]
    for block in section.blocks:
        last = cut[-1]
        if isinstance(block, Claim) and block.level:
            cut.append(Part(block))
        elif isinstance(block, Bars):
            cut[-1] = replace(last, numbers=(*last.numbers, block))
        else:
            cut[-1] = replace(last, reading=(*last.reading, block))
    return tuple(part for part in cut if part != Part(None))


def voice_behind(outline: Outline, theme: str) -> Voice | None:
    """The first voice printed under a theme: where the thread from an action to a line goes on."""
    for section in outline.sections:
        for part in parts(section):
            if part.claim and part.claim.theme == theme:
                return next((block for block in part.reading if isinstance(block, Voice)), None)
    return None
