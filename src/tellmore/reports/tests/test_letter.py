from __future__ import annotations

from dataclasses import replace

import pytest

from tellmore.reports.render.letter import OwnWords, Promise, letter_pdf
from tellmore.reports.tests import paper, stationery


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", ["a4", "us-letter"])
def test_a_letter_is_accessible_and_one_page(language, size):
    printed = letter_pdf(replace(stationery.LETTER, language=language), paper=size)

    assert paper.complaints(printed) == []
    assert paper.size_of(printed)[0] == 1


def test_a_letter_gives_back_the_words_as_they_were_said():
    letter = stationery.LETTER

    assert letter.own_words[0].text in paper.words_of(letter_pdf(letter))


def test_a_letter_says_what_happens_and_what_will_not():
    letter = stationery.LETTER
    words = paper.words_of(letter_pdf(letter))

    promises = [part for item in (*letter.doing, *letter.declined) for part in (item.what, item.more)]
    assert [text for text in (*letter.heard, *promises, *letter.signed) if text not in words] == []


def test_a_long_letter_gets_smaller_before_it_gets_longer():
    longer = replace(
        stationery.LETTER, doing=tuple(Promise(f"Cosa {n}.", "Empieza en enero.") for n in range(14))
    )

    assert paper.size_of(letter_pdf(longer))[0] == 1


def test_a_letter_that_cannot_fit_runs_over_and_loses_nothing():
    endless = replace(stationery.LETTER, own_words=(OwnWords("Mermelada " * 900, "es"),))

    assert paper.words_of(letter_pdf(endless)).count("Mermelada") == 900


def test_a_letter_to_families_says_usted():
    words = paper.words_of(letter_pdf(replace(stationery.LETTER, formal=True)))

    assert "Qué pasó con sus palabras" in words
    assert "Usted dijo" in words
