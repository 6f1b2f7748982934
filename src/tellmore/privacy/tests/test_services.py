import pytest

from tellmore.foundation import crypto
from tellmore.foundation.audit import broken_links, record
from tellmore.foundation.models import AuditEntry
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

    assert bytes(StudyKey.objects.get().wrapped) == b""
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
