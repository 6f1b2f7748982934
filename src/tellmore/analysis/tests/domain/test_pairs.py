from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellmore.analysis.domain.pairs import Interview, NobodyToRead, Pair, dealt, is_fresh, paired

PEOPLE = st.sampled_from("abcdef")
INTERVIEWS = st.lists(st.tuples(st.frozensets(PEOPLE, max_size=2), st.sampled_from("xyz")), max_size=20).map(
    lambda rows: [Interview(f"i{n:02d}", who, seen) for n, (who, seen) in enumerate(rows)]
)


@given(INTERVIEWS, st.lists(PEOPLE, min_size=2, unique=True))
def test_loads_differ_by_one_at_most(interviews, readers):
    pairs = paired(readers)

    loads = Counter({pair.id: 0 for pair in pairs})
    loads.update(deal.pair for deal in dealt(interviews, pairs))

    assert sum(loads.values()) == len(interviews)
    assert max(loads.values()) - min(loads.values()) <= 1


@given(INTERVIEWS)
def test_fresh_readers_are_as_many_as_an_exhaustive_search_finds(interviews):
    interviews, pairs = interviews[:5], paired("abcd")
    room = Counter(deal.pair for deal in dealt(interviews, pairs))

    def most(rest, left):
        if not rest:
            return 0
        return max(
            is_fresh(rest[0], pair) + most(rest[1:], left - Counter([pair.id]))
            for pair in pairs
            if left[pair.id]
        )

    assert sum(deal.fresh_reader for deal in dealt(interviews, pairs)) == most(interviews, room)


@given(INTERVIEWS, st.randoms(use_true_random=False))
def test_deal_does_not_depend_on_the_order_of_interviews(interviews, dice):
    shuffled = list(interviews)
    dice.shuffle(shuffled)

    pairs = paired("abcdef")
    assert set(dealt(interviews, pairs)) == set(dealt(shuffled, pairs))


def test_interview_goes_to_the_pair_that_was_not_there():
    pairs = (Pair("p1", frozenset("ab")), Pair("p2", frozenset("cd")))
    interviews = [Interview("1", frozenset("ab")), Interview("2", frozenset("cd"))]

    assert [deal.pair for deal in dealt(interviews, pairs)] == ["p2", "p1"]


def test_second_deal_evens_out_the_first():
    pairs = (Pair("p1", frozenset("ab")), Pair("p2", frozenset("cd")))

    deals = dealt([Interview("1"), Interview("2")], pairs, already={"p1": 2})

    assert [deal.pair for deal in deals] == ["p2", "p2"]


def test_odd_reader_joins_the_last_pair():
    assert [len(pair.readers) for pair in paired("abcde")] == [2, 3]


def test_one_reader_is_refused():
    with pytest.raises(NobodyToRead):
        paired("a")
