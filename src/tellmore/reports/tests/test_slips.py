from __future__ import annotations

from dataclasses import replace

import pytest
from defusedxml.ElementTree import fromstring

from tellmore.reports.render.slips import NoSlips, slips_pdf, square
from tellmore.reports.tests import paper, stationery


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (6, 1), (7, 2)])
@pytest.mark.parametrize("size", ["a4", "us-letter"])
def test_six_slips_fit_on_a_page(count, pages, size):
    assert paper.size_of(slips_pdf(stationery.slips(count), paper=size))[0] == pages


def test_slips_are_readable_by_everyone():
    printed = slips_pdf(stationery.slips(6))

    assert paper.complaints(printed, "ua1") == []
    assert "/Figure" in paper.tags_of(printed)


def test_a_slip_has_its_name_words_and_address_and_no_code_in_the_address():
    slip = stationery.slips(1)[0]
    words = paper.words_of(slips_pdf([slip]))

    assert [
        word for word in (slip.pseudonym, *slip.words, "listen.example.org/s ") if word not in words
    ] == []
    assert "#Heron" not in words


def test_a_slip_speaks_the_language_of_its_reader():
    student = replace(stationery.slips(1)[0], language="es")
    words = paper.words_of(slips_pdf([student, replace(student, formal=True)]))

    assert "Escanea el cuadro" in words
    assert "Escanee el cuadro" in words


def test_the_square_has_a_quiet_border_of_four_modules():
    picture = fromstring(square("https://listen.example.org/s/#Heron-1.a.b.c.d.e"))

    paths = [part.get("d") for part in picture.iter() if part.get("stroke")]
    first_dark = float(paths[0].removeprefix("M").split("h")[0].split(" ")[0])
    assert first_dark == 4.0


def test_a_sheet_without_slips_is_refused():
    with pytest.raises(NoSlips):
        slips_pdf([])
