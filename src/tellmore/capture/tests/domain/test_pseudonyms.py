import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellmore.capture.domain.pseudonyms import LANGUAGES, pick, words
from tellmore.circleback.domain.codes import normalised_locator


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_has_many_different_single_words(language):
    listed = words(language)

    assert len(set(listed)) == len(listed) >= 150
    assert [word for word in listed if not word.isalpha() or len(word) > 12] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_code_name_is_a_person(language):
    people = {
        "Lily",
        "Daisy",
        "Robin",
        "Jasmine",
        "Violet",
        "Rosa",
        "Margarita",
        "Dalia",
        "Laurel",
        "Paloma",
        "León",
    }

    assert people.isdisjoint(words(language))


@settings(deadline=None)  # the first picks read the word lists from the disk
@given(st.randoms(use_true_random=False), st.sampled_from(LANGUAGES))
def test_name_is_a_word_and_a_calm_number(dice, language):
    word, number = pick([], language=language, dice=dice).split()

    assert word in words(language)
    assert 2 <= int(number) <= 99
    assert int(number) not in (13, 14, 18, 66, 69, 88)


def test_same_dice_give_the_same_name():
    assert pick([], dice=random.Random(3)) == pick([], dice=random.Random(3))


def test_taken_name_is_not_given_again_in_other_capitals():
    first = pick([], dice=random.Random(3))

    assert pick([first.upper()], dice=random.Random(3)) != first


def test_many_picks_never_repeat():
    dice, taken = random.Random(1), set()

    for _ in range(3_000):
        taken.add(pick(taken, language="es", dice=dice))

    assert len(taken) == 3_000


def test_used_up_short_numbers_give_longer_ones():
    taken = {f"{word} {number}" for word in words("en") for number in range(100)}

    assert int(pick(taken, dice=random.Random(1)).split()[1]) >= 100


@settings(deadline=None)  # the first picks read the word lists from the disk
@given(st.randoms(use_true_random=False), st.sampled_from(LANGUAGES))
def test_every_name_can_be_typed_as_a_locator(dice, language):
    assert normalised_locator(pick([], language=language, dice=dice)) != ""
