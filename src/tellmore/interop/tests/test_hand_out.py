import json

import pytest
from django.urls import reverse

from tellmore.foundation.models import AuditEntry
from tellmore.interop.tests import study as build

pytestmark = pytest.mark.django_db


def page(study):
    return reverse("hand_out", args=[study.slug])


@pytest.mark.parametrize("person", ["otto", "stella", "ivo", "ana", "rita", "adam"])
def test_only_a_lead_may_export(cast, sign_in, person):
    client = sign_in(getattr(cast, person))

    assert client.get(page(cast.study)).status_code == 404
    assert client.post(page(cast.study), {"format": "json"}).status_code == 404
    assert not AuditEntry.objects.filter(verb="study_handed_out").exists()


def test_the_page_says_what_is_inside_and_changes_nothing(cast, sign_in):
    answer = sign_in(cast.lena).get(page(cast.study))

    assert answer.status_code == 200
    assert b"No raw notes" in answer.content
    assert not AuditEntry.objects.filter(verb="study_handed_out").exists()


@pytest.mark.parametrize(
    ("form", "ending", "start"), [("json", ".json", b"{"), ("csv", ".zip", b"PK"), ("xlsx", ".xlsx", b"PK")]
)
def test_a_download_in_each_form(cast, sign_in, form, ending, start):
    build.whole_study(cast)

    answer = sign_in(cast.lena).post(page(cast.study), {"format": form})

    assert answer.status_code == 200
    assert answer.content.startswith(start)
    assert answer["Content-Disposition"].endswith(f'{ending}"')
    assert AuditEntry.objects.get(verb="study_handed_out").details["format"] == form


def test_no_request_reaches_raw_notes(cast, sign_in):
    build.whole_study(cast)

    answer = sign_in(cast.lena).post(page(cast.study), {"format": "json", "sealed": "true"})

    assert "sealed" not in json.loads(answer.content)
    assert build.RAW.encode() not in answer.content


def test_an_unknown_form_is_shown_beside_the_choice(cast, sign_in):
    assert sign_in(cast.lena).post(page(cast.study), {"format": "qdpx"}).status_code == 422
