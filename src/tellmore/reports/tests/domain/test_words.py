from __future__ import annotations

import string
from datetime import date

import pytest

from tellmore.reports.domain import print_words, words

TABLES = [
    words.TEXTS,
    words.AREAS,
    words.KINDS,
    words.KIND_HEADINGS,
    words.ACTION_KINDS,
    words.STATUSES,
    print_words.GUIDE,
    {key: text for key, text in print_words.SLIP.items() if not key.endswith("_usted")},
    {key: text for key, text in print_words.LETTER.items() if not key.endswith("_usted")},
]


def fields_of(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("table", TABLES)
def test_every_text_has_both_languages_with_the_same_gaps(table):
    assert [key for key, text in table.items() if set(text) != {"en", "es"}] == []
    assert [key for key, text in table.items() if fields_of(text["en"]) != fields_of(text["es"])] == []


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "3 November 2026"), ("es", "3 de noviembre de 2026"), ("es-MX", "3 de noviembre de 2026")],
)
def test_a_day_is_written_out(language, written):
    assert words.day(date(2026, 11, 3), language) == written


def test_an_own_word_of_the_team_stays_as_it_is():
    assert words.named(words.AREAS, "Food", "es") == "Food"
