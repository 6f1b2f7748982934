"""`tellmore bench hallway` as people run it."""

from __future__ import annotations

from click.testing import CliRunner

from tellmore.command import bench


def test_bench_hallway_prints_figures_by_set_and_language_and_what_went_wrong():
    done = CliRunner().invoke(bench.command, ["hallway", "--set", "stories", "--errors"])

    assert done.exit_code == 0, done.output
    assert "| stories | 80 | 40 | " in done.output
    assert "| stories, Spanish | " in done.output
    assert "stories, missed: " in done.output
    assert "quotes a second" in done.output
    assert "| test |" not in done.output
