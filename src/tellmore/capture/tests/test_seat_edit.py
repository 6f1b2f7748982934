from datetime import date

import pytest

from tellmore.capture.models import Seat
from tellmore.capture.tests import build
from tellmore.foundation.models import AuditEntry
from tellmore.sampling.models import Category, Criterion
from tellmore.studies.models import Study

pytestmark = pytest.mark.django_db


@pytest.fixture
def seat(cast):
    return build.planned(cast.study, cast.ivo).seats.get()


def here(seat, slug="ninth"):
    return f"/studies/{slug}/sessions/{seat.session_id}/seats/{seat.pk}/"


def category(study, name):
    criterion, _new = Criterion.objects.get_or_create(study=study, name="grade")
    return Category.objects.create(criterion=criterion, name=name)


@pytest.mark.parametrize("name", ["otto", "ana", "rita", "ivo", "stella"])
def test_seat_edit_is_not_found_for_whoever_does_not_plan(cast, sign_in, seat, name):
    assert sign_in(getattr(cast, name)).get(here(seat)).status_code == 404


def test_seat_edit_of_another_session_is_not_found(cast, sign_in, seat):
    other = build.planned(cast.study, cast.ana, pseudonym="Otter 7")

    answer = sign_in(cast.lena).get(f"/studies/ninth/sessions/{other.pk}/seats/{seat.pk}/")

    assert answer.status_code == 404


def test_seat_edit_records_days_and_category(cast, sign_in, seat):
    ninth = category(cast.study, "ninth")
    sent = {
        "permission_on": "2026-10-01",
        "assent_on": "2026-10-02",
        f"criterion_{ninth.criterion_id}": str(ninth.pk),
    }

    sign_in(cast.lena).post(here(seat), sent)

    kept = Seat.objects.get()
    assert (kept.permission_at, kept.assent_at) == (date(2026, 10, 1), date(2026, 10, 2))
    assert list(kept.categories.all()) == [ninth]
    assert AuditEntry.objects.filter(verb="agreement_recorded", actor=cast.lena).count() == 1


def test_seat_edit_takes_no_category_of_another_study(cast, sign_in, seat):
    ours = category(cast.study, "ninth")
    theirs = category(Study.objects.get(slug="elsewhere"), "ninth")

    answer = sign_in(cast.lena).post(here(seat), {f"criterion_{ours.criterion_id}": str(theirs.pk)})

    assert answer.status_code == 422
    assert not Seat.objects.get().categories.exists()


def test_seat_edit_keeps_what_was_typed_when_a_day_is_wrong(cast, sign_in, seat):
    answer = sign_in(cast.lena).post(here(seat), {"assent_on": "soon", "permission_on": "2026-10-01"})

    assert answer.status_code == 422
    assert 'value="2026-10-01"' in answer.content.decode()


def test_seat_edit_asks_in_the_readers_language(cast, sign_in, seat):
    ninth = category(cast.study, "ninth")
    Category.objects.filter(pk=ninth.pk).update(name_es="noveno")
    Criterion.objects.filter(pk=ninth.criterion_id).update(name_es="grado")

    answer = sign_in(cast.lena).get(here(seat), headers={"accept-language": "es"})

    assert ">noveno</option>" in answer.content.decode()
    assert ">grado" in answer.content.decode()
