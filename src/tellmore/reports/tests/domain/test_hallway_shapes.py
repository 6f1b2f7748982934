from __future__ import annotations

import re
import time
from importlib.resources import files

import pytest

from tellmore.reports.domain.hallway import shapes
from tellmore.reports.domain.hallway.marks import Kind
from tellmore.reports.domain.hallway.shapes import details_by_shape


def _marked(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, one.span.of(text)) for one in details_by_shape(text)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("We lost the house in the fire, so.", "event", "in the fire"),
        ("I missed the first two weeks.", "event", "the first two weeks"),
        ("My brother is the one who got hit on 9th street.", "event", "got hit on 9th"),
        ("My dad drives the ambulance.", "job", "drives the ambulance"),
        ("My mom’s the coroner.", "job", "the coroner"),
        ("They arrested my uncle in front of us.", "law", "arrested my uncle"),
        ("It's my third placement since spring.", "family", "third placement"),
        ("My son has a shunt.", "health", "a shunt"),
        ("I ride in on a tractor.", "activity", "on a tractor"),
        ("I'm the librarian.", "role", "the librarian"),
        ("A mi primo lo balacearon.", "event", "lo balacearon"),
        ("Mi mamá maneja la ambulancia.", "job", "maneja la ambulancia"),
        ("Falté todo octubre.", "event", "todo octubre"),
        ("Mi hijo trae una sonda.", "health", "sonda"),
    ],
)
def test_a_detail_told_in_passing_is_marked(text, kind, words):
    assert (kind, words) in _marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "My bus is late and my mom works nights.",
        "I broke my phone in the fire drill.",
        "My friend passed the test and I died laughing.",
        "We missed the first part. My dad drives me. The ambulance was loud.",
        "He said my dad can't read my writing.",
        "Mi papá trabaja mucho y se me murió la computadora.",
        "Regresé del almuerzo a mitad de la clase.",
        "[my dad] drives the [bus]",
        "",
    ],
)
def test_what_many_could_say_is_not_marked(text):
    assert _marked(text) == []


def test_no_shape_crosses_the_end_of_a_sentence():
    assert _marked("I saw my dad. Drives the ambulance?") == []


@pytest.mark.parametrize("name", shapes.FILES)
def test_every_shape_has_a_kind_and_every_list_is_used(name):
    text = (files("tellmore.reports.domain.hallway") / "data" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    named = {line.partition(" = ")[0] for line in lines if line.startswith("<")}
    told = [line for line in lines if not line.startswith("<")]
    used = {one for line in lines for one in re.findall(r"<[^>]+>", line.partition(" = ")[2] or line)}

    assert {line.partition(": ")[0] for line in told} <= {kind.value for kind in Kind}
    assert named == used
    assert len(told) == len(set(told))
    assert shapes._shapes()


@pytest.mark.parametrize(
    "unit",
    [
        "my mom ",
        "my my best best friend has had ",
        "the one who they just ",
        "missed most of like the ",
        "a mi ",
    ],
)
def test_time_grows_with_the_length_and_no_faster(unit):
    def seconds(length: int) -> float:
        started = time.process_time()
        list(details_by_shape((unit * length)[:length]))
        return time.process_time() - started

    seconds(100)
    assert seconds(16_000) < 12 * seconds(4_000) + 0.5
