"""The printed report: accessible, word for word, and deaf to text that would be code."""

from __future__ import annotations

import pytest

from tellmore.reports.render.pdf import report_pdf
from tellmore.reports.tests import build, paper

HOSTILE = {
    "code": '#read("/etc/passwd") #panic("no") '
    '#import "@preview/x:1.0.0" $x$ *b* _i_ `c` @ref <l> = h \\ // /* "q"',
    "braces": '{"a": 1} ${x} {{ y }} %s \\n',
    "control": "a\x00b\x1bc\ud800d\ufeff",
    "word": "a" * 5000,
    "emoji": "I was like 😭 👍🏽 ❤️ ✓ → ½ ∑",
    "signs": "Jose\u0301 dijo «sí» — ¿no? Ďakujem, Łódź, Háčky, İstanbul",
    "bidi": "one \u202e two \u2066 three",
}
SCRIPTS = {
    "vi": "Cô giáo gọi tên tôi đúng ngay ngày đầu tiên.",
    "ru": "Она назвала меня по имени.",
    "ar": "قال لي المعلم إن اسمي جميل.",
    "he": "שלום לכולם",
    "am": "ስሜን ጠራችኝ።",
    "hi": "मेरा नाम सही लिया।",
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_report_is_accessible_and_archivable(language):
    printed = report_pdf(build.an_outline(language=language))

    assert paper.complaints(printed) == []
    assert printed.standards == ("ua-1", "a-2a")
    assert paper.title_and_language(printed) == (build.FACTS.title, language)


def test_a_report_is_tagged_for_readers():
    tags = paper.tags_of(report_pdf(build.an_outline()))

    wanted = {"/H1", "/H2", "/H3", "/P", "/BlockQuote", "/Table", "/TH", "/TD", "/L", "/LI", "/TOC"}
    assert wanted - tags == set()


def test_every_voice_is_printed_word_for_word():
    outline = build.an_outline()

    words = paper.words_of(report_pdf(outline))

    assert [voice.text for voice in outline.voices() if voice.text not in words] == []


def test_numbers_held_back_are_nowhere_on_paper():
    words = paper.words_of(report_pdf(build.an_outline()))

    assert "11 of 20" in words
    assert [share for share in (" 7 of 14", " 4 of 6", " 6 of 48", " 6 of 8") if share in words] == []


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_stays_text(kind):
    printed = report_pdf(build.an_outline(themes=(build.a_quote(HOSTILE[kind]),)))

    assert paper.complaints(printed) == []
    assert "root:" not in paper.words_of(printed)


@pytest.mark.parametrize("kind", ["code", "braces"])
def test_text_that_looks_like_code_is_printed_as_it_is(kind):
    printed = report_pdf(build.an_outline(themes=(build.a_quote(HOSTILE[kind]),)))

    assert " ".join(HOSTILE[kind].split()) in paper.words_of(printed)


def test_hostile_text_stays_text_in_every_other_place():
    text = HOSTILE["code"]
    outline = build.an_outline(
        title=text, subtitle=text, study=text, edition=text, purpose=text, question=text, method=(text,),
        surprises=(text,), discussion=(text,), respond=text,
    )  # fmt: skip

    printed = report_pdf(outline)

    assert paper.complaints(printed) == []
    assert paper.title_and_language(printed)[0] == text


def test_a_quote_of_five_thousand_characters_runs_over_pages():
    text = " ".join(["Marmalade"] * 500)

    printed = report_pdf(build.an_outline(themes=(build.a_quote(text),)))

    assert paper.complaints(printed) == []
    assert paper.words_of(printed).count("Marmalade") == 500


def test_a_word_longer_than_a_line_is_broken_and_not_lost():
    lines = paper.lines_of(report_pdf(build.an_outline(themes=(build.a_quote("x" * 5000),))))

    long = [line for line in lines if "xx" in line]
    assert sum(line.count("x") for line in long) == 5000
    assert max(len(line) for line in long) < 100


@pytest.mark.parametrize("language", SCRIPTS)
def test_families_languages_have_letters(language):
    printed = report_pdf(build.an_outline(themes=(build.a_quote(SCRIPTS[language], language),)))

    assert paper.complaints(printed) == []


def test_a_script_without_letters_is_printed_with_a_notice():
    printed = report_pdf(build.an_outline(themes=(build.a_quote("老师叫我的名字"),)))

    assert printed.standards == ()
    assert printed.notice in paper.words_of(printed)
    assert "/BlockQuote" in paper.tags_of(printed)


def test_a_report_on_letter_paper_has_its_size():
    assert paper.size_of(report_pdf(build.an_outline(), paper="us-letter"))[1:] == (216, 279)


def test_the_same_edition_prints_to_the_same_bytes():
    assert report_pdf(build.an_outline()).pdf == report_pdf(build.an_outline()).pdf


def test_a_report_of_forty_themes_has_them_all():
    outline = build.an_outline(themes=build.FACTS.themes * 13)

    assert report_pdf(outline).standards == report_pdf(build.an_outline()).standards
