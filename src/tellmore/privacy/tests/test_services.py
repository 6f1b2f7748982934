import base64

import pytest

from tellmore.foundation import crypto, keys
from tellmore.foundation.audit import broken_links, record
from tellmore.foundation.models import AuditEntry
from tellmore.foundation.paths import prepare
from tellmore.kernel.ids import uuid7
from tellmore.privacy import services
from tellmore.privacy.models import StudyKey

pytestmark = pytest.mark.django_db


def test_unseal_gives_back_what_was_sealed():
    study_id = uuid7()

    sealed = services.seal(study_id, {"text": "Señora K 🙂"}, bound_to="note:1")

    assert services.unseal(study_id, sealed, bound_to="note:1") == {"text": "Señora K 🙂"}
    assert "Señora".encode() not in sealed


def test_unseal_refuses_bytes_moved_to_another_row():
    study_id = uuid7()
    sealed = services.seal(study_id, "words", bound_to="note:1")

    with pytest.raises(crypto.DoesNotOpen):
        services.unseal(study_id, sealed, bound_to="note:2")


def test_unseal_refuses_bytes_of_another_study():
    sealed = services.seal(uuid7(), "words", bound_to="note:1")
    other = uuid7()
    services.seal(other, "x", bound_to="note:1")

    with pytest.raises(crypto.DoesNotOpen):
        services.unseal(other, sealed, bound_to="note:1")


def test_destroy_keys_makes_notes_unreadable_for_good(cast):
    sealed = services.seal(cast.study.pk, "words", bound_to="note:1")

    services.destroy_keys(by=cast.lena, study=cast.study)

    assert {bytes(key.wrapped) for key in StudyKey.objects.all()} == {b""}
    with pytest.raises(services.KeyDestroyed):
        services.unseal(cast.study.pk, sealed, bound_to="note:1")


def test_audit_chain_shows_a_changed_entry(cast):
    first = record("tried", by=cast.lena, study=cast.study, count=1)
    record("tried", by=cast.lena, study=cast.study, count=2)
    assert list(broken_links()) == []

    AuditEntry.objects.filter(pk=first.pk).update(details={"count": 9})

    assert list(broken_links()) == [first.number]


def test_fingerprints_are_the_fingerprint_of_each_value():
    study_id = uuid7()

    found = services.fingerprints(study_id, ["person:lupe", "school:alder", "person:lupe"])

    assert found == {
        value: services.fingerprint(study_id, value) for value in ("person:lupe", "school:alder")
    }


def test_a_study_without_sealed_words_can_hold_none_after_its_keys_are_destroyed(cast):
    services.destroy_keys(by=cast.lena, study=cast.study)

    with pytest.raises(services.KeyDestroyed):
        services.seal(cast.study.pk, "late words", bound_to="note:1")


def test_a_new_key_seals_and_the_old_one_still_opens(cast):
    study = cast.study
    before = services.seal(study.pk, "words", bound_to="note:1")

    services.add_key(by=cast.adam, study=study)

    after = services.seal(study.pk, "words", bound_to="note:1")
    assert [int.from_bytes(sealed[:2]) for sealed in (before, after)] == [1, 2]
    assert services.unseal(study.pk, before, bound_to="note:1") == "words"
    assert services.unseal(study.pk, after, bound_to="note:1") == "words"


def test_a_retired_key_opens_nothing_and_fingerprints_still_match(cast):
    study = cast.study
    before = services.seal(study.pk, "words", bound_to="note:1")
    mark = services.fingerprint(study.pk, "hand:lupe")
    services.add_key(by=cast.adam, study=study)
    after = services.resealed(study.pk, before, bound_to="note:1")

    gone = services.retire_keys(by=cast.adam, study=study)

    assert gone == 1
    assert services.unseal(study.pk, after, bound_to="note:1") == "words"
    assert services.fingerprint(study.pk, "hand:lupe") == mark
    with pytest.raises(services.KeyDestroyed):
        services.unseal(study.pk, before, bound_to="note:1")


def test_fingerprints_of_a_study_begun_with_one_key_still_match(cast):
    study = cast.study
    services.seal(study.pk, "words", bound_to="note:1")
    notes = StudyKey.objects.get(study_id=study.pk, use="notes")
    StudyKey.objects.filter(study_id=study.pk, use="marks").delete()
    mark = crypto.keyed_hash(services._opened(notes), "hand:lupe")

    services.add_key(by=cast.adam, study=study)
    services.retire_keys(by=cast.adam, study=study)

    assert services.fingerprint(study.pk, "hand:lupe") == mark


@pytest.fixture
def own_folder(tmp_path, settings, monkeypatch):
    """A keys folder of its own, with a master key in a file."""
    for name in (keys.NAMED, keys.NAMED_OLD):
        monkeypatch.delenv(name, raising=False)
    settings.KEYS_DIR = tmp_path / "keys"
    prepare(tmp_path)
    return tmp_path / "keys"


def names_in(folder):
    return sorted(file.name for file in folder.glob("master.key*"))


def test_a_new_master_key_opens_everything_and_the_old_one_is_gone(cast, own_folder):
    sealed = services.seal(cast.study.pk, "words", bound_to="note:1")
    old = keys.master_key()

    keys.begin_change()
    assert services.unseal(cast.study.pk, sealed, bound_to="note:1") == "words"
    assert services.rewrap_keys() == 2
    keys.end_change()

    assert keys.master_keys()[0] != old
    assert services.unseal(cast.study.pk, sealed, bound_to="note:1") == "words"
    assert names_in(own_folder) == ["master.key"]


@pytest.mark.parametrize(
    "left", [("master.key.next",), ("master.key.next", "master.key.old"), ("master.key.old",)]
)
def test_a_change_of_the_master_key_that_was_killed_goes_on(cast, own_folder, left):
    sealed = services.seal(cast.study.pk, "words", bound_to="note:1")
    first = (own_folder / "master.key").read_text()
    keys.begin_change()
    second = (own_folder / "master.key").read_text()
    if "master.key.next" in left:  # killed before the new key took the place of the old one
        (own_folder / "master.key").write_text(first)
        (own_folder / "master.key.next").write_text(second)
    if "master.key.old" not in left:
        (own_folder / "master.key.old").unlink()
    assert services.unseal(cast.study.pk, sealed, bound_to="note:1") == "words"

    keys.begin_change()
    services.rewrap_keys()
    keys.end_change()

    assert (own_folder / "master.key").read_text() == second
    assert services.unseal(cast.study.pk, sealed, bound_to="note:1") == "words"
    assert names_in(own_folder) == ["master.key"]


def test_a_master_key_of_the_environment_is_changed_where_it_is_set(cast, own_folder, monkeypatch):
    first, second = ((own_folder / "master.key").read_text().strip(), base64.b64encode(bytes(32)).decode())
    sealed = services.seal(cast.study.pk, "words", bound_to="note:1")
    monkeypatch.setenv(keys.NAMED, first)
    with pytest.raises(keys.NoOldKey):
        keys.begin_change()

    monkeypatch.setenv(keys.NAMED, second)
    monkeypatch.setenv(keys.NAMED_OLD, first)
    keys.begin_change()
    assert services.rewrap_keys() == 2

    monkeypatch.delenv(keys.NAMED_OLD)
    assert services.unseal(cast.study.pk, sealed, bound_to="note:1") == "words"
