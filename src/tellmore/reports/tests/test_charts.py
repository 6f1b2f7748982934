"""The chart as a picture that can also be read aloud."""

from __future__ import annotations

from dataclasses import replace

from defusedxml.ElementTree import fromstring

from tellmore.reports.domain.outline import Bar, Bars, Held
from tellmore.reports.render.charts import bar_chart

BARS = Bars(
    "Who said this",
    "North: 20 of 28. Hill: Fewer than 10 people: not counted here.",
    (Bar("North", 20, 28), Held("Hill", "Fewer than 10 people: not counted here")),
    ("Group", "Said it", "Asked"),
)


def drawn(bars, language="en"):
    return fromstring(bar_chart(bars, language, key="c1"))


def test_a_chart_is_named_and_described():
    chart = drawn(BARS)

    assert (chart.get("role"), chart.get("aria-labelledby")) == ("img", "c1-title c1-description")
    assert [(part.get("id"), part.text) for part in chart[:2]] == [
        ("c1-title", BARS.title),
        ("c1-description", BARS.description),
    ]


def test_a_bar_is_as_long_as_its_share():
    rects = {part.get("class"): int(part.get("width")) for part in drawn(BARS).iter("rect")}

    assert rects == {"rest": 358, "part": round(358 * 20 / 28)}


def test_a_held_row_has_a_sentence_and_no_bar():
    row = drawn(BARS)[3]

    assert [part.tag for part in row] == ["text", "text"]
    assert row[1].text == "Fewer than 10 people: not counted here"


def test_an_empty_group_has_no_filled_bar():
    classes = [part.get("class") for part in drawn(replace(BARS, rows=(Bar("Hill", 0, 0),))).iter("rect")]

    assert classes == ["rest"]


def test_numbers_are_in_the_readers_language():
    assert drawn(BARS, "es")[2][1].text == "20 de 28"


def test_hostile_labels_stay_text_and_style_stays_outside():
    label = '</text><script>alert("1")</script>'
    picture = bar_chart(replace(BARS, title=label, rows=(Bar(label, 1, 2),)), "en", key='"><b>')

    assert "<script" not in picture
    assert "style=" not in picture
    assert fromstring(picture)[0].text == label
