import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellmore.capture.domain.merge import merged
from tellmore.capture.domain.note import Line, Note

CASES = json.loads((Path(__file__).parents[2] / "vectors/merge.json").read_text())
LINES = st.lists(
    st.builds(
        Line,
        id=st.sampled_from("abcd"),
        question=st.just("q1"),
        kind=st.just("verbatim"),
        text=st.text(max_size=8),
        edited=st.integers(0, 3),
    ),
    max_size=4,
    unique_by=lambda line: line.id,
)


def note(lines):
    return Note(lines=tuple(Line(**{"question": "q1", "kind": "verbatim", **line}) for line in lines))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_merged_answers_to_the_shared_cases(case):
    result = merged(note(case["ours"]), note(case["theirs"]))

    assert [[line.id, line.text] for line in result.standing] == case["merged"]


@given(LINES, LINES)
def test_merged_loses_no_newest_text(ours, theirs):
    result = {line.text for line in merged(Note(lines=tuple(ours)), Note(lines=tuple(theirs))).lines}

    for line in (*ours, *theirs):
        twins = [one for one in (*ours, *theirs) if one.id == line.id]
        if line.edited == max(one.edited for one in twins):
            assert line.text in result


@given(LINES, LINES)
def test_merging_the_same_copy_again_changes_nothing(ours, theirs):
    arriving = Note(lines=tuple(theirs))

    once = merged(Note(lines=tuple(ours)), arriving)

    assert merged(once, once) == once
    assert merged(once, arriving) == once


@given(LINES, LINES, LINES)
def test_merging_three_copies_gives_every_line_its_own_id(ours, theirs, others):
    result = merged(merged(Note(lines=tuple(ours)), Note(lines=tuple(theirs))), Note(lines=tuple(others)))

    ids = [line.id for line in result.lines]
    assert sorted(set(ids)) == sorted(ids)


def test_a_quote_mark_of_either_copy_stays():
    plain, marked = Line("a", "q1", "verbatim", "one"), Line("a", "q1", "verbatim", "one", quote=True)

    assert merged(Note(lines=(plain,)), Note(lines=(marked,))).lines == (marked,)
