"""Outlines that nobody planned: every block, empty texts, odd headings, other languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tellmore.reports.domain.outline import (
    ActionItem,
    Bar,
    Bars,
    Block,
    Bullets,
    Claim,
    Declined,
    Heading,
    Held,
    Notice,
    Paragraph,
    Questions,
    Section,
    Support,
    Table,
    Voice,
)
from tellmore.reports.render.pdf import report_pdf
from tellmore.reports.tests import build, paper

FULL: tuple[Block, ...] = (
    Heading("A heading"),
    Paragraph("One paragraph"),
    Claim("A claim", Support("9 of 24 interviews", 9, 24), "An eyebrow", 2),
    Voice("A voice", "Heron 42", ("Grade 9",)),
    Bars(
        "A chart", "told", (Bar("North", 2, 3), Held("Hill", "not counted here")), ("G", "S", "A"), "A note"
    ),
    Table("A table", ("First", "Second"), (("one cell", "another cell"),)),
    ActionItem("An action", "What for", "Project", "Principal", "May", "Planned", "A need"),
    Declined("Not this", "Because of that"),
    Bullets(("A bullet",)),
    Bullets(("A step",), numbered=True),
    Notice("A notice", "Its title"),
    Questions(("A question?",)),
)
EMPTY: tuple[Block, ...] = (
    Heading(""),
    Paragraph(""),
    Claim("", Support("")),
    Claim("", Support("", 0, 0), level=2),
    Voice("", ""),
    Bars("", "", (), ("", "", "")),
    Bars("", "", (Bar("", 0, 0),), ("", "", "")),
    Table("", ("",), ()),
    ActionItem("", "", "", "", "", ""),
    Declined("", ""),
    Bullets(()),
    Notice(""),
    Questions(()),
)


def with_blocks(*blocks: Block, **changes: object):
    outline = replace(build.an_outline(), sections=(Section("any", "Any", blocks),))
    return replace(outline, **changes)


def test_every_kind_of_block_is_printed():
    words = paper.words_of(report_pdf(with_blocks(*FULL)))

    expected = [
        "A heading", "One paragraph", "A claim", "9 of 24 interviews", "An eyebrow", "A voice", "Heron 42",
        "Grade 9", "A chart", "North", "2 of 3", "not counted here", "A note", "A table", "Second",
        "another cell", "An action", "What for", "Principal", "Planned", "A need", "Not this",
        "Because of that", "A bullet", "A step", "A notice", "Its title", "A question?",
    ]  # fmt: skip
    assert [text for text in expected if text not in words] == []


@pytest.mark.parametrize("block", EMPTY, ids=lambda block: type(block).__name__)
def test_an_empty_block_breaks_nothing(block):
    assert paper.complaints(report_pdf(with_blocks(block))) == []


def test_headings_that_skip_a_level_are_nested_all_the_same():
    odd = with_blocks(
        Heading("deep", 5), Heading("back", 2), Claim("c", Support("s"), level=4), Declined("d", "")
    )

    assert paper.complaints(report_pdf(odd)) == []


def test_a_report_without_title_or_sections_is_still_a_document():
    assert paper.complaints(report_pdf(with_blocks(title=" ", sections=()))) == []


@pytest.mark.parametrize("language", ["pt-BR", "ar", "zh_Hans", "", "Klingon"])
def test_a_language_of_the_readers_is_taken_as_far_as_it_goes(language):
    voice = replace(FULL[3], language=language)

    assert paper.complaints(report_pdf(with_blocks(voice, FULL[4], language=language))) == []


def test_a_voice_from_right_to_left_keeps_its_bar_and_words():
    printed = report_pdf(with_blocks(Voice("שלום לכולם", "Heron 42", (), "he")))

    assert paper.complaints(printed) == []
    assert "Heron 42" in paper.words_of(printed)
