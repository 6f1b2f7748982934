"""The door to Typst: what it lets through, and what it mends."""

from __future__ import annotations

from dataclasses import replace

import pytest
import typst

from tellmore.reports.render.letter import letter_pdf
from tellmore.reports.render.typesetting import clear_ends, said, typeset
from tellmore.reports.tests import paper, stationery


def test_a_stream_that_ends_in_a_carriage_return_is_told_from_its_line_end():
    before = b"stream\nabc\r\nendstream"

    after = clear_ends(before)

    assert after == b"stream\nabc\r\rendstream"
    assert len(after) == len(before)


@pytest.mark.parametrize("number", range(30))
def test_documents_that_differ_by_a_word_are_all_archivable(number):
    printed = letter_pdf(replace(stationery.LETTER, opening=f"Hola {number}."))

    assert paper.complaints(printed, "2a") == []


def test_masks_reach_the_template_as_pieces_of_their_own():
    assert said("Me and [student A].") == [["Me and ", False], ["[student A]", True], [".", False]]


def test_a_mistake_in_a_template_is_not_taken_for_a_missing_letter():
    with pytest.raises(typst.TypstError):
        typeset("letter.typ", {"language": "en", "title": "x"}, day=None)
