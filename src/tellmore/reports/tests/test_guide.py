from __future__ import annotations

from dataclasses import replace

import pytest

from tellmore.reports.render.guide import guide_pdf
from tellmore.reports.tests import paper, stationery


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("size", "width"), [("a4", 210), ("us-letter", 216)])
def test_a_guide_is_accessible_on_both_papers(language, size, width):
    printed = guide_pdf(replace(stationery.GUIDE, language=language), paper=size)

    assert paper.complaints(printed) == []
    assert paper.size_of(printed)[1] == width


def test_a_guide_says_everything_an_interviewer_needs():
    guide = stationery.GUIDE
    words = paper.words_of(guide_pdf(guide))

    needed = [
        *guide.welcome,
        guide.opener.text,
        *(question.text for question in guide.questions),
        *(probe for question in guide.questions for probe in question.probes),
        guide.closing.text,
        guide.thanks,
        *guide.neutral,
        *(part for contact in guide.contacts for part in (contact.who, contact.how)),
        "Version 3",
        "About 27 minutes in all",
    ]
    assert [text for text in needed if text not in words] == []


def test_a_guide_in_spanish_has_spanish_headings():
    words = paper.words_of(guide_pdf(replace(stationery.GUIDE, language="es")))

    assert [
        head for head in ("Guía de la entrevista", "Antes de preguntar", "Historias") if head not in words
    ] == []


def test_contacts_for_heavy_moments_are_on_every_page():
    printed = guide_pdf(stationery.GUIDE)

    pages, *_ = paper.size_of(printed)
    assert paper.words_of(printed).count("If it gets heavy: School counselor") == pages


def test_an_almost_empty_guide_still_prints():
    bare = replace(
        stationery.GUIDE,
        welcome=(),
        opener=None,
        questions=(),
        closing=None,
        thanks="",
        neutral=(),
        contacts=(),
    )

    assert paper.complaints(guide_pdf(bare)) == []


def test_hostile_questions_stay_text():
    text = '#read("/etc/passwd") $x$ = *b*'
    question = replace(stationery.GUIDE.opener, text=text, probes=(text,))

    printed = guide_pdf(replace(stationery.GUIDE, opener=question, welcome=(text,), thanks=text))

    assert paper.words_of(printed).count(text) == 4
