import pytest


@pytest.fixture
def room(cast):
    """A study that is ready for its report."""
    from tellmore.reports.tests import room as build  # domain tests run without Django

    return build.room(cast.study, cast.lena)
