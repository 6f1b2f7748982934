"""A frozen edition as it may be read today: words taken back are gone, names masked since stay masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tellmore.reports.domain import words
from tellmore.reports.domain.outline import Block, Outline, Paragraph, Voice


def as_of_today(outline: Outline, stored: Mapping[str, str]) -> Outline:
    """The same outline with every voice as it is stored now.

    `stored` holds the words of each quote that may still be printed, by its id. A voice without such
    words, or without an id to look it up by, is replaced by the sentence that says so.
    """
    sections = tuple(
        replace(part, blocks=tuple(_today(block, stored, outline.language) for block in part.blocks))
        for part in outline.sections
    )
    return replace(outline, sections=sections)


def _today(block: Block, stored: Mapping[str, str], language: str) -> Block:
    if not isinstance(block, Voice):
        return block
    text = stored.get(block.quote, "") if block.quote else ""
    if not text:
        return Paragraph(words.say("taken_back", language), soft=True)
    # A translation was made of the old words: it may hold the very name that is masked now.
    return block if text == block.text else replace(block, text=text, translation=None)
