import pytest

from tellmore.protocols.domain import rewording
from tellmore.protocols.domain.linter import lint
from tellmore.protocols.domain.reading import read
from tellmore.protocols.domain.rule_data import files_of

SUBJECTS = files_of("rewording").each("subjects")


@pytest.mark.parametrize(("key", "language"), [("question", "en"), ("question", "es"), ("formal", "es")])
def test_every_story_question_passes_the_linter(key, language):
    offered = [subject[key] for subject in SUBJECTS[language] if key in subject]

    assert {text: lint(text, language=language) for text in offered} == dict.fromkeys(offered, ())


def test_stems_come_four_to_a_language_and_pass():
    assert {language: len(stems) for language, stems in rewording.STEMS.items()} == {"en": 4, "es": 4}
    assert [
        lint(stem, language=language) for language in rewording.STEMS for stem in rewording.STEMS[language]
    ] == ([()] * 8)


def test_first_subject_in_the_question_decides():
    assert (
        rewording.story_question(read("Is the bus late for lunch?"))
        == "Tell me about your last ride to school."
    )


def test_question_without_a_known_subject_gets_a_wide_story():
    assert (
        rewording.story_question(read("Is it blue?")) == "Tell me about a time at school that stays with you."
    )
