import re
from pathlib import Path

import pytest
from django.utils import translation

import tellmore
from tellmore.studies import record_words

# The verb is the first argument; it may be chosen there, "a" if … else "b".
RECORDED = re.compile(r"(?<![\w.])(?:audit\.)?record\(([^,]*),")
VERB = re.compile(r'"([a-z_]+)"(?! *in| *==)')


def recorded() -> set[str]:
    """Every verb that some room writes into the record."""
    package = Path(tellmore.__file__).parent
    sources = [path for path in package.rglob("*.py") if "tests" not in path.parts]
    firsts = (first for path in sources for first in RECORDED.findall(path.read_text(encoding="utf-8")))
    return {verb for first in firsts for verb in VERB.findall(first)}


def test_every_recorded_verb_has_plain_words() -> None:
    assert {"note_read", "transcript_released", "role_granted"} <= recorded()
    assert sorted(recorded() - set(record_words._SAYS)) == []


@pytest.mark.parametrize(("language", "words"), [("en", "read a raw note"), ("es", "leyó una nota original")])
def test_the_record_speaks_the_language_of_its_reader(language: str, words: str) -> None:
    with translation.override(language):
        assert str(record_words.says("note_read")) == words


def test_a_verb_without_words_is_shown_as_it_is() -> None:
    assert record_words.says("moon_landed") == "moon landed"
