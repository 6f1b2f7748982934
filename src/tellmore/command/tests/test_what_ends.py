"""Keys that change and end, and words that are erased, in a real data folder: what is left in its files."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys

import pytest

from tellmore.command.tests.running import SOURCE, begin, opened, run

_WORLD = """
import sys
from types import SimpleNamespace
from tellmore.command import data
data.begin_data(sys.argv[1])
from tellmore.accounts.tests import build as people
from tellmore.retention.tests import build
from tellmore.studies.tests import build as studies
place = people.organisation()
study = studies.study(place)
studies.purpose(study)
cast = {name: people.person(name) for name in ("lena", "stella", "ivo", "ana")}
for one in cast.values():
    people.member(place, one)
there = build.everywhere(SimpleNamespace(study=study, organisation=place, **cast))
sys.stdout.write(str(there.session.pk))
"""
_END = """
import sys
from tellmore.command import data
data.open_data(sys.argv[1])
from tellmore.retention import services
from tellmore.capture.models import Session
from tellmore.studies.models import Study
owner, study = data.owner(), Study.objects.get()
if sys.argv[2] == "erase":
    services.erase_session(by=owner, session=Session.objects.get(pseudonym="Wren 77"))
else:
    services.shred_study(by=owner, study=study, is_cleared_gone=sys.argv[2] == "all")
"""
_KEYS = """
import sys
from tellmore.command import data
data.open_data(sys.argv[1])
from tellmore.privacy.models import StudyKey
sys.stdout.write(" ".join(bytes(key.wrapped).hex() for key in StudyKey.objects.all()))
"""
_MANY = """
import sys
from tellmore.command import data
data.open_data(sys.argv[1])
from tellmore.clearing.tests import build as notes
from tellmore.studies.models import Study
study, owner = Study.objects.get(), data.owner()
for n in range(600):
    notes.finished(study, owner, f"Line {n} of one note.", pseudonym=f"Lark {n}")
"""
_READ = """
import sys
from tellmore.command import data
data.open_data(sys.argv[1])
from tellmore.capture.access import unsealed
from tellmore.capture.models import Note
from tellmore.privacy.models import StudyKey
found = [unsealed(note, study_id=note.session.study_id).lines[0].text for note in Note.objects.select_related("session")]
left = StudyKey.objects.filter(use="notes", destroyed_at=None).count()
sys.stdout.write(f"{len(set(found))} {left}")
"""


_KILLED = """
import os, signal, sys
from tellmore.command import data
data.open_data(sys.argv[1])
from django.db import transaction
from tellmore.privacy.domain.wordlist import Entry
from tellmore.privacy.wordbook import add_words
from tellmore.retention import services
from tellmore.studies.models import Study
study, owner = Study.objects.get(), data.owner()
add_words(by=owner, study=study, entries=[Entry(1, "PERSON", "Zorblatt")])
with transaction.atomic():
    services.begin_rotation(by=owner, study=study)
    os.kill(os.getpid(), signal.SIGKILL)
"""
_KNOWN = """
import sys
from tellmore.command import data
data.open_data(sys.argv[1])
from tellmore.privacy.domain.identifiers import find
from tellmore.privacy.models import StudyKey
from tellmore.privacy.selectors import dictionary_of_study
from tellmore.studies.models import Study
(hit,) = find("then zorblatt left", dictionary=dictionary_of_study(Study.objects.get().pk))
sys.stdout.write(f"{hit.start} {hit.end} {StudyKey.objects.filter(use='marks').count()}")
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    place = tmp_path_factory.mktemp("whole") / "data"
    done = run(place, script=_WORLD)
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def folder(whole, tmp_path):
    shutil.copytree(whole, tmp_path / "data")
    return tmp_path / "data"


def files_with(folder, *words):
    return sorted(
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and any(word in file.read_bytes() for word in words)
    )


def test_no_file_of_the_folder_holds_a_word_of_an_erased_conversation(folder):
    assert files_with(folder, b"zebrafinch", b"Wren 77") == ["tellmore.sqlite3"]

    done = run(folder, "erase", script=_END)

    assert done.returncode == 0, done.stderr
    assert files_with(folder, b"zebrafinch", b"Wren 77", b"wren 77") == []


def test_no_file_of_the_folder_holds_a_key_after_shred_day(folder):
    wrapped = [bytes.fromhex(key) for key in run(folder, script=_KEYS).stdout.split()]
    assert files_with(folder, *wrapped) == ["tellmore.sqlite3"]

    done = run(folder, "all", script=_END)

    assert done.returncode == 0, done.stderr
    assert files_with(folder, *wrapped) == []
    assert files_with(folder, b"zebrafinch", b"Nobody would notice") == []
    assert run("doctor", "--data", folder).returncode == 0


@pytest.fixture
def shredded(tmp_path):
    """A folder whose keys are destroyed, what was sealed in it, and backups from before and after."""
    folder = tmp_path / "data"
    sealed = begin(folder)
    assert run("backup", tmp_path / "before.tm", "--data", folder).returncode == 0
    assert run(folder, "keys", script=_END).returncode == 0
    assert run("backup", tmp_path / "after.tm", "--with-keys", "--data", folder).returncode == 0
    return tmp_path, sealed


def test_a_backup_from_after_shred_day_opens_no_note_with_any_key(shredded):
    place, sealed = shredded

    assert run("restore", place / "after.tm", "--data", place / "new").returncode == 0

    assert opened(place / "new", sealed) == ""
    assert run("doctor", "--data", place / "new").returncode == 0


def test_a_backup_from_before_shred_day_opens_no_note_without_the_master_key(shredded):
    place, sealed = shredded

    done = run("restore", place / "before.tm", "--without-keys", "--data", place / "new")

    assert done.returncode == 0, done.stderr
    assert "stay closed until the keys that fit" in done.stdout
    assert opened(place / "new", sealed) == ""


def test_a_changed_master_key_closes_the_backups_from_before(shredded):
    place, _sealed = shredded
    assert run("rotate-keys", "--master", "--data", place / "data").returncode == 0
    shutil.copytree(place / "data" / "keys", place / "new" / "keys")

    refused = run("restore", place / "before.tm", "--data", place / "new")

    assert (refused.returncode, "not the one these notes were sealed with" in refused.stderr) == (1, True)


def test_keys_are_changed_from_the_command_line(tmp_path):
    folder = tmp_path / "data"
    sealed = begin(folder)
    old = (folder / "keys" / "master.key").read_bytes()

    master = run("rotate-keys", "--master", "--data", folder)
    assert (master.returncode, "2 keys are wrapped" in master.stdout) == (0, True), master.stderr
    assert opened(folder, sealed) == "Año nuevo: words"
    assert files_with(folder, old.strip()) == []

    done = run("rotate-keys", "--data", folder)
    assert (done.returncode, done.stdout) == (
        0,
        "ano: key 2, 0 notes and answers sealed anew, the old key is destroyed.\n",
    ), done.stderr


def test_a_change_of_keys_that_is_killed_loses_nothing(folder):
    assert run(folder, script=_MANY).returncode == 0
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TELLMORE_")}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "tellmore", "rotate-keys", "--data", str(folder)]
    changing = subprocess.Popen(
        command,
        env={**environment, "PYTHONPATH": str(SOURCE)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with sqlite3.connect(f"file:{folder / 'tellmore.sqlite3'}?mode=ro", uri=True) as watching:
        while changing.poll() is None and not _begun(watching):
            pass
    changing.send_signal(signal.SIGKILL)
    changing.wait()
    assert run(folder, script=_READ).stdout.split()[0] == "601"

    assert run("rotate-keys", "--data", folder).returncode == 0

    assert run(folder, script=_READ).stdout == "601 1"
    assert run("doctor", "--data", folder).returncode == 0


def test_a_change_of_the_key_of_marks_that_is_killed_has_changed_nothing(folder):
    assert run(folder, script=_KILLED).returncode == -signal.SIGKILL
    assert run(folder, script=_KNOWN).stdout == "5 13 1"

    assert run("rotate-keys", "--data", folder).returncode == 0

    assert run(folder, script=_KNOWN).stdout == "5 13 2"


def _begun(watching) -> bool:
    """True once some notes are sealed with the second key."""
    found = watching.execute("SELECT count(*) FROM notes WHERE substr(sealed, 1, 2) = x'0002'")
    return found.fetchone()[0] > 0
