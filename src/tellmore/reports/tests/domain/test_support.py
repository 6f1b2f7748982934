from __future__ import annotations

import pytest

from tellmore.reports.domain.support import joined, support_sentence, together_sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "11 of 24 interviews, 3 schools"), ("es", "11 de 24 entrevistas, 3 escuelas")],
)
def test_support_says_part_whole_and_spread(language, sentence):
    assert support_sentence(11, 24, {"school": 3}, 10, language) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Fewer than 10 people: not counted here"),
        ("es", "Menos de 10 personas: aquí no se cuentan"),
    ],
)
def test_what_too_few_said_is_not_counted(language, sentence):
    assert support_sentence(9, 9, {"school": 1}, 10, language) == sentence
    assert support_sentence(9, 24, {"school": 1}, 10, language) == sentence
    assert support_sentence(1, 24, {"school": 1}, 10, language) == sentence


def test_what_nobody_said_is_told():
    assert support_sentence(0, 24, {}, 10, "en") == "0 of 24 interviews"


def test_support_of_one_school_is_singular():
    assert support_sentence(10, 24, {"school": 1}, 10, "en") == "10 of 24 interviews, 1 school"


def test_groups_shown_together_are_named_in_spanish_with_the_right_and():
    assert joined(("Norte", "Sur", "Inglés"), "es") == "Norte, Sur e Inglés"
    assert joined(("Norte", "Hielo"), "es") == "Norte y Hielo"


def test_groups_shown_together_say_why():
    sentence = "South and Hill are shown together so that no group smaller than 10 can be picked out."

    assert together_sentence(("South", "Hill"), 10, "en") == sentence
