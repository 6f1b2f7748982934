"""The cases that the coach in the page must answer too (`js_tests/coach.test.mjs`)."""

import json
from pathlib import Path

import pytest

from tellmore.analysis.domain.headline_linter import lint

CASES = json.loads(
    (Path(__file__).parents[1] / "cases/headlines.json").read_text(encoding="utf-8"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_headline_has_these_findings(case):
    found = lint(case["text"], language=case["lang"], source=case.get("source", ""), off=case.get("off", ()))

    assert [(each.code, each.start, each.end, each.gentle) for each in found] == [
        (each["code"], each["start"], each["end"], each.get("gentle", False)) for each in case["findings"]
    ]
