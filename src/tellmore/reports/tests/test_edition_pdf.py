from __future__ import annotations

from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from tellmore.reports.tests import room as build


def address(number=1, language="en"):
    return reverse("edition_pdf", args=["ninth", number, language])


def text_of(answer) -> str:
    return " ".join(
        " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages).split()
    )


def test_edition_pdf_holds_the_quotes_and_guards_small_groups(room, cast, sign_in):
    build.published(room)

    answer = sign_in(cast.rita).get(address())

    text = text_of(answer)
    assert answer["Content-Type"] == "application/pdf"
    assert text.count(build.SAID) == 3
    assert "6 of 12 interviews" in text
    assert "11 of 12" not in text


def test_edition_pdf_drops_words_that_were_taken_back(room, cast, sign_in):
    build.published(room)
    quote = room.quotes[0].quote
    quote.withdrawn_at = timezone.now()
    quote.save()

    text = text_of(sign_in(cast.rita).get(address(language="es")))

    assert text.count(build.SAID) == 2
    assert "Estas palabras fueron retiradas." in text


@pytest.mark.parametrize(("number", "language"), [(2, "en"), (1, "fr")])
def test_edition_pdf_that_was_never_published_is_not_found(room, cast, sign_in, number, language):
    build.published(room)

    assert sign_in(cast.rita).get(address(number, language)).status_code == 404


def test_edition_pdf_of_a_stranger_is_not_found(room, cast, sign_in):
    build.published(room)

    for person in (cast.otto, cast.adam):
        assert sign_in(person).get(address()).status_code == 404
