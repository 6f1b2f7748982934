from itertools import pairwise

import pytest

from tellmore.gym.domain import practice
from tellmore.gym.domain.exercises import DRILLS, VOICES, exercises

EVERY = [(drill, voice) for drill in DRILLS for voice in VOICES]


@pytest.mark.parametrize(("drill", "voice"), EVERY)
def test_round_has_ten_different_ones_and_no_neighbours_about_the_same_rule(drill, voice):
    among = exercises(drill, voice)
    for seed in range(200):
        drawn = practice.drawn(among, seed)

        assert len({one.id for one in drawn}) == practice.LENGTH
        assert all(one.code != following.code for one, following in pairwise(drawn))


def test_same_seed_draws_the_same_round_and_another_seed_another():
    among = exercises("questions", "adults")

    assert practice.drawn(among, 7) == practice.drawn(among, 7)
    assert practice.drawn(among, 7) != practice.drawn(among, 8)


def test_a_few_letters_are_not_a_repair():
    [first, *_] = exercises("questions", "adults")

    assert practice.looked_at(first, "asdf", language="en").is_repaired is False
    assert practice.looked_at(first, "Tell me about lunch yesterday.", language="en").is_repaired is True


def test_headline_is_held_to_its_note():
    lunch = next(one for one in exercises("headlines", "adults") if "pizza" in one.note["en"])
    said = practice.looked_at(lunch, "“By then the pizza is gone.”", language="en")
    made_up = practice.looked_at(lunch, "“There is never any pizza.”", language="en")

    assert said.is_repaired
    assert [finding.code for finding in made_up.findings] == ["not_in_note"]
