from datetime import datetime

import pytest
from django.utils import timezone

from tellmore.capture.models import Session
from tellmore.capture.tests import build
from tellmore.protocols.models import Version
from tellmore.studies.models import Study

pytestmark = pytest.mark.django_db


def here(session):
    return f"/studies/ninth/sessions/{session.pk}/"


@pytest.mark.parametrize("name", ["otto", "ana", "rita", "ivo", "stella"])
def test_session_edit_is_not_found_for_whoever_does_not_plan(cast, sign_in, name):
    session = build.planned(cast.study, cast.ivo)

    assert sign_in(getattr(cast, name)).get(here(session)).status_code == 404


def test_session_edit_of_another_study_is_not_found(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)

    assert sign_in(cast.otto).get(f"/studies/elsewhere/sessions/{session.pk}/").status_code == 404


def test_session_edit_keeps_time_place_and_who_listens(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    ana = build.interviewer(cast.study, cast.ana, "en", "es")
    sent = {
        "planned_for": "2026-10-05T14:30",
        "place": "library study room",
        "language": "es",
        "interviewer": str(ana.pk),
        "is_place_checked": "on",
    }

    answer = sign_in(cast.lena).post(here(session), sent)

    kept = Session.objects.get()
    assert answer.headers["Location"] == here(session)
    assert (kept.place, kept.language, kept.interviewer) == ("library study room", "es", ana)
    assert timezone.make_naive(kept.planned_for) == datetime(2026, 10, 5, 14, 30)
    assert kept.place_checked_at is not None


def test_session_edit_refuses_a_current_teacher_beside_the_field(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    teacher = str(session.interviewer_id)
    sent = {"language": "en", "place": "typed", "interviewer": teacher, "current_teachers": [teacher]}

    answer = sign_in(cast.lena).post(here(session), sent)

    assert answer.status_code == 422
    assert "Ivo Marin teaches this person now" in answer.context["form"].errors["interviewer"][0]
    assert 'value="typed"' in answer.content.decode()
    assert not Session.objects.get().current_teachers.exists()


def test_session_edit_refuses_to_exchange_whoever_has_begun_the_note(cast, sign_in):
    session = build.begun(cast.study, cast.ivo, "one")
    ana = build.interviewer(cast.study, cast.ana)

    answer = sign_in(cast.lena).post(here(session), {"language": "en", "interviewer": str(ana.pk)})

    assert answer.status_code == 422
    assert Session.objects.get().interviewer.person == cast.ivo


def test_session_edit_says_why_somebody_fits_less(cast, sign_in):
    session = build.planned(cast.study, cast.ivo, language="es")

    shown = sign_in(cast.lena).get(here(session)).context["concerns"]

    assert [(one.person.name, reasons) for one, reasons in shown] == [
        ("Ivo Marin", ("other_language", "not_ready"))
    ]


def test_session_edit_does_not_take_interviewers_of_another_study(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    stranger = build.interviewer(Study.objects.get(slug="elsewhere"), cast.otto)

    answer = sign_in(cast.lena).post(here(session), {"language": "en", "interviewer": str(stranger.pk)})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["interviewer"]


def test_session_edit_offers_published_versions_until_the_talk_begins(cast, sign_in):
    session = build.planned(cast.study, cast.ivo)
    first, second = (
        Version.objects.create(study=cast.study, number=number, published_at=timezone.now())
        for number in (1, 2)
    )
    Version.objects.create(study=cast.study, number=3)
    visitor = sign_in(cast.lena)
    offered = [choice[1] for choice in visitor.get(here(session)).context["form"].fields["version"].choices]

    visitor.post(here(session), {"language": "en", "version": str(first.pk)})
    kept = Session.objects.get()
    kept.started_at = timezone.now()
    kept.save()
    visitor.post(here(session), {"language": "en", "version": str(second.pk)})

    assert offered[1:] == ["v2", "v1"]
    assert Session.objects.get().version == first


@pytest.mark.parametrize(("texts", "way_out"), [((), "remove"), (("one",), "withdraw")])
def test_session_edit_offers_the_way_out_that_fits(cast, sign_in, texts, way_out):
    make = build.begun if texts else build.planned
    session = make(cast.study, cast.ivo, *texts)
    session.started_at = timezone.now()
    session.save()

    page = sign_in(cast.lena).get(here(session)).content.decode()

    assert [way for way in ("remove", "withdraw") if f"{here(session)}{way}/" in page] == [way_out]
