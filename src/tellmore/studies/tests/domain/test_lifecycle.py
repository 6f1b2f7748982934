from itertools import pairwise

import pytest

from tellmore.studies.domain import lifecycle
from tellmore.studies.domain.lifecycle import STAGES, Stage


def test_path_from_planning_to_shredded_is_legal_step_by_step():
    steps = list(pairwise(STAGES))

    assert [step for step in steps if not lifecycle.may_move(*step)] == []


def test_no_stage_is_jumped_over_except_to_close():
    jumps = [
        (a, b)
        for place, a in enumerate(STAGES)
        for b in STAGES[place + 2 :]
        if b is not Stage.CLOSED and lifecycle.may_move(a, b)
    ]

    assert jumps == []


def test_every_open_study_can_be_closed_and_only_a_closed_one_shredded():
    assert [stage for stage in STAGES if lifecycle.may_move(stage, "shredded")] == [Stage.CLOSED]
    assert {stage for stage in STAGES if lifecycle.may_move(stage, "closed")} == set(STAGES[:-2])


def test_nothing_leads_out_of_shredded():
    assert lifecycle.moves("shredded") == ()
    with pytest.raises(lifecycle.MayNotMove, match="llaves"):
        lifecycle.moved("shredded", "planning", reader="es")


def test_move_that_skips_a_step_is_refused_in_words():
    assert lifecycle.moved("planning", "listening") is Stage.LISTENING
    with pytest.raises(lifecycle.MayNotMove, match="one step at a time"):
        lifecycle.moved("planning", "theming")


@pytest.mark.parametrize(
    ("from_", "to"), [("", "planning"), ("planning", ""), ("planning", "planning"), ("x", "y")]
)
def test_words_that_are_no_move_may_not(from_, to):
    assert lifecycle.may_move(from_, to) is False


def test_notes_are_taken_in_while_listening_and_clearing():
    assert [stage for stage in STAGES if lifecycle.takes_notes(stage)] == [Stage.LISTENING, Stage.CLEARING]
