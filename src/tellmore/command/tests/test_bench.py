from django.urls import reverse

from tellmore.command import bench


def test_median_and_late_runs_are_told_apart():
    assert bench._middle([0.010] * 19 + [0.500]) == ("10.0 ms", "475.5 ms")


def test_every_page_it_asks_for_exists():
    assert len({reverse(route, args=["demo"]) for route in bench.PAGES}) == len(bench.PAGES)


def test_the_text_filters_are_measured_over_the_demo():
    rows = list(bench._lines())

    assert [row[0] for row in rows] == ["finder", "headline coach", "question coach"]
    assert all(row[1].endswith("lines/s") and row[1] != "0 lines/s" for row in rows)
