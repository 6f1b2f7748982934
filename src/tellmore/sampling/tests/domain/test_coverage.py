import pytest

from tellmore.sampling.domain.coverage import Counts, Reach, Target, reach, still_wanted, unheard


@pytest.mark.parametrize(
    ("target", "heard", "expected"),
    [
        (Target("a", None, None), 5, Reach.NO_TARGET),
        (Target("a", 3, 6), 0, Reach.UNHEARD),
        (Target("a", 3, 6), 2, Reach.BELOW),
        (Target("a", 3, 6), 3, Reach.WITHIN),
        (Target("a", 3, 6), 7, Reach.ABOVE),
        (Target("a", 0, 6), 0, Reach.WITHIN),
        (Target("a", None, None, is_focal=True), 0, Reach.UNHEARD),
    ],
)
def test_reach_says_where_a_category_stands(target, heard, expected):
    assert reach(target, Counts(planned=9, heard=heard)) is expected


def test_still_wanted_counts_what_is_not_even_planned():
    assert still_wanted(Target("a", 6, None), Counts(planned=4, heard=1)) == 2
    assert still_wanted(Target("a", 2, None), Counts(planned=4)) == 0


def test_unheard_names_the_groups_nobody_spoke_for():
    pairs = [(Target("new", 2, None), Counts()), (Target("old", 2, None), Counts(heard=2))]

    assert unheard(pairs) == ("new",)
