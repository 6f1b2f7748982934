"""`tellmore bench clearing` as people run it, on the smallest set."""

from __future__ import annotations

import sys

from click.testing import CliRunner

from tellmore.command import bench, bench_clearing


def test_bench_clearing_prints_figures_and_says_what_is_not_installed(tmp_path):
    nothing = tmp_path / "python"
    nothing.write_text("#!/bin/sh\necho '{}'\n", encoding="utf-8")
    nothing.chmod(0o755)

    done = CliRunner().invoke(bench.command, ["clearing", "--set", "last", "--beside", str(nothing)])

    assert done.exit_code == 0, done.output
    assert '98 notes of the set "last"' in done.output
    assert "| PERSON | 58 |" in done.output
    assert "neither Presidio nor scrubadub is installed there" in done.output


def test_bench_clearing_sets_another_finder_beside_ours(tmp_path):
    other = tmp_path / "other.py"
    other.write_text(
        f"#!{sys.executable}\n"
        "import json, sys\n"
        "texts = [json.loads(line)['text'] for line in open(sys.argv[2], encoding='utf-8')]\n"
        "spans = [[[0, len(text), 'PERSON']] for text in texts]\n"
        "print(json.dumps({'all of it': {'spans': spans, 'start': 1, 'seconds': 1, 'memory': 7}}))\n",
        encoding="utf-8",
    )
    other.chmod(0o755)
    measure = bench_clearing.clearing_bench()
    notes = measure.read(measure.NOTES / "last.jsonl")

    table = bench_clearing._compared(measure, notes, measure.score(notes), 1, 1, str(other))

    assert "| all of it | 1.000 | 1.000 | 0.714 | 0 of 28 | 70 of 70 |" in table
