import pytest

from tellmore.capture import access
from tellmore.capture.models import Note, Session
from tellmore.capture.tests import build

pytestmark = pytest.mark.django_db


def here(session):
    return f"/studies/ninth/listening/{session.pk}/line/"


def stored():
    note = Note.objects.select_related("session").get()
    return access.unsealed(note, study_id=note.session.study_id).lines


@pytest.mark.parametrize("name", ["otto", "lena", "stella", "ana", "rita", "adam"])
def test_line_add_is_not_found_for_everybody_but_the_interviewer(cast, sign_in, name):
    session = build.planned(cast.study, cast.ivo)

    assert sign_in(getattr(cast, name)).post(here(session), {"kind": "verbatim"}).status_code == 404


def test_line_add_keeps_lines_in_order_and_stays_on_the_card(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    visitor = sign_in(cast.ivo)

    visitor.post(here(session), {"kind": "verbatim", "text": " I laughed. ", "question": "q2"})
    answer = visitor.post(here(session), {"kind": "observation", "text": "Sat up.", "question": "q2"})

    assert answer.headers["Location"] == f"/studies/ninth/listening/{session.pk}/?q=q2#notes"
    assert [(line.kind, line.text) for line in stored()] == [
        ("verbatim", "I laughed."),
        ("observation", "Sat up."),
    ]


def test_line_add_keeps_a_pass_without_a_reason(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)

    sign_in(cast.ivo).post(here(session), {"kind": "observation", "passed": "on", "question": "q1"})

    assert [(line.question, line.passed, line.text) for line in stored()] == [("q1", True, "")]


def test_line_add_begins_the_talk_with_the_version_that_the_page_showed(cast, sign_in):
    first, second = (build.published(cast.study, f"Tell me of day {n}.") for n in (1, 2))
    session = build.planned(cast.study, cast.ivo)
    visitor = sign_in(cast.ivo)

    visitor.post(here(session), {"kind": "verbatim", "text": "I laughed.", "version": "1"})
    visitor.post(here(session), {"kind": "verbatim", "text": "Then not.", "version": "2"})

    begun = Session.objects.get()
    assert (session.version, begun.version, begun.started_at is None) == (second, first, False)


@pytest.mark.parametrize("sent", [{"kind": "verbatim", "text": "  "}, {"kind": "shout", "text": "x"}])
def test_line_add_keeps_nothing_of_an_empty_or_unknown_line(cast, sign_in, sent):
    session = build.planned(cast.study, cast.ivo)

    sign_in(cast.ivo).post(here(session), sent)

    assert not Note.objects.exists()
    assert Session.objects.get().started_at is None


def test_line_add_says_so_when_the_talk_is_closed(cast, sign_in):
    session = build.heard(cast.study, cast.ivo, "one")

    page = sign_in(cast.ivo).post(here(session), {"kind": "verbatim", "text": "late"}, follow=True)

    assert "This note is finished. Open it again to add to it." in page.content.decode()
    assert [line.text for line in stored()] == ["one"]
