"""A range quoted from one release, found again in the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellmore.clearing.domain.versions import Released, carried, masks_of
from tellmore.kernel.spans import Span
from tellmore.privacy.domain import redaction
from tellmore.privacy.domain.redaction import Mask

RAW = "Coach Ramirez knew José by name, and José knew her."


def released(raw, *masks):
    return Released(redaction.apply(raw, masks).text, redaction.settled(raw, masks))


COACH, JOSE = Mask(0, 13, "[coach A]"), Mask(19, 23, "[student A]")


def quoted(line, words):
    start = line.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("earlier", "later", "words", "expected"),
    [
        ([COACH], [COACH], "knew José", "knew José"),
        ([COACH], [COACH, JOSE], "by name", "by name"),
        ([COACH], [COACH, JOSE], "knew José by", "knew [student A] by"),
        ([COACH], [COACH, JOSE], "Jos", "[student A]"),
        ([COACH, JOSE], [COACH], "[student A] by", "José by"),
        ([COACH, JOSE], [JOSE], "[coach A] knew", "Coach Ramirez knew"),
        ([COACH], [Mask(0, 13, "[teacher A]")], "[coach A] knew", "[teacher A] knew"),
        ([], [Mask(0, len(RAW), "[detail]")], "by name", "[detail]"),
    ],
)
def test_carried(earlier, later, words, expected):
    before, after = released(RAW, *earlier), released(RAW, *later)

    assert carried(quoted(before, words), before, after).of(after.text) == expected


@pytest.mark.parametrize(
    ("rewritten", "expected"),
    [
        ("And then: Nobody would notice.", "Nobody would notice"),
        ("Nobody would notice, nobody. Nobody would notice.", None),
        ("Somebody would.", None),
        ("", None),
    ],
)
def test_carried_over_a_rewritten_line_needs_one_unmistakable_place(rewritten, expected):
    before, after = Released("Nobody would notice if I left."), Released(rewritten)

    found = carried(Span(0, 19), before, after)

    assert (found and found.of(after.text)) == expected


def test_carried_never_brings_a_rewritten_name_along():
    """The line was rewritten and masked: what used to be plain is not looked for under the mask."""
    before = Released("Ana left early.")
    after = released("Well, Ana left early.", Mask(6, 9, "[student A]"))

    assert carried(Span(0, 8), before, after) is None


def test_masks_that_do_not_fit_their_text_fall_back_to_the_words():
    before = Released("one two three", (Mask(0, 2, "[nowhere]"),))

    assert carried(Span(4, 7), before, Released("zero two")) == Span(5, 8)


masks = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 9), st.sampled_from(["[a]", "[student A]"])).map(
        lambda one: Mask(one[0], one[0] + one[1], one[2])
    ),
    max_size=4,
)


@given(
    st.text(alphabet="ab🙂e\u0301 م", min_size=1, max_size=30),
    masks,
    masks,
    st.integers(0, 60),
    st.integers(1, 60),
)
def test_carried_lands_inside_the_later_release_whatever_was_masked(raw, first, second, start, length):
    before, after = released(raw, *first), released(raw, *first, *second)
    start = min(start, len(before.text) - 1)
    range = Span(start, min(start + length, len(before.text)))

    found = carried(range, before, after)

    assert found is not None
    assert found.end <= len(after.text)
    assert second or found == range


def test_masks_of_reads_what_a_version_stores():
    assert masks_of([[0, 13, "[coach A]"]]) == (COACH,)
