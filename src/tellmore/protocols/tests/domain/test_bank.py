from collections import Counter

import pytest

from tellmore.protocols.domain import bank, linter
from tellmore.protocols.domain.asked import KINDS, PARTS

FORMAL = {"family", "staff"}


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_bank_question_passes_the_linter(language):
    remarked = {
        question.id: findings
        for question in bank.questions()
        if (findings := linter.lint(question.text(language), language=language))
    }

    assert remarked == {}


def test_bank_holds_enough_questions_with_known_tags():
    questions = bank.questions()

    assert len(questions) >= 200
    assert len({question.id for question in questions}) == len(questions)
    assert {question.topic for question in questions} == set(bank.TOPICS)
    assert {question.part for question in questions} == set(PARTS)
    assert {question.kind for question in questions} == set(KINDS)
    assert {audience for question in questions for audience in question.audiences} == set(bank.AUDIENCES)


def test_every_topic_has_hard_and_good_stories():
    kinds = Counter(
        (question.topic, question.kind) for question in bank.questions() if question.part == "story"
    )

    assert min(kinds[topic, "hard"] for topic in bank.TOPICS[1:]) >= 3
    assert min(kinds[topic, "positive"] for topic in bank.TOPICS[1:]) >= 3


def test_every_topic_hears_families_and_staff_too():
    told = Counter(
        (question.topic, audience)
        for question in bank.questions()
        for audience in question.audiences
        if question.part == "story"
    )

    assert min(told[topic, audience] for topic in bank.TOPICS[1:] for audience in FORMAL) >= 3


def test_students_are_tu_and_families_and_staff_are_usted():
    wrong = [
        question.id
        for question in bank.questions()
        if (FORMAL.isdisjoint(question.audiences) and "Cuénteme" in question.es)
        or (FORMAL.issuperset(question.audiences) and "Cuéntame" in question.es)
    ]

    assert wrong == []


def test_no_question_mixes_people_addressed_differently():
    mixed = [
        each.id
        for each in bank.questions()
        if 0 < len(FORMAL.intersection(each.audiences)) < len(each.audiences)
        and not FORMAL.issuperset(each.audiences)
    ]

    assert mixed == []


def test_found_filters_by_topic_audience_kind_and_words():
    result = bank.found("clicked", topic="mathematics", audience="middle", part="story", kind="positive")

    assert [question.id for question in result] == ["mathematics-01"]


def test_found_searches_both_languages_and_any_collection():
    own = bank.BankQuestion(
        "own-1", "general", ("high",), "story", "neutral", "Tell me of the sea.", "Del mar."
    )

    assert bank.found("MAR", among=(own,)) == (own,)
    assert bank.found("río", among=(own,)) == ()
