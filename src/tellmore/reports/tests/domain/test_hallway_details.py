from __future__ import annotations

import random
import time
from itertools import pairwise
from pathlib import Path

import pytest
from bench import hallway as measure

from tellmore.reports.domain.hallway.details import details_in
from tellmore.reports.domain.hallway.marks import Kind
from tellmore.reports.domain.hallway.offers import LONGEST, offers_for
from tellmore.reports.domain.masked import pieces
from tellmore.reports.tests.domain.hallway_cases import Case, cases

CASES = cases()


def _missed(case: Case) -> bool:
    found = details_in(case.text)
    return not all(any(span.overlaps(one.span) for one in found) for span in case.details)


def _figures(part: str) -> tuple[int, int, int, int]:
    """Quotes with details found whole and all of them, plain quotes falsely marked and all of them."""
    telling = [case for case in CASES if case.part == part and case.details]
    plain = [case for case in CASES if case.part == part and not case.details]
    return (
        sum(not _missed(case) for case in telling),
        len(telling),
        sum(bool(details_in(case.text)) for case in plain),
        len(plain),
    )


@pytest.mark.parametrize(
    ("part", "figures"), [("look", (77, 77, 0, 46)), ("apart", (46, 46, 0, 32)), ("fresh", (28, 33, 2, 20))]
)
def test_the_published_figures_are_those_of_the_cases(part, figures):
    """docs/explanation/hallway-test.md says these numbers; whoever changes a rule changes both."""
    assert _figures(part) == figures


def test_few_lines_of_the_demo_are_marked():
    """Spoken lines of conversations that others wrote: what is marked there is mostly worth a look."""
    notes = (Path(__file__).parents[3] / "interop/demo/sessions").glob("*.md")
    spoken = [
        line.split(": ", 1)[1]
        for note in notes
        for line in note.read_text(encoding="utf-8").splitlines()
        if line.startswith(("V: ", "V!: "))
    ]

    marked = [line for line in spoken if details_in(line)]

    assert len(spoken) > 400
    assert 5 <= len(marked) <= len(spoken) // 18


@pytest.mark.parametrize("language", ["en", "es"])
def test_most_ranges_are_the_words_that_were_marked_by_hand(language):
    tuned = [case for case in CASES if case.part == "look" and case.language == language]
    spans = {(case.text, span) for case in tuned for span in case.details}
    exact = {(text, span) for text, span in spans if span in {one.span for one in details_in(text)}}

    assert len(exact) / len(spans) > 0.6


def test_a_mask_is_no_detail_any_more():
    assert details_in("I'm [one of a few] on the team, my [family] and I.") == ()
    assert details_in("[the only goalie in Guatemala]") == ()


def test_a_word_for_a_large_group_of_this_school_is_no_detail_and_one_for_a_small_group_is():
    text = "At home we speak Hmong, and I am in the Newcomer program."

    assert [one.kind for one in details_in(text)] == [Kind.LANGUAGE]
    assert details_in(text, {"Hmong": 240, "Newcomer program": 61}, minimum=10) == ()
    small = details_in(text, {"hmong": 240, "Newcomer program": 6}, minimum=10)
    assert [(text[one.start : one.end], one.kind) for one in small] == [("Newcomer program", Kind.GROUP)]


def test_ranges_count_code_points_and_never_overlap():
    dice = random.Random(7)
    words = [*" ".join(case.text for case in CASES).split(), "👩🏽‍🏫", "é", "ẞ", "İ", "שלום", "[x]"]
    for _ in range(300):
        text = " ".join(dice.choices(words, k=40))
        found = details_in(text, {"maestra": 3}, minimum=10)
        assert all(0 <= one.start < one.end <= len(text) for one in found)
        assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("language", ["en", "es", "so"])
def test_every_kind_offers_wider_words_that_read_as_a_mask(kind, language):
    offers = offers_for(kind, "the first tuba", language)

    assert len(offers) > 1
    for offer in offers:
        assert len(offer) <= LONGEST
        assert [one.is_mask for one in pieces(f"[{offer}]")] == [True]


def test_an_instrument_is_offered_as_an_instrument():
    assert offers_for(Kind.ACTIVITY, "tuba", "en")[0] == "an instrument"
    assert offers_for(Kind.ACTIVITY, "esgrima", "es")[0] == "un deporte"
    assert offers_for(Kind.ACTIVITY, "robótica", "es")[0] == "un club"


@pytest.mark.parametrize(
    ("name", "found", "falsely"),
    [
        ("dev", 0.97, 0.04),
        ("test", 0.94, 0.05),
        ("stories", 0.9, 0.05),
        ("plainly", 0.9, 0.04),
        ("told", 0.9, 0.07),
    ],
)
def test_the_marked_quotes_do_not_get_worse(name, found, falsely):
    """Floors a little under what docs/explanation/hallway-test.md says."""
    result = measure.score(measure.quotes(name))

    assert result.details >= 30
    assert result.recall >= found
    assert result.falsely <= falsely


def test_plain_talk_is_hardly_ever_marked():
    plain = measure.score(measure.quotes("talk"))

    assert plain.plain > 100
    assert plain.false <= 2


@pytest.mark.parametrize(
    "text",
    [
        "We did a unit on cancer cells.",
        "We read a book about a girl from Afghanistan.",
        "Leímos un libro de una niña de Afganistán.",
    ],
)
def test_what_a_class_studies_is_nobodys_life(text):
    assert details_in(text) == ()


def test_what_is_studied_does_not_cover_what_is_ones_own():
    text = "We were talking about my brother, he had cancer."

    assert [one.span.of(text) for one in details_in(text)] == ["cancer"]


@pytest.mark.parametrize(
    "unit",
    ["my mom ", "I was the one who ", "we moved to the ", "soy la mas grande de la ", "a\u0301 ", "Aa Bb "],
)
def test_time_grows_with_the_length_and_no_faster(unit):
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        return min(_timed(text) for _ in range(3))

    assert seconds(16_000) < 12 * seconds(4_000) + 0.5


def _timed(text: str) -> float:
    started = time.process_time()
    details_in(text)
    return time.process_time() - started
