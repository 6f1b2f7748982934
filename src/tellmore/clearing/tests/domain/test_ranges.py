"""Ranges under review: whole signs and words, the same words elsewhere, never two that overlap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellmore.clearing.domain import ranges
from tellmore.clearing.domain.ranges import Place
from tellmore.kernel.spans import Span

TEXTS = st.text(alphabet="ab \u0301🙂‍👩🏽م.", max_size=30)


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("one two", 3, 7, Span(4, 7)),
        ("one two", 0, 99, Span(0, 7)),
        ("jose\u0301 x", 0, 4, Span(0, 5)),
        ("a 👩🏽‍🏫 b", 3, 4, Span(2, 6)),
        ("one two", 3, 4, None),
        ("one two", 5, 2, None),
    ],
)
def test_tidy(text, start, end, expected):
    assert ranges.tidy(text, start, end) == expected


@given(TEXTS, st.integers(-3, 40), st.integers(-3, 40))
def test_tidy_stays_inside_the_text_and_holds_the_words_it_was_given(text, start, end):
    span = ranges.tidy(text, start, end)

    given = text[max(start, 0) : max(end, 0)].strip() if start < end else ""
    assert (span is not None) == bool(given)
    assert span is None or (span.end <= len(text) and given in span.of(text))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Hope", [Span(0, 4), Span(12, 16)]),
        ("hope", [Span(0, 4), Span(12, 16)]),
        ("(x)", [Span(24, 27)]),
        ("hopeful", [Span(17, 24)]),
    ],
)
def test_same_words_in_any_case_and_never_inside_a_longer_word(words, found):
    text = "Hope hoped. hope hopeful(x)"

    assert [place.span for place in ranges.same_words({"l1": text}, words)] == found


def test_grown_takes_in_whatever_touches_it_one_after_another():
    others = [
        Place("l1", Span(4, 9)),
        Place("l1", Span(8, 12)),
        Place("l1", Span(12, 15)),
        Place("l2", Span(0, 9)),
    ]

    place, swallowed = ranges.grown(Place("l1", Span(0, 5)), others)

    assert place == Place("l1", Span(0, 12))
    assert swallowed == frozenset(others[:2])


spans = st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda one: Span(one[0], one[0] + one[1]))


@given(st.lists(spans, max_size=8), spans)
def test_grown_leaves_no_overlap(others, span):
    places = {Place("l1", one) for one in others}

    place, swallowed = ranges.grown(Place("l1", span), places)

    assert place.span.contains(span)
    assert not any(one.span.overlaps(place.span) for one in places - swallowed)
    assert all(place.span.contains(one.span) for one in swallowed)


@given(st.text(max_size=30), st.lists(spans, max_size=6))
def test_cut_pieces_join_to_the_text_again(text, marks):
    pieces = ranges.cut(text, [(span, "x") for span in marks])

    assert "".join(piece.text for piece in pieces) == text


def test_windows_begin_where_words_begin():
    assert [s.of("the goalie, ok") for s in ranges.windows("the goalie, ok", [6])] == ["the go", "goalie"]
