"""A document as data: sections of blocks, from which every renderer works.

An edition is frozen as the JSON that `to_data` gives; `from_data` reads it back and refuses anything else.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section, whose own title is of level 1."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Support:
    """The words that stand beside a claim; `part` and `whole` only if they may be shown."""

    words: str
    part: int | None = None
    whole: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What we say we heard, and how many said it. A `level` over 0 makes it the heading of what follows.

    `theme` is the id of the theme, so that a page can lead back to it.
    """

    text: str
    support: Support
    eyebrow: str = ""
    level: int = 0
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """The same words in another language; `credit` says who translated and who checked."""

    text: str
    language: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody said, as stored, masks included. `apart`: a voice that differs from its theme."""

    text: str
    pseudonym: str
    categories: tuple[str, ...] = ()
    language: str = "en"
    apart: bool = False
    large: bool = False
    translation: Translation | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Held:
    """A row whose numbers the small-cell guard holds back, and the sentence that says so."""

    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Shares by group. `head` names the columns of the table with the same numbers."""

    title: str
    description: str
    rows: tuple[Bar | Held, ...]
    head: tuple[str, str, str]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if not self.head or any(len(row) != len(self.head) for row in self.rows):
            raise ValueError("every row of a table has one cell for each heading")


@dataclass(frozen=True, slots=True)
class ActionItem:
    """What is done because of what was said; `because` is the need or theme behind it, `action` its id."""

    title: str
    text: str
    kind: str
    owner_role: str
    due: str
    status: str
    because: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Declined:
    """What will not be done, and why."""

    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions for people who read the report together."""

    items: tuple[str, ...]


Block = (
    Heading | Paragraph | Claim | Voice | Bars | Table | ActionItem | Declined | Bullets | Notice | Questions
)


@dataclass(frozen=True, slots=True)
class Section:
    """`key` is the same in every language and edition, so that a link to a section lasts."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    title: str
    subtitle: str
    study: str
    language: str
    date: datetime.date
    edition: str
    sections: tuple[Section, ...]

    def section(self, key: str) -> Section | None:
        return next((section for section in self.sections if section.key == key), None)

    def voices(self) -> tuple[Voice, ...]:
        """Every voice in the document, in order."""
        return tuple(block for part in self.sections for block in part.blocks if isinstance(block, Voice))
