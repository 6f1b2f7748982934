import shutil
import sqlite3

import pytest

from tellmore.command.tests.running import begin, run


@pytest.fixture(scope="module")
def healthy(tmp_path_factory):
    place = tmp_path_factory.mktemp("healthy") / "data"
    begin(place)
    return place


@pytest.fixture
def folder(healthy, tmp_path):
    shutil.copytree(healthy, tmp_path / "data")
    return tmp_path / "data"


def states(done):
    """name → state, of the lines that are no remedy."""
    lines = [line.split() for line in done.stdout.splitlines() if line.startswith(("ok", "look", "broken"))]
    return {line[1]: line[0] for line in lines}


def test_a_healthy_folder_is_well(healthy):
    done = run("doctor", "--data", healthy)

    assert done.returncode == 0, done.stdout
    assert set(states(done).values()) <= {"ok", "look"}
    assert "2 open with the master key" in done.stdout


def test_a_foreign_master_key_is_found(folder):
    key = folder / "keys" / "master.key"
    key.write_text("A" * 42 + "E=\n")

    done = run("doctor", "--data", folder)

    assert done.returncode == 1
    assert "the master key does not fit this database" in done.stdout


def test_a_changed_audit_entry_is_found(folder):
    with sqlite3.connect(folder / "tellmore.sqlite3") as database:
        database.execute("UPDATE audit_entries SET verb = 'nothing_happened' WHERE number = 1")
    database.close()

    done = run("doctor", "--data", folder)

    assert done.returncode == 1
    assert "entries do not follow from the one before: 1" in done.stdout


def test_readable_keys_are_found(folder):
    (folder / "keys" / "master.key").chmod(0o644)

    done = run("doctor", "--data", folder)

    assert done.returncode == 1
    assert "chmod 600" in done.stdout


def test_no_folder_is_a_sentence(tmp_path):
    done = run("doctor", "--data", tmp_path / "nowhere")

    assert done.returncode == 1
    assert "There is no tellmore data" in done.stderr
