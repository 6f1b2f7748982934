from __future__ import annotations

from dataclasses import replace

from tellmore.reports.domain.layout import parts, voice_behind
from tellmore.reports.domain.outline import Bars, Heading, Section
from tellmore.reports.tests.build import FACTS, KNOWN, an_outline


def test_a_theme_is_one_part_with_its_numbers_at_the_side():
    found = parts(an_outline().section("themes"))

    assert [part.claim.text for part in found] == [theme.sentence for theme in FACTS.themes]
    assert [len(part.numbers) for part in found] == [1, 0, 0]
    assert not any(isinstance(block, Bars) for part in found for block in part.reading)


def test_numbers_outside_themes_are_apart_from_the_reading():
    (heard,) = parts(an_outline().section("heard"))

    assert heard.claim is None
    assert len(heard.numbers) == 3
    assert not any(isinstance(block, Bars) for block in heard.reading)


def test_an_empty_section_has_no_part():
    assert parts(Section("x", "X", ())) == ()
    assert len(parts(Section("x", "X", (Heading("a"),)))) == 1


def test_the_thread_goes_on_with_the_first_voice_of_a_theme():
    outline = an_outline(themes=(replace(KNOWN, id="t1"), replace(KNOWN, id="t2", quotes=(), dissent=None)))

    assert voice_behind(outline, "t1").quote == "q1"
    assert voice_behind(outline, "t2") is None
    assert voice_behind(outline, "nowhere") is None
