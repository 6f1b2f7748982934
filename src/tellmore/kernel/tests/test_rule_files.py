import json
import re
from pathlib import Path
from typing import Any

import pytest

from tellmore.kernel.rule_files import read_rule, regex_of


def write(folder: Path, name: str, content: dict[str, Any]) -> None:
    (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")


def test_ways_of_a_pattern_are_alternatives() -> None:
    assert regex_of(["\\bone\\b", "two"]) == "\\bone\\b|two"


def test_list_in_a_way_is_a_choice_and_may_nest() -> None:
    assert regex_of([["\\bhow ", ["well", ["so ", ["bad", "good"]]], "\\b"]]) == (
        r"\bhow (?:well|so (?:bad|good))\b"
    )


def test_part_in_braces_stands_for_its_ways_and_a_count_stays() -> None:
    parts = {"who": ["you", "your {kin}"], "kin": ["mom", "dad"]}

    regex = regex_of([r"does {who}(?: \w+){0,3} know"], parts)

    assert re.fullmatch(regex, "does your dad really not know")


def test_part_that_nobody_wrote_is_an_error() -> None:
    with pytest.raises(KeyError, match="who"):
        regex_of(["{who}"])


def test_rule_reads_its_texts_from_one_file_a_language(tmp_path: Path) -> None:
    write(tmp_path, "loud.both", {"source": "Ono, 1990", "limits": {"most": 3}})
    for language in ("en", "es"):
        write(
            tmp_path,
            f"loud.{language}",
            {
                "title": f"title {language}",
                "why": f"why {language}",
                "reasons": {"": f"reason {language}"},
                "words": {"shouts": ["hey", language]},
                "patterns": {"marks": ["!+"]},
                "limits": {"words": len(language)},
            },
        )

    found = read_rule(tmp_path, "loud")

    assert (found.rule.code, found.rule.title["es"], found.rule.source) == ("loud", "title es", "Ono, 1990")
    assert (found.rule.weak, found.rule.better) == ({}, {})
    assert found.texts("reasons") == {"": {"en": "reason en", "es": "reason es"}}
    assert found.words("shouts")["es"] == {"hey", "es"}
    assert found.patterns("marks")["en"].findall("no!!") == ["!!"]
    assert (found.limit("most"), found.limits("words")) == (3, {"en": 2, "es": 2})


def test_rule_without_files_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="quiet"):
        read_rule(tmp_path, "quiet")
