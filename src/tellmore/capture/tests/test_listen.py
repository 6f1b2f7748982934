import pytest
from django.utils import timezone

from tellmore.capture import services
from tellmore.capture.models import Session
from tellmore.capture.tests import build
from tellmore.foundation.models import AuditEntry
from tellmore.studies.tests import build as studies

pytestmark = pytest.mark.django_db


def here(session):
    return f"/studies/ninth/listening/{session.pk}/"


@pytest.mark.parametrize("name", ["otto", "lena", "stella", "ana", "rita", "adam"])
def test_listen_is_not_found_for_everybody_but_the_interviewer(cast, sign_in, name):
    session = build.planned(cast.study, cast.ivo)

    assert sign_in(getattr(cast, name)).get(here(session)).status_code == 404
    assert Session.objects.get().started_at is None


def test_listen_is_not_found_for_another_interviewer(cast, sign_in):
    session = build.begun(cast.study, cast.ivo, "A very private sentence.")
    studies.role(cast.study, cast.ana, "interviewer")
    build.interviewer(cast.study, cast.ana)

    assert sign_in(cast.ana).get(here(session)).status_code == 404


def test_listen_is_not_found_for_an_interviewer_whose_part_has_ended(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    cast.ivo.study_roles.update(until=timezone.now())

    assert sign_in(cast.ivo).get(here(session)).status_code == 404


def test_listen_begins_nothing_before_a_word_is_kept(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    visitor = sign_in(cast.ivo)

    before = visitor.get(here(session)).content.decode()
    opened = Session.objects.get().started_at
    visitor.post(here(session) + "line/", {"kind": "verbatim", "text": "I laughed."})
    after = visitor.get(here(session)).content.decode()

    assert (opened, Session.objects.get().started_at is None) == (None, False)
    assert ['data-since=""' in page for page in (before, after)] == [True, False]
    assert AuditEntry.objects.filter(verb="session_started").count() == 1


def test_listen_shows_the_newest_version_when_none_was_planned(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    build.published(cast.study, "Tell me about a door.")

    answer = sign_in(cast.ivo).get(here(session))

    assert [card.text for card in answer.context["talk"].cards] == ["Tell me about a door."]
    assert answer.context["settings"]["version"] == 1
    assert Session.objects.get().version is None


def test_listen_works_before_a_protocol_is_published(cast, sign_in):
    page = sign_in(cast.ivo).get(here(build.planned(cast.study, cast.ivo))).content.decode()

    assert "No protocol was published yet" in page
    assert "/finish/" in page


def test_listen_says_so_when_nobody_has_agreed_yet(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    visitor = sign_in(cast.ivo)
    before = visitor.get(here(session)).content.decode()
    services.record_agreement(
        by=cast.lena, seat=session.seats.get(), permission_on=None, assent_on=timezone.localdate()
    )

    after = visitor.get(here(session)).content.decode()

    assert ["Ask before you begin" in page for page in (before, after)] == [True, False]


def test_listen_leaves_out_the_seat_that_said_no(cast, sign_in):
    session = build.planned(cast.study, cast.ivo, kind="group", seats=4)
    services.record_agreement(
        by=cast.lena,
        seat=session.seats.get(label="B"),
        permission_on=None,
        assent_on=None,
        declined_on=timezone.localdate(),
    )

    assert sign_in(cast.ivo).get(here(session)).context["seats"] == ["A", "C", "D"]


def test_listen_shows_hostile_lines_as_text_and_stays_out_of_caches(cast, sign_in):
    session = build.begun(cast.study, cast.ivo, "</script><script>alert(1)</script>")

    answer = sign_in(cast.ivo).get(here(session))

    assert "<script>alert" not in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]


def test_listen_records_each_reading_of_the_note(cast, sign_in):
    session = build.begun(cast.study, cast.ivo, "one")

    sign_in(cast.ivo).get(here(session))

    assert AuditEntry.objects.filter(verb="note_read", actor=cast.ivo).count() == 1


def test_listen_shows_a_closed_talk_without_its_words(cast, sign_in):
    page = (
        sign_in(cast.ivo).get(here(build.heard(cast.study, cast.ivo, "A private sentence."))).content.decode()
    )

    assert "This conversation was closed on" in page
    assert "private sentence" not in page
