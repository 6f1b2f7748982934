from datetime import date, timedelta

import pytest

from tellmore.retention.domain.echoes import echoes
from tellmore.retention.domain.reminders import days_left, is_due


@pytest.mark.parametrize(
    ("said", "typed", "found"),
    [
        ("I ate lunch in the library every day", "They ATE lunch in the library.", True),
        ("I ate lunch in the library every day", "Lunch is in the library.", False),
        ("Nobody asked me", "We wrote: nobody asked me, and meant it.", True),
        ("No", "No report without quotes.", False),
        ("Me llamó por mi nombre, señora", "me llamó por mi nombre", True),
        ("", "", False),
    ],
)
def test_a_text_repeats_five_words_in_a_row_or_a_whole_line(said, typed, found):
    assert echoes([said], {"theme": typed}) == (("theme",) if found else ())


def test_reminders_begin_three_weeks_before():
    today = date(2026, 11, 22)

    left = [days_left(today + timedelta(days=ahead), today) for ahead in (22, 21, 1, 0, -3)]

    assert left == [None, 21, 1, 0, 0]
    assert days_left(None, today) is None
    assert [is_due(day, today) for day in (None, today, today + timedelta(days=1))] == [False, True, False]
