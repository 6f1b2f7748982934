from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from tellmore.capture import services as capture
from tellmore.capture.access import unsealed
from tellmore.capture.domain.note import to_data
from tellmore.capture.models import Note
from tellmore.capture.tests import build as captures
from tellmore.circleback import services as circleback
from tellmore.foundation.models import AuditEntry
from tellmore.privacy.models import StudyKey
from tellmore.privacy.services import KeyDestroyed, check_keys
from tellmore.retention import selectors, services
from tellmore.retention.models import Certificate
from tellmore.retention.tests import build
from tellmore.studies.domain.lifecycle import MayNotMove
from tellmore.studies.models import Study
from tellmore.studies.services import move_stage
from tellmore.web.middleware import PromisesKept

pytestmark = pytest.mark.django_db


@pytest.fixture
def there(cast):
    return build.everywhere(cast)


def test_raw_notes_and_answers_are_gone_and_cleared_words_stay(cast, there):
    services.shred_study(by=cast.lena, study=cast.study)

    assert {bytes(note.sealed) for note in Note.objects.all()} == {b""}
    assert {bytes(key.wrapped) for key in StudyKey.objects.filter(study_id=cast.study.pk)} == {b""}
    with pytest.raises(KeyDestroyed):
        unsealed(Note.objects.get(), study_id=cast.study.pk)
    there.answer.refresh_from_db()
    with pytest.raises(KeyDestroyed):
        circleback.read_answer(by=cast.stella, answer=there.answer)
    assert "zebrafinch" in build.printed(cast.study)
    assert check_keys() == (0, 2)


def test_the_certificate_says_what_and_by_whom_and_no_word_of_it(cast, there):
    held = sorted(str(key.pk) for key in StudyKey.objects.filter(study_id=cast.study.pk))

    made = services.shred_study(by=cast.lena, study=cast.study)

    assert (made.notes, made.answers, made.conversations, made.by_name) == (1, 1, 13, "Lena Ortiz")
    assert sorted(key["id"] for key in made.keys) == held
    assert AuditEntry.objects.get(verb="study_shredded").details["notes"] == 1


def test_cleared_words_go_too_on_request(cast, there):
    services.shred_study(by=cast.lena, study=cast.study, is_cleared_gone=True)

    stored = build.everything_stored()
    assert [
        word for word in ("zebrafinch", "Nobody would notice", "[coach A] said hello") if word in stored
    ] == []
    assert "Students notice who notices them." in build.printed(cast.study)


def test_it_happens_once(cast):
    services.shred_study(by=cast.lena, study=cast.study)

    with pytest.raises(services.AlreadyShredded):
        services.shred_study(by=cast.lena, study=cast.study)
    assert Certificate.objects.count() == 1


def test_a_device_that_comes_late_is_refused_calmly(cast, sign_in):
    session = captures.begun(cast.study, cast.ivo, "Hello")
    services.shred_study(by=cast.lena, study=cast.study)
    client = sign_in(cast.ivo)
    here = [cast.study.slug, session.pk]

    note = to_data(captures.note("Hello", "late"))
    sent = client.post(
        reverse("note_keep", args=here), {"base": 1, "note": note}, content_type="application/json"
    )
    page = client.get(reverse("listen", args=here))

    assert (sent.status_code, page.status_code) == (410, 410)
    assert "The keys of this study were destroyed" in page.content.decode()


def test_no_note_can_be_sealed_in_a_shredded_study(cast):
    session = captures.planned(cast.study, cast.ivo)
    services.shred_study(by=cast.lena, study=cast.study)

    with pytest.raises(KeyDestroyed):
        capture.save_note(by=cast.ivo, session=session, data=to_data(captures.note("x")), base=0)


@pytest.mark.parametrize("route", ["clearing_queue", "clear_note", "answer"])
def test_a_stewards_pages_open_without_a_word_after_shred_day(cast, there, sign_in, route):
    services.shred_study(by=cast.lena, study=cast.study)
    more = {"clear_note": [there.session.pk], "answer": [there.answer.pk]}

    page = sign_in(cast.stella).get(reverse(route, args=[cast.study.slug, *more.get(route, [])]), follow=True)

    assert page.status_code in {200, 410}
    assert build.NAME not in page.content.decode()


def test_only_studies_whose_day_has_come_are_shredded(cast, there):
    today = timezone.localdate()
    Study.objects.filter(pk=cast.study.pk).update(shred_on=today + timedelta(days=1))
    assert services.shred_due() == []

    (made,) = services.shred_due(today=today + timedelta(days=1))

    assert (made.study, made.by, made.by_name) == (cast.study, None, "")
    assert services.shred_due(today=today + timedelta(days=2)) == []
    cast.study.refresh_from_db()
    assert cast.study.stage == "shredded"


def test_the_first_request_of_a_day_keeps_the_promise(cast, there):
    Study.objects.filter(pk=cast.study.pk).update(shred_on=timezone.localdate())
    middleware = PromisesKept(lambda request: HttpResponse())

    middleware(RequestFactory().get("/"))

    assert Certificate.objects.get().study == cast.study


def test_the_page_asks_for_the_short_name(cast, there, sign_in):
    client, address = sign_in(cast.lena), reverse("shred_day", args=[cast.study.slug])

    wrong = client.post(address, {"slug": "tenth"})
    assert (wrong.status_code, Certificate.objects.count()) == (422, 0)

    done = client.post(address, {"slug": "ninth"}, follow=True)
    assert done.redirect_chain == [(reverse("certificate", args=["ninth"]), 302)]
    assert str(StudyKey.objects.filter(study_id=cast.study.pk).first().pk) in done.content.decode()
    assert client.get(address, follow=True).redirect_chain[0][0] == reverse("certificate", args=["ninth"])


@pytest.mark.parametrize(("ahead", "said"), [(22, False), (21, True), (1, True)])
def test_the_study_home_reminds_in_the_last_three_weeks(cast, there, sign_in, ahead, said):
    day = timezone.localdate() + timedelta(days=ahead)
    Study.objects.filter(pk=cast.study.pk).update(shred_on=day)
    cast.study.refresh_from_db()

    reminder = selectors.reminder_for(cast.study, timezone.localdate())
    page = sign_in(cast.lena).get(reverse("study_home", args=["ninth"])).content.decode()

    assert (reminder is not None) == said
    assert (reverse("shred_day", args=["ninth"]) in page) == said


def test_a_day_that_is_past_or_today_is_refused_in_the_settings(cast, sign_in):
    client = sign_in(cast.lena)
    values = {"title": "Starting ninth grade", "min_cell": 10, "shred_on": timezone.localdate().isoformat()}

    answer = client.post(reverse("study_settings", args=["ninth"]), values)

    assert answer.status_code == 422
    assert "Choose a day that is still to come." in answer.content.decode()


def test_no_study_is_called_shredded_while_its_keys_are_there(cast):
    Study.objects.filter(pk=cast.study.pk).update(stage="closed")
    cast.study.refresh_from_db()

    with pytest.raises(MayNotMove):
        move_stage(by=cast.lena, study=cast.study, to="shredded")
