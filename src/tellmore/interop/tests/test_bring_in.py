from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tellmore.capture.models import Session
from tellmore.interop import forms
from tellmore.studies.models import Purpose

pytestmark = pytest.mark.django_db

REAL = sorted((Path(__file__).parent / "real").glob("*interview*.md"))


def page(study):
    return reverse("bring_in", args=[study.slug])


def upload(client, study, *files):
    return client.post(page(study), {"files": [SimpleUploadedFile(name, data) for name, data in files]})


def real_files():
    return [(path.name, path.read_bytes()) for path in REAL]


def test_the_page_teaches_what_can_come_in(cast, sign_in):
    answer = sign_in(cast.lena).get(page(cast.study))

    assert answer.status_code == 200
    assert b"Markdown, Word or plain text" in answer.content
    assert b"multiple" in answer.content


@pytest.mark.parametrize("person", ["otto", "stella", "ivo", "ana", "rita", "adam"])
def test_only_a_lead_finds_it(cast, sign_in, person):
    client = sign_in(getattr(cast, person))

    assert client.get(page(cast.study)).status_code == 404
    assert upload(client, cast.study, *real_files()).status_code == 404
    assert not Session.objects.exists()


def test_before_a_purpose_is_written_it_asks_for_one(cast, sign_in):
    Purpose.objects.filter(study=cast.study).delete()

    answer = upload(sign_in(cast.lena), cast.study, *real_files())

    assert "studies/purpose_first.html" in [one.name for one in answer.templates]
    assert not Session.objects.exists()


def test_the_result_lists_each_file_with_its_sessions(cast, sign_in):
    answer = upload(sign_in(cast.lena), cast.study, *real_files())

    said = answer.content.decode()
    assert answer.status_code == 200
    assert "3 conversations came in." in said
    for session in Session.objects.filter(study=cast.study):
        assert session.pseudonym in said
    assert "former-vce-interview-e-and-s.md" in said
    assert "a group of 2" in said


def test_sending_twice_is_harmless(cast, sign_in):
    client = sign_in(cast.lena)
    upload(client, cast.study, *real_files())

    answer = upload(client, cast.study, *real_files())

    assert "Nothing new came in." in answer.content.decode()
    assert "3 were here already and were left out." in answer.content.decode()
    assert Session.objects.count() == 3


def test_problems_name_the_file_and_nothing_is_kept(cast, sign_in):
    answer = upload(
        sign_in(cast.lena), cast.study, *real_files(), ("empty.md", b""), ("x.docx", b"PK\x03\x04no")
    )

    said = answer.content.decode()
    assert answer.status_code == 422
    assert "empty.md: the file is empty" in said
    assert "x.docx" in said
    assert not Session.objects.exists()


def test_problems_are_said_in_spanish_to_who_reads_spanish(cast, sign_in):
    client = sign_in(cast.lena)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "es"

    said = upload(client, cast.study, ("vacío.md", b"")).content.decode()

    assert "No se trajo nada." in said
    assert "el archivo está vacío" in said


def test_a_file_that_is_too_large_is_named_before_it_is_read(cast, sign_in, monkeypatch):
    monkeypatch.setattr(forms, "MAX_FILE_BYTES", 2_000_000)

    answer = upload(sign_in(cast.lena), cast.study, ("huge.md", b"x" * 3_000_000))

    assert answer.status_code == 422
    assert "huge.md has 3 MB" in answer.content.decode()


def test_a_fifty_megabyte_note_is_refused(cast, sign_in):
    answer = upload(sign_in(cast.lena), cast.study, ("huge.md", b"x " * 25 * 1024 * 1024))

    assert answer.status_code == 422
    assert "huge.md has 50 MB; 20 MB is the most" in answer.content.decode()


def test_no_file_chosen_says_so(cast, sign_in):
    answer = sign_in(cast.lena).post(page(cast.study), {})

    assert answer.status_code == 422
    assert "This field is required" in answer.content.decode()


def test_markup_in_names_and_notes_is_shown_as_text(cast, sign_in):
    answer = upload(sign_in(cast.lena), cast.study, ("<b>x</b>.md", b"## <script>alert(1)</script>\n\nHi\n"))

    assert answer.status_code == 200
    assert b"<script>alert" not in answer.content
    assert b"<b>x" not in answer.content


def test_the_page_costs_the_same_for_many_sessions(cast, sign_in):
    client = sign_in(cast.lena)
    before = queries(client, cast.study)
    upload(client, cast.study, *real_files())

    assert queries(client, cast.study) == before


def queries(client, study):
    with CaptureQueriesContext(connection) as caught:
        client.get(page(study))
    return len(caught)
