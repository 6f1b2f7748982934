import pytest

from tellmore.capture.domain.note import to_data
from tellmore.capture.tests import build
from tellmore.foundation.models import AuditEntry

pytestmark = pytest.mark.django_db


def here(session):
    return f"/studies/ninth/listening/{session.pk}/note/"


@pytest.mark.parametrize("name", ["otto", "lena", "stella", "ana", "rita", "adam"])
def test_note_data_is_not_found_for_everybody_but_its_writer(cast, sign_in, name):
    session = build.begun(cast.study, cast.ivo, "one")

    assert sign_in(getattr(cast, name)).get(here(session)).status_code == 404


def test_note_data_of_a_talk_without_a_note_is_empty(cast, sign_in):
    answer = sign_in(cast.ivo).get(here(build.planned(cast.study, cast.ivo))).json()

    assert (answer["revision"], answer["note"]["lines"]) == (0, [])


def test_note_data_gives_its_writer_the_note_and_records_it(cast, sign_in):
    session = build.begun(cast.study, cast.ivo, "one", "two")

    answer = sign_in(cast.ivo).get(here(session))

    assert answer.json()["note"]["lines"] == list(to_data(build.note("one", "two"))["lines"])
    assert "no-store" in answer.headers["Cache-Control"]
    assert AuditEntry.objects.filter(verb="note_read").count() == 1
