import pytest
from django.http import Http404

from tellmore.accounts.domain.roles import Need
from tellmore.capture import access, services
from tellmore.capture.domain.note import to_data
from tellmore.capture.models import Note, Session
from tellmore.capture.services.notes import AlreadyFinished
from tellmore.capture.tests import build
from tellmore.foundation.models import AuditEntry
from tellmore.studies.access import pass_for

pytestmark = pytest.mark.django_db


def test_plan_session_picks_a_free_pseudonym_and_a_seat(cast):
    session = services.plan_session(by=cast.lena, study=cast.study)

    assert session.pseudonym
    assert [seat.label for seat in session.seats.all()] == [""]


def test_plan_session_gives_a_group_its_seats(cast):
    session = services.plan_session(by=cast.lena, study=cast.study, kind="group", seats=4)

    assert [seat.label for seat in session.seats.all()] == ["A", "B", "C", "D"]


def test_assign_interviewer_refuses_a_current_teacher(cast):
    ivo = build.interviewer(cast.study, cast.ivo)
    session = services.plan_session(by=cast.lena, study=cast.study)
    session.current_teachers.add(ivo)

    with pytest.raises(services.TeachesNow):
        services.assign_interviewer(by=cast.lena, session=session, interviewer=ivo)

    assert Session.objects.get().interviewer is None


def test_save_note_keeps_two_tabs(cast):
    session = services.plan_session(by=cast.lena, study=cast.study)
    first = services.save_note(by=cast.ivo, session=session, data=to_data(build.note("one")), base=0)
    tab_one = to_data(build.note("one", "from tab one"))
    tab_two = to_data(build.note("one"))
    tab_two["lines"] = [*tab_two["lines"], {**tab_one["lines"][1], "id": "other", "text": "from tab two"}]

    services.save_note(by=cast.ivo, session=session, data=tab_one, base=first.revision)
    answer = services.save_note(by=cast.ivo, session=session, data=tab_two, base=first.revision)

    assert answer.was_merged
    assert [line.text for line in answer.note.lines] == ["one", "from tab one", "from tab two"]


def test_save_note_twice_changes_nothing(cast):
    session = services.plan_session(by=cast.lena, study=cast.study)
    data = to_data(build.note("one"))
    services.save_note(by=cast.ivo, session=session, data=data, base=0)

    again = services.save_note(by=cast.ivo, session=session, data=data, base=0)

    assert again.revision == Note.objects.get().revision == 1


def test_save_note_refuses_a_finished_note(cast):
    session = build.heard(cast.study, cast.ivo)

    with pytest.raises(AlreadyFinished):
        services.save_note(by=cast.ivo, session=session, data=to_data(build.note("late")), base=1)


def test_save_note_is_for_its_writer_only(cast):
    session = services.plan_session(by=cast.lena, study=cast.study)
    services.save_note(by=cast.ivo, session=session, data=to_data(build.note("for Ivo")), base=0)

    with pytest.raises(services.SomebodyElsesNote):
        services.save_note(by=cast.lena, session=session, data=to_data(build.note()), base=0)

    assert Note.objects.get().revision == 1


def test_save_note_again_after_a_lost_answer_adds_nothing(cast):
    session = services.plan_session(by=cast.lena, study=cast.study)
    services.save_note(by=cast.ivo, session=session, data=to_data(build.note("one")), base=0)
    other = to_data(build.note("uno"))

    first = services.save_note(by=cast.ivo, session=session, data=other, base=0)
    again = services.save_note(by=cast.ivo, session=session, data=other, base=0)

    assert [line.text for line in again.note.lines] == ["one", "uno"]
    assert again.revision == first.revision == 2


def test_interviewer_of_a_begun_note_cannot_be_exchanged(cast):
    ivo, ana = build.interviewer(cast.study, cast.ivo), build.interviewer(cast.study, cast.ana)
    session = services.plan_session(by=cast.lena, study=cast.study, interviewer=ivo)
    services.save_note(by=cast.ivo, session=session, data=to_data(build.note("one")), base=0)

    for values in ({"interviewer": ana}, {"interviewer": None}):
        with pytest.raises(services.AlreadyHeard):
            services.edit_session(by=cast.lena, session=session, values=values)
    with pytest.raises(services.AlreadyHeard):
        services.assign_interviewer(by=cast.lena, session=session, interviewer=ana)

    assert Session.objects.get().interviewer == ivo


def test_own_session_is_not_found_when_somebody_else_wrote_its_note(cast):
    session = build.heard(cast.study, cast.lena, interviewer_is=cast.ivo)

    with pytest.raises(Http404):
        access.own_session_in(pass_for(cast.ivo, "ninth", Need.CAPTURE), session.pk)


def test_finish_session_again_changes_nothing(cast):
    session = services.plan_session(by=cast.lena, study=cast.study)
    services.finish_session(by=cast.ivo, session=session)
    before = session.finished_at

    services.finish_session(by=cast.ivo, session=session)

    assert Session.objects.get().finished_at == before
    assert AuditEntry.objects.filter(verb="session_finished").count() == 1


def test_note_stands_only_sealed_in_the_database(cast):
    session = build.heard(cast.study, cast.ivo, "Coach Ramirez said my name.")

    assert b"Ramirez" not in bytes(session.note.sealed)


@pytest.mark.parametrize("name", ["ivo", "stella"])
def test_read_note_opens_for_writer_and_steward_and_is_recorded(cast, name):
    person = getattr(cast, name)
    session = build.heard(cast.study, cast.ivo, "I laughed.")

    read = access.read_note(pass_for(person, "ninth", Need.SEE_STUDY), session)

    assert [line.text for line in read.lines] == ["I laughed."]
    assert AuditEntry.objects.filter(verb="note_read", actor=person).count() == 1


@pytest.mark.parametrize("name", ["lena", "ana", "rita", "adam"])
def test_read_note_is_not_found_for_everybody_else(cast, name):
    session = build.heard(cast.study, cast.ivo, "I laughed.")

    with pytest.raises(Http404):
        access.read_note(pass_for(getattr(cast, name), "ninth", Need.SEE_STUDY), session)


def test_remove_session_refuses_one_with_a_note(cast):
    session = build.heard(cast.study, cast.ivo)

    with pytest.raises(services.HasANote):
        services.remove_session(by=cast.lena, session=session)
