import pytest

from tellmore.capture.models import Session
from tellmore.capture.tests import build
from tellmore.foundation.models import AuditEntry

pytestmark = pytest.mark.django_db


def here(session):
    return f"/studies/ninth/listening/{session.pk}/reopen/"


@pytest.mark.parametrize("name", ["otto", "lena", "stella", "ana", "rita", "adam"])
def test_session_reopen_is_not_found_for_everybody_but_its_writer(cast, sign_in, name):
    session = build.heard(cast.study, cast.ivo)

    assert sign_in(getattr(cast, name)).post(here(session)).status_code == 404
    assert Session.objects.get().finished_at is not None


def test_session_reopen_lets_its_writer_add_something(cast, sign_in):
    session = build.heard(cast.study, cast.ivo)
    visitor = sign_in(cast.ivo)

    answer = visitor.post(here(session))
    visitor.post(f"/studies/ninth/listening/{session.pk}/line/", {"kind": "verbatim", "text": "And then."})

    kept = Session.objects.select_related("note").get()
    assert answer.headers["Location"] == f"/studies/ninth/listening/{session.pk}/"
    assert (kept.finished_at, kept.note.finished_at, kept.note.lines) == (None, None, 2)
    assert AuditEntry.objects.filter(verb="session_reopened", actor=cast.ivo).count() == 1
