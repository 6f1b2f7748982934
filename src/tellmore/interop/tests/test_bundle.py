import dataclasses
import json
import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellmore.interop.formats import bundle_parts as parts
from tellmore.interop.formats.bundle import BadBundle, bundle_bytes, from_dict, read_bundle, to_dict
from tellmore.interop.formats.reading import Unreadable
from tellmore.interop.tests.build import a_bundle
from tellmore.protocols.domain import bank

PAGE = Path(__file__).parents[4] / "docs" / "reference" / "json-export.md"
RECORDS = {
    name: record
    for name, record in vars(parts).items()
    if dataclasses.is_dataclass(record) and record.__module__ == parts.__name__
}


def changed(path, value):
    """The export of `a_bundle`, with one value replaced; the path is written as the refusals write it."""
    plain = to_dict(a_bundle())
    at = plain
    *way, last = [int(step) if step.isdigit() else step for step in re.findall(r"\w+", path)]
    for step in way:
        at = at[step]
    at[last] = value
    return plain


def test_topics_audiences_parts_and_kinds_are_those_of_the_bank():
    told = [get_args(one) for one in (parts.Topic, parts.Audience)]
    ready = {(one.part, one.kind) for one in bank.questions()}

    assert told == [bank.TOPICS, bank.AUDIENCES]
    assert {part for part, _kind in ready} <= set(get_args(parts.Part))
    assert {kind for _part, kind in ready} <= set(get_args(parts.Asks))


def test_bundle_comes_back_equal():
    bundle = a_bundle()

    assert read_bundle(bundle_bytes(bundle), "study.json") == bundle


def test_raw_notes_are_written_only_when_asked_for():
    plain = to_dict(a_bundle())
    sealed = dataclasses.replace(a_bundle(), sealed=(parts.SealedNote("s1", 2, {"lines": ["Ana"]}),))

    assert "sealed" not in plain
    assert to_dict(sealed)["sealed"][0]["note"] == {"lines": ["Ana"]}
    assert read_bundle(bundle_bytes(sealed), "study.json") == sealed


def test_no_record_has_a_place_for_who_an_interviewee_is():
    fields = {field.name for record in RECORDS.values() for field in dataclasses.fields(record)}

    assert not fields & {
        "phone",
        "address",
        "email",
        "first_name",
        "last_name",
        "birth",
        "student_id",
        "person",
    }
    assert [
        name
        for name, record in RECORDS.items()
        if "name" in {field.name for field in dataclasses.fields(record)}
    ] == ["Category", "Criterion"]


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("sessions[0].name", "Ana Ruiz", "this field is not part of the format."),
        ("sessions[0].kind", "pair", "expected one of “individual”, “group”, found 'pair'."),
        ("sessions[0].seats", {}, "expected a list, found {}."),
        ("sessions[0].seats", [], "one person has exactly one seat, a group one for each person."),
        ("sessions[0].seats[0].categories[0]", "c9", "the category “c9” is not in this file."),
        ("sessions[0].seats[0].assent_on", "4/3/26", "expected a day like 2026-03-04, found '4/3/26'."),
        ("sessions[0].finished_at", "noon", "expected a moment like 2026-03-04T09:05:00Z, found 'noon'."),
        ("sessions[1].pseudonym", "Heron 42", None),
        ("study.min_cell", "10", "expected a whole number, found '10'."),
        ("study.min_cell", True, "expected a whole number, found True."),
        ("study.title", None, "expected an object, found None."),
        ("transcripts[0].session", "s9", "the session “s9” is not in this file."),
        ("transcripts[0].lines[0].text", "a\0b", "holds a character that no text has."),
        ("board_events[0].payload", {"to": ["\ud800"]}, None),
        ("quotes[0].line", "l9", "the line “l9” is not in this file."),
        ("quotes[0].end", 400, "the range 0–400 does not lie in a line of 42 characters."),
        ("headlines[0].quote", "q9", "the quote “q9” is not in this file."),
        ("headlines[0].text", "words", None),
        ("headlines[1].theme", "t9", "the theme “t9” is not in this file."),
        ("actions[0].themes[0]", "t9", "the theme “t9” is not in this file."),
        (
            "silent_rules[0].switched_off_at",
            "soon",
            "expected a moment like 2026-03-04T09:05:00Z, found 'soon'.",
        ),
        ("own_questions[0].audiences[0]", "cats", None),
        ("own_questions[0].topic", "cats", None),
        ("own_questions[0].text", {"en": " "}, "this question has no words."),
        ("protocols[0].set_aside[0].code", None, "expected text, found None."),
        ("report.sections[0].headlines[0]", "h9", "the headline “h9” is not in this file."),
    ],
)
def test_bad_field_is_named_by_its_path(path, value, said):
    with pytest.raises(BadBundle) as refusal:
        from_dict(changed(path, value), "study.json")

    assert refusal.value.path.startswith(path.removesuffix(".pseudonym"))
    assert said is None or str(refusal.value) == f"study.json: {path}: {said}"
    assert refusal.value.said("es").startswith(f"study.json: {refusal.value.path}: ")
    assert refusal.value.said("es") != refusal.value.said("en")


def test_missing_field_is_named_by_its_path():
    plain = to_dict(a_bundle())
    del plain["sessions"][0]["pseudonym"]

    with pytest.raises(BadBundle) as refusal:
        from_dict(plain, "study.json")

    assert str(refusal.value) == "study.json: sessions[0].pseudonym: this field is missing."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "x.json: the file is empty"),
        (b"[]", "x.json: this is not the export of a study"),
        (b'{"format": "other"}', "x.json: this is not the export of a study"),
        (b'{"format": "tellmore-study", "version": 2}', "x.json: version 2 of the format is not known here"),
        (
            b'{"format": "tellmore-study", "version": true}',
            "x.json: version True of the format is not known here",
        ),
        (b'{"format": "tellmore-study", "version": 1}', "x.json: study: this field is missing."),
        (b'{\n"format": "tell', "x.json, line 2: this is not JSON (Unterminated string"),
        (b'{"a": NaN}', "x.json: this JSON was not written by an export."),
        (b"[" * 200_000, "x.json: this JSON was not written by an export."),
        (b"%PDF", "x.json: this is a PDF"),
    ],
)
def test_file_that_is_no_export_is_refused(data, said):
    with pytest.raises(Unreadable) as refusal:
        read_bundle(data, "x.json")

    assert str(refusal.value).startswith(said)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
PATHS = [
    *(
        "study",
        "study.title",
        "study.slug",
        "sampling",
        "sampling[0].categories",
        "protocols[0].questions[0].probes",
    ),
    *(
        "sessions",
        "sessions[0].seats",
        "transcripts[0].lines",
        "quotes[0].start",
        "headlines",
        "themes[0].title.en",
    ),
    *(
        "board_events[0].payload",
        "actions[0].steps",
        "report",
        "report.editions[0].outline",
        "letters",
        "purpose",
    ),
    *("silent_rules", "own_questions", "protocols[0].questions[0].set_aside", "headlines[1].set_aside[0]"),
]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(PATHS), JSON)
def test_any_value_in_any_place_is_read_or_refused(path, value):
    plain = changed(path, value)

    try:
        bundle = from_dict(plain, "study.json")
    except BadBundle as refusal:
        outcome = str(refusal)
    else:
        outcome = "" if from_dict(to_dict(bundle), "study.json") == bundle else "changed on the way"

    assert outcome == "" or outcome.startswith("study.json: ")


def test_page_lists_every_record_and_field_with_its_kind():
    written = {
        section.partition("\n")[0]: re.findall(r"^\| `(\w+)` \| (.+?) \| .+ \|$", section, flags=re.MULTILINE)
        for section in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]
    }

    assert set(written) == set(RECORDS)
    for name, rows in written.items():
        fields = dataclasses.fields(RECORDS[name])
        assert [row[0] for row in rows] == [field.name for field in fields]
        assert ["(required)" in row[1] for row in rows] == [
            field.default is dataclasses.MISSING for field in fields
        ]
        assert ["or null" in row[1] for row in rows] == ["None" in field.type for field in fields]
        assert ["list of" in row[1] for row in rows] == ["tuple[" in field.type for field in fields]


def test_example_on_the_page_is_a_bundle():
    example = re.search(r"```json\n(.+?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)[1]

    bundle = from_dict(json.loads(example), "page")

    quote = bundle.quotes[0]
    assert bundle.transcripts[0].lines[0].text[quote.start : quote.end] == "waited until I had an answer"
