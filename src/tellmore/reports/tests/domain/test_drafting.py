from __future__ import annotations

from dataclasses import replace

import pytest

from tellmore.reports.domain.drafting import QuoteDiffers, built
from tellmore.reports.domain.outline import Bar, Bars, Bullets, Claim, Held, Support
from tellmore.reports.domain.small_numbers import Share
from tellmore.reports.tests import build


def test_a_report_has_its_sections_in_order():
    outline = build.an_outline()

    assert [section.key for section in outline.sections] == [
        "purpose", "heard", "method", "themes", "areas", "kinds", "lone", "surprises", "discussion",
        "actions", "declined", "respond",
    ]  # fmt: skip


def test_a_section_without_content_is_left_out():
    outline = build.an_outline(lone=(), surprises=(), declined=(), discussion=())

    assert {"lone", "surprises", "declined", "discussion"} & {part.key for part in outline.sections} == set()


def test_a_report_in_spanish_has_spanish_headings():
    outline = build.an_outline(language="es")

    assert [section.title for section in outline.sections][:4] == [
        "Por qué preguntamos",
        "A quiénes escuchamos",
        "Cómo escuchamos",
        "Lo que escuchamos",
    ]


@pytest.mark.parametrize("change", [" ", "!", "\u0301"])
def test_a_quote_that_differs_by_one_character_stops_the_report(change):
    stored = {**build.stored_of(build.FACTS), "q3": build.LIST.text + change}

    with pytest.raises(QuoteDiffers) as refusal:
        built(build.FACTS, stored)

    assert refusal.value.quote == "q3"
    assert "Heron 42" in str(refusal.value)


def test_a_withdrawn_dissenting_quote_stops_the_report():
    stored = {key: text for key, text in build.stored_of(build.FACTS).items() if key != "q4"}

    with pytest.raises(QuoteDiffers):
        built(build.FACTS, stored)


def test_a_theme_carries_its_support_and_place():
    claims = [part for part in build.an_outline().section("themes").blocks if isinstance(part, Claim)]

    assert claims[0].support.words == "31 of 48 interviews, 3 schools"
    assert claims[0].eyebrow == "Theme 1 of 3 · School culture · a challenge"


def test_a_dissenting_voice_stands_apart():
    voices = build.an_outline().voices()

    assert [voice.pseudonym for voice in voices if voice.apart] == ["Plover 9"]


def test_a_speaker_is_described_only_as_far_as_the_guard_allows():
    heron, garza, again = build.an_outline().voices()[:3]

    assert heron.categories == ("Grade 9",)
    assert garza.categories == ()  # three people share both of its categories
    assert again.categories == ("Grade 9", "North")


def test_a_category_held_back_in_the_count_is_held_back_at_the_quote():
    quote = replace(build.HERON, categories=("Grade 9", "Hill"), alike=12)
    outline = build.an_outline(themes=(replace(build.KNOWN, quotes=(quote,), dissent=None),))

    assert outline.voices()[0].categories == ("Grade 9",)


def test_small_schools_are_shown_together():
    bars = [part for part in build.an_outline().section("themes").blocks if isinstance(part, Bars)]

    assert bars[0].rows == (Bar("North", 20, 28), Bar("South and Hill", 11, 20))
    assert bars[0].description == "North: 20 of 28. South and Hill: 11 of 20."
    assert bars[0].note.startswith("South and Hill are shown together")


def test_groups_that_cannot_be_shown_say_so():
    heard = replace(build.FACTS.heard, criteria=(replace(build.FACTS.heard.criteria[1], overlapping=True),))
    bars = build.an_outline(heard=heard).section("heard").blocks[0]

    assert bars.rows == (
        Bar("North", 28, 48),
        Bar("South", 14, 48),
        Held("Hill", "Fewer than 10 people: not counted here"),
    )


def test_groups_of_whom_nobody_was_heard_are_named():
    gaps = [part for part in build.an_outline().section("heard").blocks if isinstance(part, Bullets)]

    assert gaps[0].items[0] == "We heard nobody from: Home language: Arabic."


def test_a_point_asked_of_too_few_shows_no_numbers():
    claims = [part for part in build.an_outline().section("kinds").blocks if isinstance(part, Claim)]

    held = claims[-1].support
    assert (held.words, held.part, held.whole) == ("Fewer than 10 people: not counted here", None, None)


def test_every_quote_is_printed_word_for_word():
    outline = build.an_outline()

    stored = build.stored_of(build.FACTS)
    assert {voice.quote: voice.text for voice in outline.voices()} == stored
    assert len(stored) == 6


def test_a_theme_that_too_few_spoke_of_has_no_number_and_no_chart():
    few = replace(build.KNOWN, part=9, groups={"North": Share(9, 28), "South": Share(0, 20)})
    told = build.an_outline(themes=(few,)).section("themes").blocks

    assert [part for part in told if isinstance(part, Bars)] == []
    assert next(part.support for part in told if isinstance(part, Claim)) == Support(
        "Fewer than 10 people: not counted here"
    )


def test_a_chart_in_which_no_group_may_be_seen_is_left_out():
    all_held = replace(build.KNOWN, part=31, groups={"Ninth": Share(27, 41), "Others": Share(4, 7)})
    told = build.an_outline(themes=(all_held,)).section("themes").blocks

    assert [part for part in told if isinstance(part, Bars)] == []
