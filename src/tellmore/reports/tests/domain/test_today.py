from __future__ import annotations

from dataclasses import replace

from tellmore.reports.domain.outline import Paragraph
from tellmore.reports.domain.today import as_of_today
from tellmore.reports.tests.build import FACTS, an_outline, stored_of


def test_an_edition_stays_as_it_is_while_nothing_changed():
    outline = an_outline()

    assert as_of_today(outline, stored_of(FACTS)) == outline


def test_words_taken_back_become_a_sentence_in_the_editions_language():
    stored = {key: text for key, text in stored_of(FACTS).items() if key != "q1"}

    english = as_of_today(an_outline(), stored)
    spanish = as_of_today(an_outline(language="es"), stored)

    assert "q1" not in {voice.quote for voice in english.voices()}
    assert Paragraph("These words were taken back.", soft=True) in english.section("themes").blocks
    assert Paragraph("Estas palabras fueron retiradas.", soft=True) in spanish.section("themes").blocks


def test_a_later_mask_is_laid_and_the_old_translation_goes():
    stored = stored_of(FACTS) | {"q2": "Todos me decían [estudiante A]."}

    voice = next(one for one in as_of_today(an_outline(), stored).voices() if one.quote == "q2")

    assert (voice.text, voice.translation) == ("Todos me decían [estudiante A].", None)


def test_a_voice_nobody_can_look_up_is_not_printed():
    outline = an_outline()
    nameless = replace(
        outline.section("themes"),
        blocks=tuple(
            replace(block, quote="") if hasattr(block, "pseudonym") else block
            for block in outline.section("themes").blocks
        ),
    )

    today = as_of_today(replace(outline, sections=(nameless,)), {"": "x", **stored_of(FACTS)})

    assert today.voices() == ()
