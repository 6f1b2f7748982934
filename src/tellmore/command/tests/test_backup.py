import shutil

import pytest

from tellmore.command.tests.running import begin, opened, run


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A data folder, something sealed in it, and a backup without and one with keys."""
    place = tmp_path_factory.mktemp("kept")
    sealed = begin(place / "data")
    for name, options in (("plain.tm", []), ("keys.tm", ["--with-keys"])):
        assert run("backup", place / name, *options, "--data", place / "data").returncode == 0
    return place, sealed


def test_a_backup_holds_no_readable_word(kept):
    place, _ = kept

    written = (place / "plain.tm").read_bytes()

    assert written.startswith(b"tellmore backup 1\n")
    assert "Año".encode() not in written
    assert (place / "plain.tm").stat().st_mode & 0o077 == 0


def test_a_backup_comes_back_into_an_empty_folder(kept, tmp_path):
    place, sealed = kept

    done = run("restore", place / "keys.tm", "--data", tmp_path / "new")

    assert done.returncode == 0, done.stderr
    assert opened(tmp_path / "new", sealed) == "Año nuevo: words"
    assert run("doctor", "--data", tmp_path / "new").returncode == 0


def test_without_keys_the_folder_must_have_them(kept, tmp_path):
    place, sealed = kept

    refused = run("restore", place / "plain.tm", "--data", tmp_path / "new")
    assert refused.returncode == 1
    assert "keys are not in this backup" in refused.stderr
    assert not (tmp_path / "new").exists()

    (tmp_path / "new" / "keys").mkdir(parents=True)
    shutil.copy(place / "data" / "keys" / "master.key", tmp_path / "new" / "keys")
    assert run("restore", place / "plain.tm", "--data", tmp_path / "new").returncode == 0
    assert opened(tmp_path / "new", sealed) == "Año nuevo: words"


def test_what_is_there_is_replaced_only_on_request_and_kept_aside(kept, tmp_path):
    place, sealed = kept
    folder = tmp_path / "data"
    shutil.copytree(place / "data", folder)

    refused = run("restore", place / "plain.tm", "--data", folder)
    assert (refused.returncode, "--replace" in refused.stderr) == (1, True)

    done = run("restore", place / "plain.tm", "--data", folder, "--replace", "--yes")
    assert done.returncode == 0, done.stderr
    assert opened(folder, sealed) == "Año nuevo: words"
    assert len(list(folder.glob("tellmore.sqlite3.before-restore-*"))) == 1


def test_a_wrong_passphrase_and_a_cut_file_touch_nothing(kept, tmp_path):
    place, _ = kept
    cut = tmp_path / "cut.tm"
    cut.write_bytes((place / "keys.tm").read_bytes()[:-20])

    for file, word in ((place / "keys.tm", "another four words"), (cut, "four calm words here")):
        done = run("restore", file, "--data", tmp_path / "new", TELLMORE_BACKUP_PASSPHRASE=word)
        assert done.returncode == 1
        assert "does not fit, or the file was changed or cut off" in done.stderr
        assert not (tmp_path / "new").exists()


def test_a_file_that_is_no_backup_is_named(tmp_path):
    (tmp_path / "notes.md").write_text("# Notes\n")

    done = run("restore", tmp_path / "notes.md", "--data", tmp_path / "new")

    assert (done.returncode, "not a backup" in done.stderr) == (1, True)


def test_a_short_passphrase_and_an_existing_file_are_refused(kept, tmp_path):
    place, _ = kept

    short = run("backup", tmp_path / "b", "--data", place / "data", TELLMORE_BACKUP_PASSPHRASE="short")
    again = run("backup", place / "plain.tm", "--data", place / "data")

    assert (short.returncode, "at least 12" in short.stderr) == (1, True)
    assert list(tmp_path.iterdir()) == []
    assert (again.returncode, "--overwrite" in again.stderr) == (1, True)
