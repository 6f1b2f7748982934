from datetime import timedelta

import pytest

from tellmore.circleback.domain.patience import wait_after


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (12, 3600), (10_000, 3600)]
)
def test_wait_doubles_and_ends_at_an_hour(failures, seconds):
    assert wait_after(failures) == timedelta(seconds=seconds)
