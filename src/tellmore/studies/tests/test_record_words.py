import ast
import re
from pathlib import Path

import pytest
from django.utils import translation

import tellmore
from tellmore.studies import record_words

# The verb is the first argument; it may be chosen there, "a" if … else "b".
RECORDED = re.compile(r"(?<![\w.])(?:audit\.)?(?:record|fact)\(([^,]*),")
VERB = re.compile(r'"([a-z_]+)"(?! *in| *==)')


def recorded() -> set[str]:
    """Every verb that some room writes into the record."""
    package = Path(tellmore.__file__).parent
    sources = [path for path in package.rglob("*.py") if "tests" not in path.parts]
    firsts = (first for path in sources for first in RECORDED.findall(path.read_text(encoding="utf-8")))
    return {verb for first in firsts for verb in VERB.findall(first)}


def particular_names() -> set[str]:
    """Every particular that some room writes beside a verb."""
    package = Path(tellmore.__file__).parent
    sources = [path for path in package.rglob("*.py") if "tests" not in path.parts]
    calls = (node for path in sources for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return {
        str(word.arg)
        for call in calls
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("audit.record", "audit.fact")
        for word in call.keywords
        if word.arg not in ("by", "study", "on", None)
    }


def test_every_recorded_particular_has_plain_words() -> None:
    known = {*record_words._COUNTS, *record_words._TRUE, *record_words._WORDS}
    assert {"marks", "language"} <= particular_names()
    assert sorted(particular_names() - known - record_words._AS_THEY_ARE - record_words._NOT_TOLD) == []


def test_particulars_are_told_in_the_language_of_the_reader() -> None:
    details = {"marks": 3, "decision": "masked", "sealed": False, "with_keys": True, "fields": ["title"]}
    with translation.override("es"):
        assert record_words.particulars(details) == ["marcas: 3", "oculta", "con sus claves"]


def test_every_recorded_verb_has_plain_words() -> None:
    assert {"note_read", "transcript_released", "role_granted"} <= recorded()
    assert sorted(recorded() - set(record_words._SAYS)) == []


@pytest.mark.parametrize(("language", "words"), [("en", "read a raw note"), ("es", "leyó una nota original")])
def test_the_record_speaks_the_language_of_its_reader(language: str, words: str) -> None:
    with translation.override(language):
        assert str(record_words.says("note_read")) == words


def test_a_verb_without_words_is_shown_as_it_is() -> None:
    assert record_words.says("moon_landed") == "moon landed"
