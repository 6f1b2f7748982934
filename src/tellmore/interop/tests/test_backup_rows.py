"""Every table out and in again, on whatever database the tests run."""

import json

import pytest
from django.apps import apps

from tellmore.foundation import audit
from tellmore.foundation.models import AuditEntry
from tellmore.interop.backup import restoring, writing
from tellmore.privacy import services as privacy
from tellmore.studies.models import Study

pytestmark = pytest.mark.django_db


def as_read(with_keys=False):
    """The entries as a file gives them back."""
    return json.loads(json.dumps(list(writing.entries(with_keys))))


def test_rows_come_back_as_they_were(cast):
    sealed = privacy.seal(cast.study.pk, {"words": "Señora 🙂"}, bound_to="note:1")
    before = as_read()
    cast.study.title = "Changed since"
    cast.study.save()
    Study.objects.filter(slug="elsewhere").delete()
    audit.record("later", by=cast.lena)

    restoring.replace_rows(apps, iter(before), None)

    assert as_read()[1:] == before[1:]
    assert Study.objects.get(pk=cast.study.pk).title == "Starting ninth grade"
    assert privacy.unseal(cast.study.pk, sealed, bound_to="note:1") == {"words": "Señora 🙂"}


def test_the_audit_chain_goes_on_after_a_restore(cast):
    for number in range(3):
        audit.record("counted", by=cast.lena, study=cast.study, rows=number)
    before = as_read()

    restoring.replace_rows(apps, iter(before), None)
    audit.record("restored")

    assert list(audit.broken_links()) == []
    assert AuditEntry.objects.count() == 4


def test_cookies_and_sign_in_links_stay_out(cast, sign_in):
    sign_in(cast.lena)

    tables = {entry["table"] for entry in as_read() if "table" in entry}

    assert "accounts.person" in tables
    assert tables.isdisjoint({"sessions.session", "usersessions.usersession", "accounts.signinlink"})


def test_keys_are_inside_only_when_asked_for(cast):
    assert as_read()[0]["label"]["keys"] is None
    assert set(as_read(with_keys=True)[0]["label"]["keys"]) == {"master.key", "secret.key"}


def test_a_backup_without_its_end_is_refused(cast):
    entries = as_read()

    assert restoring.verified(iter(entries)).rows == entries[-1]["end"]
    with pytest.raises(restoring.Damaged):
        restoring.verified(iter(entries[:-1]))
    with pytest.raises(restoring.Damaged):
        restoring.verified(entry for entry in entries if "row" not in entry)


def test_a_backup_from_a_newer_program_is_refused(cast):
    label = as_read()[0]
    label["label"]["migrations"].append(["capture", "0999_telepathy"])

    with pytest.raises(restoring.FromNewerProgram, match="capture/0999_telepathy"):
        restoring.refuse_newer(restoring.verified(iter([label, {"end": 0}])))
