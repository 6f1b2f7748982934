"""The coaches' rule files: complete in both languages, and in the dialect that Python and browsers share."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest
from bench.coaching_agreement import agreement, asked

from tellmore.kernel.rule_files import regex_of

PACKAGE = Path(__file__).resolve().parents[2] / "src/tellmore"
FOLDERS = (PACKAGE / "protocols/domain/data/rules", PACKAGE / "analysis/domain/headline_rules/data")
FILES = {
    path: json.loads(path.read_text(encoding="utf-8"))
    for folder in FOLDERS
    for path in sorted(folder.glob("*.json"))
}
ENGLISH = [path for path in FILES if path.name.endswith(".en.json")]

# Matched against the text as it was written, so capitals count.
AS_WRITTEN = {"letters", "contact", "numbers", "grade"}
OUTSIDE_THE_DIALECT = re.compile(r"\(\?[a-zA-Z#>]|\(\?P|\(\?\(|\\[AZGpPxuUN0]|\\k|[*+?}]\+|\[[^\]]*\\[WSDbB]")


def patterns():
    for path, held in FILES.items():
        for name, ways in {**held.get("patterns", {}), **held.get("topics", {})}.items():
            yield pytest.param(name, regex_of(ways, held.get("parts", {})), id=f"{path.stem}-{name}")


@pytest.mark.parametrize(("name", "regex"), list(patterns()))
def test_pattern_is_in_the_shared_dialect(name, regex):
    re.compile(regex)
    assert OUTSIDE_THE_DIALECT.findall(regex) == []
    if name not in AS_WRITTEN:
        literal = re.sub(r"\\.", "", regex)
        assert re.findall(r"[A-Z]", literal) == []
        assert {letter for letter in literal if letter.isalpha() and not letter.isascii()} <= set("áéíóúñü")


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path.name)
def test_both_languages_hold_the_same_entries(path):
    spanish = FILES[path.with_name(path.name.replace(".en.", ".es."))]
    for name in ("title", "why", "reasons", "proposals"):
        english = FILES[path].get(name)
        assert (english is None) == (name not in spanish)
        if isinstance(english, dict):
            assert english.keys() == spanish[name].keys()


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path.name)
def test_rule_names_its_source(path):
    if "why" in FILES[path]:
        assert FILES[path.with_name(path.name.replace(".en.", ".both."))]["source"]


ODD = [
    *(
        "😀",
        "👨\u200d👩\u200d👧",
        "ß",
        "ﬁ",
        "Σ",
        "\u0301",
        "\u200b",
        "\ufeff",
        "\x85",
        "\x1c",
        "\u2028",
        "\0",
    ),
    *("٣", "Ⅷ", "½", "𝒻", "𐐀", "Привет", "你好", "@x", *"’‘“”«»…—_'[]\\($^*|/¿!"),
]


def hostile(coach: str, dice: random.Random):
    words = [word for one in asked() for word in one["text"].split()]
    for _ in range(500):
        pieces = [
            dice.choice(ODD if dice.random() < 0.3 else words) for _ in range(dice.choice((1, 3, 9, 40)))
        ]
        text = dice.choice((" ", "", "\n")).join(pieces)
        yield {"coach": coach, "text": text.upper() if dice.random() < 0.2 else text, "language": ""}


@pytest.mark.parametrize("coach", ["questions", "headlines"])
def test_page_and_server_bear_hostile_text_alike(coach):
    rows = list(hostile(coach, random.Random(20)))
    try:
        same_codes, _same_words, apart = agreement(rows)
    except FileNotFoundError:
        pytest.skip("no node on this machine")
    assert same_codes >= 0.98, apart[:10]


@pytest.mark.parametrize("coach", ["questions", "headlines"])
def test_page_says_what_the_server_says(coach):
    """A rule that is changed in Python alone shows here; `python -m bench.coaching_agreement` tells where."""
    try:
        same_codes, same_words, apart = agreement([one for one in asked() if one["coach"] == coach])
    except FileNotFoundError:
        pytest.skip("no node on this machine")
    assert same_codes >= 0.98, apart[:10]
    assert same_words >= 0.95
