from dataclasses import replace

from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.linter import lint_protocol

OPENER = Asked("opener", "What is something you enjoy?", "¿Qué es algo que disfrutas?", "neutral", 3)
STORY = Asked("story", "Tell me about a hard day.", "Cuéntame de un día difícil.", "hard", 3)
GOOD = replace(STORY, kind="positive")
CLOSING = Asked("closing", "Anything else?", "¿Algo más?", "neutral", 2)
WHOLE = (OPENER, GOOD, STORY, STORY, STORY, CLOSING)


def codes(questions, minutes=30, **more):
    return [each.code for each in lint_protocol(questions, minutes=minutes, **more)]


def test_whole_protocol_has_no_findings():
    assert codes(WHOLE) == []


def test_count_of_stories_is_four_to_eight():
    assert codes((OPENER, GOOD, STORY, STORY)) == ["count"]
    assert codes((OPENER, GOOD, *[STORY] * 8), minutes=60) == ["count"]
    assert codes((OPENER, GOOD, *[STORY] * 7), minutes=60) == []


def test_protocol_of_troubles_alone_is_noticed():
    assert codes((OPENER, *[STORY] * 4)) == ["no_positive"]


def test_words_tell_a_positive_story_when_nobody_marked_it():
    unmarked = Asked("story", "Tell me about a day you were proud.", "Cuéntame de un día.", "", 3)

    assert codes((OPENER, unmarked, *[STORY] * 3)) == []


def test_first_question_must_be_an_opener_for_everybody():
    pet = replace(OPENER, text="Tell me about your dog.")

    assert codes((GOOD, *[STORY] * 4)) == ["no_universal_opener"]
    assert codes((replace(OPENER, kind="hard"), *WHOLE[1:])) == ["no_universal_opener"]
    assert codes((pet, *WHOLE[1:])) == ["no_universal_opener"]


def test_a_fifth_of_the_time_stays_free():
    assert codes(WHOLE, minutes=22) == []
    assert codes(WHOLE, minutes=21) == ["no_time_slack"]


def test_missing_translation_points_at_the_question():
    questions = (*WHOLE[:2], replace(STORY, text_es=" "), *WHOLE[3:])

    [finding] = lint_protocol(questions, minutes=30, reader="es")

    assert (finding.code, finding.start, finding.end) == ("missing_translation", 2, 3)
    assert finding.reason == "Esta pregunta no está en español."


def test_translation_is_only_asked_for_in_the_languages_of_the_study():
    assert codes((*WHOLE[:2], replace(STORY, text_es=""), *WHOLE[3:]), languages=("en",)) == []


def test_empty_protocol_only_lacks_questions():
    assert codes(()) == ["count"]


def test_rule_that_is_off_says_nothing():
    assert codes((), off=frozenset({"count"})) == []
