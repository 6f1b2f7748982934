from __future__ import annotations

import json

import pytest

from tellmore.reports.domain.frozen import NotAnOutline, from_data, to_data
from tellmore.reports.tests import build


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_outline_survives_json(language):
    outline = build.an_outline(language=language)

    assert from_data(json.loads(json.dumps(to_data(outline)))) == outline


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.update(form=2),
        lambda data: data.pop("title"),
        lambda data: data.update(extra="x"),
        lambda data: data.update(date="yesterday"),
        lambda data: data.update(title=7),
        lambda data: data.update(sections="none"),
        lambda data: data["sections"][0]["blocks"].append({"is": "Outline"}),
        lambda data: data["sections"][0]["blocks"].append({"is": "Script", "text": "x"}),
        lambda data: data["sections"][0]["blocks"].append("text"),
        lambda data: data["sections"][1]["blocks"][0].update(head=["one"]),
        lambda data: data["sections"][0]["blocks"].append(
            {"is": "Table", "title": "t", "head": ["a", "b"], "rows": [["1"]]}
        ),
    ],
)
def test_damaged_data_is_refused(damage):
    data = json.loads(json.dumps(to_data(build.an_outline())))
    damage(data)

    with pytest.raises(NotAnOutline):
        from_data(data)


def test_frozen_data_names_every_kind():
    data = to_data(build.an_outline())

    assert (data["form"], data["is"], data["sections"][0]["blocks"][0]["is"]) == (1, "Outline", "Paragraph")
