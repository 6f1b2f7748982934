from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellmore.accounts.domain.roles import Need, Role, needs_met
from tellmore.studies.domain.path import ENDED, KEYS, PERMISSIONS, Facts, Missing, missing, next_step, path

WHOLE = Facts(
    purpose_written=True,
    audience_written=True,
    criteria=2,
    targets_set=True,
    questions=6,
    published_version=1,
    interviewers=5,
    interviewers_ready=5,
    sessions=24,
    sessions_assigned=24,
    heard=24,
    cleared=24,
    headlined=24,
    headlines=230,
    placed=230,
    themes=6,
    themes_named=6,
    report_drafted=True,
    report_published=True,
    actions=3,
    actions_owned=3,
    letters=24,
    letters_sent=24,
)
COUNTS = st.builds(
    Facts, **{f.name: st.booleans() if f.type == "bool" else st.integers(0, 30) for f in fields(Facts)}
)
EVERYTHING = frozenset(Need)


def states(facts):
    return [stone.state for stone in path(facts)]


def test_new_study_begins_at_its_purpose():
    assert states(Facts()) == ["now"] + ["waiting"] * 10
    assert missing("purpose", Facts()) == (Missing("purpose_not_written"),)


def test_study_with_everything_is_done():
    assert states(WHOLE) == ["done"] * 11
    assert next_step(WHOLE, EVERYTHING) == ""


@pytest.mark.parametrize(
    ("change", "stone", "lacking"),
    [
        ({"purpose_written": False}, "purpose", Missing("purpose_not_written")),
        ({"targets_set": False}, "stories", Missing("no_targets")),
        ({"questions": 2}, "protocol", Missing("too_few_questions", 2)),
        ({"questions": 11}, "protocol", Missing("too_many_questions", 3)),
        ({"published_version": 0}, "protocol", Missing("not_published")),
        ({"interviewers_ready": 3}, "team", Missing("interviewers_not_ready", 2)),
        ({"sessions_assigned": 22}, "sessions", Missing("sessions_not_assigned", 2)),
        ({"heard": 20, "cleared": 20, "headlined": 20}, "listening", Missing("sessions_not_heard", 4)),
        ({"waiting_for_clearing": 2}, "clearing", Missing("waiting_for_clearing", 2)),
        ({"headlined": 23}, "headlines", Missing("interviews_without_headlines")),
        ({"themes_named": 4}, "themes", Missing("themes_not_named", 2)),
        ({"lone_headlines": 1}, "report", Missing("lone_headlines_not_answered")),
        ({"actions_owned": 2}, "report", Missing("actions_without_owner")),
        ({"letters_sent": 20}, "circleback", Missing("letters_not_sent", 4)),
    ],
)
def test_one_gap_makes_that_stone_the_present_one(change, stone, lacking):
    facts = replace(WHOLE, **change)

    now = next(found for found in path(facts) if found.state == "now")

    assert (now.key, now.missing, now.note_key) == (stone, (lacking,), lacking.code)


@given(COUNTS)
def test_one_stone_at_most_is_now_and_nothing_before_it_is_open(facts):
    found = states(facts)

    assert found.count("now") == (0 if set(found) == {"done"} else 1)
    before = found[: found.index("now")] if "now" in found else found
    assert set(before) <= {"done"}


@given(COUNTS)
def test_done_means_nothing_is_missing_and_progress_never_exceeds_its_total(facts):
    for stone in path(facts):
        assert (stone.state == "done") == (stone.missing == ())
        assert 0 <= stone.done <= stone.total or stone.total == 0


def test_next_step_is_one_the_person_may_take():
    facts = replace(Facts(), heard=3, waiting_for_clearing=3, sessions=3, cleared=1)

    assert next_step(facts, EVERYTHING) == "purpose"
    assert next_step(facts, needs_met([Role.STEWARD])) == "clearing"
    assert next_step(facts, needs_met([Role.READER])) == ""


def test_every_stone_belongs_to_some_role():
    orphaned = [key for key in KEYS if not any(PERMISSIONS[key] & needs_met([role]) for role in Role)]

    assert orphaned == []
    assert len(KEYS) == 11


def test_after_shred_day_nothing_is_missing_that_needs_a_key():
    facts = replace(WHOLE, sessions=9, heard=7, cleared=5, interviewers_ready=0, shredded=True)

    stones = {stone.key: stone for stone in path(facts)}

    ended = {key for key, stone in stones.items() if stone.note_key == ENDED}
    assert ended == {"team", "sessions", "listening", "clearing"}
    assert {stones[key].state for key in ended} == {"done"}


def test_without_cleared_words_nothing_is_missing_that_needs_them():
    facts = replace(WHOLE, cleared=0, headlined=0, headlines=0, themes=0, shredded=True)

    assert [stone.key for stone in path(facts) if stone.state != "done"] == []
