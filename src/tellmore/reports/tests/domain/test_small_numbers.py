"""The guard, tried by brute force: whatever a reader can subtract must not single out a small group."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellmore.reports.domain.small_numbers import Guarded, Share, Together, guarded, guarded_shares

GROUPS = st.lists(st.integers(0, 12), min_size=1, max_size=6)
MINIMUMS = st.integers(2, 6)


def subsets(values):
    return chain.from_iterable(combinations(values, size) for size in range(len(values) + 1))


def derivable(cells: Guarded) -> set[int]:
    """Every number of people that a reader gets by adding what is shown and taking it from the total."""
    shown = [count for _, count in cells.shown] + ([cells.together.count] if cells.together else [])
    sums = {sum(some) for some in subsets(shown)}
    return sums | ({cells.total - some for some in sums} if cells.total is not None else set())


def could_be(cells: Guarded, size: int, others: int) -> set[int]:
    """All sizes that one hidden group may have: each hidden group has somebody, and they make up the sum."""
    left = (cells.total or 0) - sum(count for _, count in cells.shown)
    return {size for size in range(1, left + 1) if left - size >= others}


@given(GROUPS, st.integers(0, 8), MINIMUMS)
def test_nothing_small_is_found_by_any_subtraction(sizes, rest, minimum):
    counts = {f"g{index}": size for index, size in enumerate(sizes)}

    cells = guarded(counts, sum(sizes) + rest, minimum)

    assert {number for number in derivable(cells) if 0 < number < minimum} == set()


@given(GROUPS, st.integers(0, 8), MINIMUMS)
def test_each_hidden_group_may_still_reach_the_minimum(sizes, rest, minimum):
    counts = {f"g{index}": size for index, size in enumerate(sizes)}

    cells = guarded(counts, sum(sizes) + rest, minimum)

    if cells.shown and cells.held:
        possible = could_be(cells, minimum, len(cells.held) - 1 + (rest > 0))
        assert len(possible) > 1
        assert max(possible) >= minimum


@given(GROUPS, st.integers(0, 8), MINIMUMS)
def test_what_is_shown_is_true_and_not_small(sizes, rest, minimum):
    counts = {f"g{index}": size for index, size in enumerate(sizes)}

    cells = guarded(counts, sum(sizes) + rest, minimum)

    assert all(counts[label] == count and not 0 < count < minimum for label, count in cells.shown)
    assert sorted([label for label, _ in cells.shown] + list(cells.held)) == sorted(counts)


@given(GROUPS, MINIMUMS)
def test_groups_of_enough_people_are_all_shown(sizes, minimum):
    counts = {f"g{index}": size + minimum for index, size in enumerate(sizes)}

    cells = guarded(counts, sum(counts.values()), minimum)

    assert dict(cells.shown) == counts


@given(st.lists(st.integers(0, 20), min_size=1, max_size=6), MINIMUMS)
def test_overlapping_groups_hide_no_small_remainder(sizes, minimum):
    counts = {f"g{index}": size for index, size in enumerate(sizes)}

    cells = guarded(counts, 20, minimum, overlapping=True)

    for _, count in cells.shown:
        assert not 0 < count < minimum
        assert not 0 < 20 - count < minimum


def test_a_single_small_group_takes_the_smallest_other_with_it():
    cells = guarded({"North": 28, "South": 14, "Hill": 6}, 48, 10)

    assert cells.shown == (("North", 28),)
    assert cells.held == ("South", "Hill")
    assert cells.together == Together(("South", "Hill"), 20)


def test_small_groups_together_large_enough_need_no_other():
    cells = guarded({"North": 28, "South": 9, "Hill": 8}, 45, 10)

    assert cells.held == ("South", "Hill")


def test_a_group_nobody_names_counts_as_what_is_left_over():
    cells = guarded({"North": 28, "South": 15}, 47, 10)

    assert cells.shown == (("North", 28),)
    assert cells.together is None


def test_many_groups_of_one_are_not_told_even_as_empty_or_not():
    cells = guarded({"a": 1, "b": 1, "c": 1, "d": 0}, 3, 2)

    assert (cells.shown, cells.held, cells.total) == ((), ("a", "b", "c", "d"), 3)


def test_too_few_people_in_all_show_nothing_not_even_the_total():
    cells = guarded({"a": 4, "b": 5}, 9, 10)

    assert (cells.shown, cells.held, cells.total) == ((), ("a", "b"), None)


def test_an_empty_group_is_said_to_be_empty():
    cells = guarded({"English learners": 0, "Others": 24}, 24, 10)

    assert cells.empty == ("English learners",)


def test_a_negative_count_is_an_error():
    with pytest.raises(ValueError, match="negative"):
        guarded({"a": -1}, 4, 2)


def test_a_group_is_held_back_by_those_asked_and_by_those_who_said_it():
    asked = {"North": 28, "South": 14, "Hill": 6}
    loud = guarded_shares({label: Share(n, n) for label, n in asked.items()}, Share(48, 48), 10)
    quiet = guarded_shares({label: Share(0, n) for label, n in asked.items()}, Share(0, 48), 10)
    few = {"North": Share(20, 28), "South": Share(12, 14), "Hill": Share(1, 6)}

    assert loud.held == quiet.held == ("South", "Hill")
    assert loud.together == (("South", "Hill"), Share(20, 20))
    assert quiet.shown == (("North", Share(0, 28)),)
    assert guarded_shares(few, Share(33, 48), 10).together == (("South", "Hill"), Share(13, 20))


def test_two_voices_in_a_large_group_are_held_back():
    shares = {"North": Share(2, 20), "South": Share(18, 20), "Hill": Share(15, 20)}
    told = guarded_shares(shares, Share(35, 60), 10)

    assert told.held == ("North", "Hill")
    assert told.shown == (("South", Share(18, 20)),)
    assert told.together == (("North", "Hill"), Share(17, 40))


def test_nothing_by_group_is_told_of_what_too_few_said():
    shares = {"North": Share(4, 20), "South": Share(5, 20)}
    told = guarded_shares(shares, Share(9, 40), 10)

    assert (told.shown, told.held, told.together) == ((), ("North", "South"), None)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=1, max_size=6), MINIMUMS)
def test_no_share_tells_of_a_few(pairs, minimum):
    shares = {f"g{index}": Share(min(pair), max(pair)) for index, pair in enumerate(pairs)}
    everybody = Share(sum(one.part for one in shares.values()), sum(one.whole for one in shares.values()))
    told = guarded_shares(shares, everybody, minimum)
    out = [share for _, share in told.shown] + ([told.together[1]] if told.together else [])

    assert all(share.part == 0 or share.part >= minimum for share in out)
    assert all(share.whole >= minimum for share in out)
    assert set(told.held).isdisjoint(label for label, _ in told.shown)
    left = everybody.part - sum(share.part for _, share in told.shown)
    filled = [shares[label].part for label in told.held if shares[label].part]
    if told.shown and filled:
        assert left - (len(filled) - 1) >= minimum


def test_a_share_larger_than_its_whole_is_an_error():
    with pytest.raises(ValueError, match="not a share"):
        Share(3, 2)
