import pytest

from tellmore.analysis.domain import headline_linter
from tellmore.gym.domain import practice
from tellmore.gym.domain.exercises import DRILLS, VOICES, exercises, hints
from tellmore.protocols.domain import linter

ALL = [one for drill in DRILLS for voice in VOICES for one in exercises(drill, voice)]
LANGUAGES = ("en", "es")


@pytest.mark.parametrize("drill", DRILLS)
def test_there_are_sixty_exercises_for_adults_and_for_students(drill):
    sizes = [len(exercises(drill, voice)) for voice in VOICES]

    assert sum(sizes) >= 60
    assert min(sizes) >= 30
    assert len({one.id for one in ALL}) == len(ALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_weak_sentence_breaks_its_rule(language):
    assert [one.id for one in ALL if not practice.said_of(one, language=language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_worked_answer_leaves_the_coach_nothing_to_say(language):
    looks = {one.id: practice.looked_at(one, one.answer[language], language=language) for one in ALL}

    assert {key: look.findings for key, look in looks.items() if look.findings} == {}
    assert [key for key, look in looks.items() if not look.is_repaired] == []


def test_every_headline_has_a_note_to_be_true_to_and_no_question_has():
    assert [one.id for one in ALL if bool(one.note) != (one.drill == "headlines")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_gives_two_hints(language):
    codes = {rule.code for rule in (*linter.QUESTION_RULES, *headline_linter.RULES)}

    assert {code: len(hints(code, language)) for code in codes} == dict.fromkeys(codes, 2)


def test_every_rule_about_a_sentence_is_practised():
    practised = {one.code for one in ALL}

    assert practised == {rule.code for rule in (*linter.QUESTION_RULES, *headline_linter.RULES)}
