"""The same words again: whole, folded, and in order."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellmore.privacy.domain import phrases

NAMES = st.sampled_from(["Ana", "José María", "Nguyễn", "علي", "Δημήτρης", "O'Brien", "maestra Lupe"])


def found(text, phrase):
    wanted = phrases.plain(phrase)
    return [
        span.of(text) for span in phrases.places(text, lambda one: one == wanted, (phrases.size(wanted),))
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        (
            "Alder Creek, ALDER CREEK and alder-creek",
            "Alder Creek",
            ["Alder Creek", "ALDER CREEK", "alder-creek"],
        ),
        ("José, Jose y JOSÉ", "jose", ["José", "Jose", "JOSÉ"]),
        ("Okafor's office", "Okafor", ["Okafor"]),
        ("Mark's, remark, marks", "mark", ["Mark"]),
        ("Alder\nCreek", "Alder Creek", []),
        ("555-0142 or 555 0142", "555.0142", ["555-0142", "555 0142"]),
        ("Jose\u0301 left", "José", ["Jose\u0301"]),
    ],
)
def test_a_phrase_is_found_whatever_its_case_and_accents(text, phrase, expected):
    assert found(text, phrase) == expected


@given(NAMES, st.text(max_size=12), st.text(max_size=12), st.sampled_from(["NFC", "NFD"]))
def test_a_name_between_blanks_is_always_found(name, before, after, normal):
    text = unicodedata.normalize(normal, f"{before} | {name} | {after}")

    assert unicodedata.normalize(normal, name) in found(text, name)


@given(st.text(max_size=80))
def test_every_place_reads_as_the_phrase_again(text):
    sizes = (1, 2)

    places = list(phrases.places(text, lambda one: len(one) > 2, sizes))

    assert all(phrases.size(phrases.plain(span.of(text))) in sizes for span in places)
    assert all(one.end <= other.start for one, other in pairwise(places))


@given(st.text(alphabet="aáΣσςΟ’'. -", max_size=12), NAMES, st.text(alphabet="Σσς.’ é", max_size=6))
def test_a_text_that_holds_a_phrase_is_never_passed_over(before, name, after):
    text = before + name.upper() + after
    for form in phrases.forms(text):
        assert phrases.may_hold(text, form.text)
