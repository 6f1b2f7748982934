"""Floors under the measured figures (docs/explanation/question-coach.md), with room for other opinions."""

import pytest
from bench.coaching_questions import SETS, UNSEEN, measured, questions


@pytest.mark.parametrize("name", SETS)
def test_coach_stays_right_about_whole_questions(name):
    figures = measured(questions(name))

    assert figures.accuracy >= 0.95
    assert figures.alarm_rate <= 0.04
    assert figures.mean_f1 >= 0.90


@pytest.mark.parametrize("name", UNSEEN)
def test_coach_is_right_about_questions_it_never_learned_from(name):
    figures = measured(questions(name))

    assert figures.accuracy >= 0.90
    assert figures.alarm_rate == 0
    assert figures.mean_f1 >= 0.85


@pytest.mark.parametrize("language", ["en", "es"])
def test_coach_is_as_good_in_either_language(language):
    rows = [row for name in SETS for row in questions(name)]

    figures = measured(rows, (language,))

    assert figures.questions >= 250
    assert figures.accuracy >= 0.96
    assert figures.alarm_rate <= 0.03


def test_figures_tell_a_false_alarm_from_a_hit():
    rows = [
        {"lang": "en", "text": "Do you like math?", "issues": ["closed"]},
        {"lang": "en", "text": "Is math hard?", "issues": []},
        {"lang": "en", "text": "Tell me about a time you laughed.", "issues": ["leading"]},
        {"lang": "en", "text": "Is lunch good?", "issues": [], "taste": ["closed"]},
    ]

    figures = measured(rows)

    assert (figures.accuracy, figures.alarm_rate, figures.f1("closed")) == (0.5, 0.5, 2 / 3)
    assert (figures.f1("leading"), figures.f1("jargon")) == (0.0, 1.0)
