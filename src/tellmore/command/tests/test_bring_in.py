import json
from pathlib import Path

import pytest

from tellmore.command.tests.running import run

REAL = sorted((Path(__file__).parents[2] / "interop/tests/real").glob("*interview*.md"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder that the first import makes, with the three real notes in the study “calls”."""
    place = tmp_path_factory.mktemp("notes")
    done = run("import", "calls", *REAL, "--data", place / "data")
    assert done.returncode == 0, done.stderr
    (place / "said.txt").write_text(done.stdout)
    return place


def test_import_creates_folder_and_study_and_says_what_came_in(folder):
    said = (folder / "said.txt").read_text()

    assert said.count("→") == 3
    assert "a group of 2, 12 questions, 18 lines" in said
    assert "3 brought in, 0 left out. They wait for clearing." in said


def test_a_second_time_nothing_is_doubled(folder):
    done = run("import", "calls", *REAL, "--data", folder / "data")

    assert done.returncode == 0
    assert "0 brought in, 3 left out" in done.stdout
    assert done.stderr.count("was brought in before") == 3


def test_bad_files_are_named_and_nothing_comes_in(folder, tmp_path):
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "wide.csv").write_text(",".join(f"c{n}" for n in range(1_500)) + "\n" + "1," * 1_499 + "1\n")

    done = run(
        "import", "fresh", REAL[0], tmp_path / "empty.md", tmp_path / "wide.csv", "--data", folder / "data"
    )
    known = run("export", "fresh", "--data", folder / "data")

    assert done.returncode == 1
    assert "empty.md: the file is empty" in done.stderr
    assert "wide.csv" in done.stderr
    assert "Nothing was brought in." in done.stderr
    assert (known.returncode, "no study “fresh”" in known.stderr) == (1, True)


def test_sealed_export_and_import_keep_every_word(folder, tmp_path):
    out = tmp_path / "calls.json"

    assert run("export", "calls", "--sealed", "-o", out, "--data", folder / "data").returncode == 0
    came = run("import", "calls", out, "--data", tmp_path / "other")
    again = run("export", "calls", "--sealed", "-o", "-", "--data", tmp_path / "other")

    assert came.returncode == 0, came.stderr
    first, second = json.loads(out.read_text()), json.loads(again.stdout)
    assert [one["note"] for one in second["sealed"]] == [one["note"] for one in first["sealed"]]
    assert len(first["sealed"]) == 3
    assert out.stat().st_mode & 0o077 == 0


def test_an_export_holds_no_raw_word_unless_asked(folder):
    done = run("export", "calls", "-o", "-", "--data", folder / "data")

    plain = json.loads(done.stdout)
    assert (plain["transcripts"], "sealed" in plain, len(plain["sessions"])) == ([], False, 3)
    assert "regional office" not in done.stdout


def test_formats_that_are_not_written_are_refused_with_those_that_are(folder, tmp_path):
    done = run("export", "calls", "--format", "qdpx", "-o", tmp_path / "x", "--data", folder / "data")

    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])
    assert "json, csv, xlsx" in done.stderr


@pytest.mark.parametrize(("form", "start"), [("csv", b"PK"), ("xlsx", b"PK")])
def test_tables_are_written(folder, tmp_path, form, start):
    out = tmp_path / f"calls.{form}"

    assert run("export", "calls", "--format", form, "-o", out, "--data", folder / "data").returncode == 0
    assert out.read_bytes().startswith(start)


def test_targets_come_from_a_table(folder, tmp_path):
    table = tmp_path / "targets.csv"
    table.write_text("criterion,category,population,min,max,focal\nGrade,9,240,4,8,yes\n,10,310,2,,\n")

    done = run("import", "calls", table, "--targets", "--data", folder / "data")

    assert (done.returncode, done.stdout) == (0, "targets.csv: 2 categories.\n"), done.stderr


def test_a_short_name_with_spaces_is_wrong_use(tmp_path):
    done = run("import", "my study", REAL[0], "--data", tmp_path)

    assert done.returncode == 2
