"""The finder and its small sister on the phone, on the same cases."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bench.phone_finder import lines, measured, notes, on_the_phone, warned

from tellmore.privacy.domain import identifiers, phone
from tellmore.privacy.domain.lexicon import lexicon

CASES = json.loads((Path(__file__).parents[1] / "cases/identifiers.json").read_text(encoding="utf-8"))
LETTER = re.compile(r"\w")


def asked_of_the_phone(texts):
    try:
        return on_the_phone(texts)
    except FileNotFoundError:
        pytest.skip("no node on this machine")


def told(text, hits):
    """The words that were found and what they are; a case does not mind a sign at the edge, such as a dot."""
    return [[_bare(text[start:end]), kind] for start, end, kind in hits]


def _bare(words):
    return words.strip(" .,;:\"'")


def wanted(case):
    return [[_bare(words), kind] for words, kind in case["found"]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_the_finder_finds_what_the_case_says(case):
    hits = [(one.start, one.end, one.type) for one in identifiers.find(case["text"])]
    assert told(case["text"], hits) == wanted(case)


def test_the_phone_finds_what_the_cases_say():
    cases = [case for case in CASES if case.get("only") != "large"]
    answers = asked_of_the_phone([case["text"] for case in cases])
    for case, hits in zip(cases, answers, strict=True):
        found = [(one["start"], one["end"], one["type"]) for one in hits]
        assert told(case["text"], found) == wanted(case), case["text"]


def test_the_phone_keeps_its_floor_on_the_development_notes():
    rows = notes("dev")
    answers = asked_of_the_phone([row["text"] for row in rows])
    figures = measured(rows, [[(one["start"], one["end"]) for one in hits] for hits in answers])

    assert figures["recall"] >= 0.92
    assert figures["precision"] >= 0.95


def test_the_phone_warns_of_what_the_server_refuses():
    asked_of_the_phone([])
    told = warned(lines("dev"))

    assert told["refused_warned"] >= 0.94 * told["refused"]
    assert told["kept_warned"] <= 0.05 * told["kept"]
    assert told["same"] >= 0.97 * told["alike"]


def test_offsets_on_the_phone_are_code_points_in_order():
    texts = ["😀 Maria and 👩‍👧 Nhia met Ms. K. " * 5, "\u202eMaria\u202c said سارة 😀", "a" * 500, "@" * 500]
    for text, hits in zip(texts, asked_of_the_phone(texts), strict=True):
        ends = [0, *(one["end"] for one in hits)]
        assert all(one["start"] >= before for one, before in zip(hits, ends, strict=False))
        assert all(0 <= one["start"] < one["end"] <= len(text) for one in hits)
        assert all(LETTER.match(text[one["start"]]) or text[one["start"]] == "@" for one in hits)


def test_rules_for_the_phone_are_drawn_from_the_lists():
    rules, lists = phone.rules(), lexicon()
    bits = {form: int(kind) for kind, forms in rules["names"].items() for form in forms.split()}

    assert bits["fartun"] & phone.GIVEN
    assert not bits["fartun"] & phone.WORD
    assert bits["hope"] & phone.GIVEN
    assert bits["hope"] & phone.WORD
    assert "math" in rules["leave"].split()
    others = lists.own | lists.mostly | lists.family | (lists.towns - lists.small_towns) | lists.regions
    assert bits.keys() == (lists.given - lists.rare_given) | others
    assert {one["type"] for one in rules["patterns"]} >= {"PHONE", "EMAIL", "HANDLE", "ID", "URL"}
    assert all(re.compile(one["expression"]) for one in rules["patterns"])
    assert {one["sign"] for one in rules["patterns"]} <= rules["seen"].keys() | rules["worded"].keys()


def test_filter_knows_every_word_and_few_others():
    words = sorted(lexicon().words)[::7]
    bits = phone.bloom(lexicon().words)

    def is_in(word):
        return all(bits[place >> 3] & 1 << (place & 7) for place in phone.places_in_filter(word))

    strangers = [f"{word}xq{number}" for number, word in enumerate(words)]
    assert all(map(is_in, words))
    assert sum(map(is_in, strangers)) < len(strangers) * 0.06
