import pytest

from tellmore.capture import selectors
from tellmore.capture.tests import build
from tellmore.foundation.models import AuditEntry

pytestmark = pytest.mark.django_db


def here(session):
    return f"/studies/ninth/sessions/{session.pk}/withdraw/"


@pytest.mark.parametrize("name", ["otto", "ana", "rita", "ivo", "stella"])
def test_session_withdraw_is_not_found_for_whoever_does_not_plan(cast, sign_in, name):
    session = build.heard(cast.study, cast.ivo)

    assert sign_in(getattr(cast, name)).post(here(session)).status_code == 404
    session.refresh_from_db()
    assert session.withdrawn_at is None


def test_session_withdraw_takes_it_out_of_lists_and_counts(cast, sign_in):
    session = build.heard(cast.study, cast.ivo)
    visitor = sign_in(cast.lena)
    assert "Does Heron 42 take everything back?" in visitor.get(here(session)).content.decode()

    visitor.post(here(session))
    visitor.post(here(session))

    assert selectors.facts(cast.study.pk) == {"sessions": 0, "sessions_assigned": 0, "heard": 0}
    assert sign_in(cast.ivo).get(f"/studies/ninth/listening/{session.pk}/").status_code == 404
    assert AuditEntry.objects.filter(verb="session_withdrawn").count() == 1
