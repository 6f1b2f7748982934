from __future__ import annotations

from itertools import product

import pytest

from tellmore.reports.domain.hallway import says
from tellmore.reports.domain.hallway.circle import Basis, People, circle_of
from tellmore.reports.domain.hallway.marks import Detail, Kind
from tellmore.reports.domain.hallway.verdict import Verdict, Why, fewer, is_too_few, result_of

SCHOOL = People(
    counts={"9th": 240, "10th": 260, "spanish": 120, "english": 370, "somali": 10, "band": 40},
    criteria=(
        frozenset({"9th", "10th"}),
        frozenset({"spanish", "english", "somali"}),
        frozenset({"band", "no-band"}),
    ),
    heard=(frozenset({"9th", "spanish"}), frozenset({"9th", "english"}), frozenset({"10th", "somali"})),
)


def circle(*chosen: str, people: People = SCHOOL):
    return circle_of(frozenset(chosen), people)


def test_one_category_is_a_count_and_nothing_is_assumed():
    found = circle("9th")

    assert (found.basis, found.low, found.likely, found.high, found.heard) == (
        Basis.COUNTED,
        240,
        240,
        240,
        2,
    )
    assert says.assumption(found, "en") == ""
    assert says.size_of(found, "es") == "240 personas de aquí comparten esto. Es un conteo."


def test_two_categories_are_bounds_and_an_expectation_that_says_so():
    found = circle("9th", "spanish")

    assert (found.basis, found.low, found.likely, found.high) == (Basis.ASSUMED, 0, 57, 120)
    assert "between 0 and 120" in says.size_of(found, "en")
    assert "often wrong" in says.assumption(found, "en")


def test_everyone_is_the_largest_criterion_with_a_number_in_each_category():
    assert SCHOOL.everyone == 500
    assert People({"9th": 240}, (frozenset({"9th", "10th"}),)).everyone is None


def test_the_bounds_hold_and_are_reached_in_every_small_population():
    """All ways in which 5 people can be in two categories: the count lies between the bounds, and both occur."""
    for marks in product([(0, 0), (0, 1), (1, 0), (1, 1)], repeat=5):
        a, b = sum(m[0] for m in marks), sum(m[1] for m in marks)
        found = circle("a", "b", people=_of(a, b, 5))
        assert found.low <= sum(m == (1, 1) for m in marks) <= found.high
    for a, b in product(range(6), repeat=2):
        found = circle("a", "b", people=_of(a, b, 5))
        reached = {
            sum(m == (1, 1) for m in marks)
            for marks in product([(0, 0), (0, 1), (1, 0), (1, 1)], repeat=5)
            if (sum(m[0] for m in marks), sum(m[1] for m in marks)) == (a, b)
        }
        assert (min(reached), max(reached)) == (found.low, found.high)
        assert found.low <= found.likely <= found.high


def _of(a: int, b: int, everyone: int) -> People:
    return People({"a": a, "not-a": everyone - a, "b": b}, (frozenset({"a", "not-a"}), frozenset({"b"})))


def test_a_combination_that_was_counted_replaces_what_was_assumed():
    pair = frozenset({"9th", "spanish"})
    people = People(SCHOOL.counts, SCHOOL.criteria, {pair: 12}, SCHOOL.heard)

    assert circle("9th", "spanish", people=people).likely == 12
    three = circle("9th", "spanish", "band", people=people)
    assert three.high == 12
    assert three.likely == 0  # 12 of 500 in the pair, 40 of 500 in the band
    assert circle("9th", "band", people=people).likely == 19


def test_without_counts_only_those_who_were_heard_are_known():
    found = circle("9th", "no-band")

    assert (found.basis, found.likely, found.missing) == (Basis.HEARD, None, frozenset({"no-band"}))
    assert "is not recorded" in says.size_of(circle_of(frozenset({"no-band"}), SCHOOL), "en")


def test_without_a_total_the_upper_bound_alone_is_told():
    people = People({"9th": 240, "band": 8})

    assert says.size_of(circle("9th", "band", people=people), "en").startswith("At most 8 people")
    assert is_too_few(circle("9th", "band", people=people), 10)
    assert not is_too_few(circle("9th", "band", people=people), 5)


def test_more_heard_than_counted_means_that_a_count_is_old():
    people = People({"band": 1}, heard=(frozenset({"band"}), frozenset({"band"})))
    result = result_of(circle("band", people=people), [], 1)

    assert result.reasons == (Why.CONTRADICTS,)
    assert result.verdict is Verdict.LOOK


@pytest.mark.parametrize(
    ("chosen", "minimum", "verdict", "why"),
    [
        (("9th",), 10, Verdict.FINE, ()),
        (("9th", "spanish"), 10, Verdict.LOOK, (Why.LONE_HEARD,)),
        (("9th", "spanish"), 20, Verdict.LOOK, (Why.MAYBE_FEW, Why.LONE_HEARD)),
        (("9th", "spanish"), 58, Verdict.FEW, (Why.TOO_FEW, Why.LONE_HEARD)),
        (("somali",), 11, Verdict.FEW, (Why.TOO_FEW, Why.LONE_HEARD)),
        (("10th", "english"), 10, Verdict.FINE, ()),
        (("no-band",), 10, Verdict.FINE, (Why.TOO_FEW_HEARD,)),
        ((), 10, Verdict.FINE, ()),
    ],
)
def test_verdicts(chosen, minimum, verdict, why):
    result = result_of(circle(*chosen), [], minimum)

    assert (result.verdict, result.reasons) == (verdict, why)
    for language in ("en", "es"):
        assert all(says.reason(one, minimum, language) for one in result.reasons)
        assert isinstance(says.short(result.circle, minimum, language), str)


def test_details_ask_for_a_look_and_words_that_say_only_one_come_first():
    details = [Detail(0, 3, Kind.FAMILY), Detail(5, 20, Kind.ONLY, one=True)]

    assert result_of(circle("9th"), details, 10).reasons == (Why.ONLY_ONE, Why.DETAILS)
    assert result_of(circle(), details[:1], 10).verdict is Verdict.LOOK


def test_fewer_categories_keep_most_and_reach_the_minimum():
    best = fewer(("9th", "spanish", "band"), SCHOOL, 10)

    assert best[0].chosen == {"9th", "spanish"}
    assert all(len(one.chosen) == 2 for one in best)
    assert fewer(("9th", "somali"), SCHOOL, 10)[0].chosen == {"9th"}
    assert fewer(("somali",), SCHOOL, 11)[0].chosen == frozenset()


def test_fewer_categories_prefer_what_is_certain():
    pair = frozenset({"9th", "band"})
    people = People(SCHOOL.counts, SCHOOL.criteria, {pair: 14, frozenset({"spanish", "band"}): 2})

    assert fewer(("spanish", "9th", "band"), people, 11)[0].chosen == {"9th", "spanish"}
    assert fewer(("spanish", "9th", "band"), people, 12)[0].chosen == pair  # 14 counted before 57 assumed


def test_many_categories_are_thinned_before_they_are_combined():
    many = People({str(n): 100 + n for n in range(20)}, (frozenset(str(n) for n in range(20)),))

    assert 0 < len(fewer([str(n) for n in range(20)], many, 10)[0].chosen) < 13
