"""The subtleties that decide whether people trust the coach, each by name."""

import pytest

from tellmore.protocols.domain import linter
from tellmore.protocols.domain.linter import issues, lint


def codes(text, language=""):
    return issues(lint(text, language=language))


@pytest.mark.parametrize(
    "text",
    [
        "Can you share a story about your first week?",
        "Could you walk me through lunch yesterday?",
        "Would you be willing to tell me about a hard day?",
        "Is there anything else you would like to share?",
        "¿Me puedes contar cómo fue tu primer día?",
        "¿Podría describir la última reunión?",
    ],
)
def test_invitation_in_yes_no_form_is_open(text):
    assert codes(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Did you ever feel left out? Tell me about it.", "¿Alguna vez te sentiste fuera del grupo? Cuéntame."],
)
def test_closed_question_with_follow_up_is_gentle(text):
    found = lint(text)

    assert [(each.code, each.gentle) for each in found] == [("closed", True)]
    assert issues(found) == ()


@pytest.mark.parametrize("text", ["So you ride the bus?", "Entonces, ¿vienes en camión?", "Do you like math"])
def test_statement_or_yes_no_question_is_closed(text):
    assert codes(text) == ("closed",)


@pytest.mark.parametrize(
    "text",
    ["You like your advisor, don't you?", "Te gusta tu consejera, ¿verdad?", "The bus is late, right?"],
)
def test_tag_question_is_closed_and_leading(text):
    assert codes(text) == ("closed", "leading")


@pytest.mark.parametrize(
    "text",
    [
        "Tell me about a time you got help, and what made it possible.",
        "Tell me about a time you and your friends worked something out.",
        "What happened before, and what happened after?",
        "Cuéntame qué hicieron y cómo te fue.",
        "What are your best and worst experiences with group work?",
    ],
)
def test_two_clauses_about_one_event_are_one_question(text):
    assert codes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "What do you like about class and how do you get to school?",
        "Tell me about your math class and your bus ride.",
        "Cuéntame de tu clase y de tu viaje en camión.",
    ],
)
def test_two_subjects_are_double_barreled(text):
    assert codes(text) == ("double_barreled",)


@pytest.mark.parametrize(
    "text",
    ["What do you think of the new schedule?", "What usually happens at lunch?", "¿Qué opinas de la tarea?"],
)
def test_opinion_and_habit_are_not_stories(text):
    assert codes(text) == ("not_story",)


@pytest.mark.parametrize(
    "text", ["What advice would you give a new student?", "¿Qué te gustaría que supieran de ti los maestros?"]
)
def test_advice_and_wishes_are_welcome(text):
    assert codes(text) == ()


def test_jargon_proposes_the_plain_words_in_place():
    [finding] = lint("How is Tier 2 support going for you?")

    assert (finding.code, finding.start, finding.end) == ("jargon", 7, 13)
    assert finding.proposal == "How is extra support going for you?"


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("Tell me about your math class and your bus ride.", "Tell me about your math class."),
        ("¿Me puedes contar de tu clase y de tu viaje?", "¿Me puedes contar de tu clase?"),
        ("What do you like about lunch and how do you get to school?", "Walk me through lunch yesterday."),
    ],
)
def test_double_question_proposes_its_first_half_or_a_story(text, proposal):
    assert [each.proposal for each in lint(text)] == [proposal]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_proposal_is_a_question_the_coach_would_pass(language):
    offered = {
        finding.proposal
        for rule in linter.QUESTION_RULES
        for text in rule.weak[language]
        for finding in lint(text, language=language)
    }

    assert {proposal: codes(proposal, language) for proposal in offered} == dict.fromkeys(offered, ())


def test_unknown_capitals_are_jargon_unless_everything_is_shouted():
    assert codes("Tell me about a time the QXZ helped.") == ("jargon",)
    assert codes("TELL ME ABOUT A TIME THE BUS WAS LATE.") == ()


def test_finding_points_at_words_in_code_points():
    text = "😀 İsmet, you like math, don’t you?"

    found = {each.code: text[each.start : each.end] for each in lint(text, language="en")}

    assert found == {"closed": ", don’t you?", "leading": ", don’t you?"}


def test_reason_follows_the_reader_and_proposal_the_question():
    [finding] = lint("¿Te gusta la tarea?", reader="en")

    assert finding.reason == "This can be answered with yes or no, so the story may never come."
    assert finding.proposal == "Cuéntame de la última vez que te sentaste a hacer la tarea."


def test_family_question_gets_a_formal_proposal():
    [finding] = lint("¿Usted recibe los mensajes?", reader="es")

    assert finding.proposal == "Cuénteme del último mensaje o junta de la escuela que recuerde."


def test_rule_that_is_off_says_nothing():
    assert lint("Do you like math?", off=frozenset({"closed"})) == ()


def test_long_question_is_gentle_before_it_is_too_long():
    words = ["Tell", "me", "about", "a", "time", "when"] + ["walking"] * 40

    assert lint(" ".join(words[:24])) == ()
    assert [each.gentle for each in lint(" ".join(words[:25]))] == [True]
    assert codes(" ".join(words[:30])) == ("too_long",)


@pytest.mark.parametrize("text", ["", "   ", "?!", "🙂", "…"])
def test_nothing_to_read_finds_nothing(text):
    assert lint(text) == ()


@pytest.mark.parametrize("rule", linter.QUESTION_RULES, ids=lambda rule: rule.code)
def test_rule_finds_its_own_weak_examples_and_passes_the_better(rule):
    for language in ("en", "es"):
        assert [codes(text, language).count(rule.code) for text in rule.weak[language]] == [1] * len(
            rule.weak[language]
        )
        assert [codes(text, language) for text in rule.better[language]] == [()] * len(rule.better[language])


@pytest.mark.parametrize("rule", linter.QUESTION_RULES, ids=lambda rule: rule.code)
def test_every_weaker_example_has_a_stronger_one_in_both_languages(rule):
    assert min(len(rule.pairs(language)) for language in ("en", "es")) >= 2


@pytest.mark.parametrize("rule", linter.RULES, ids=lambda rule: rule.code)
def test_rule_explains_itself_in_both_languages(rule):
    assert set(rule.title) == set(rule.why) == {"en", "es"}
    assert rule.source[-4:].isdigit()


def test_rules_have_one_code_each():
    assert [rule.code for rule in linter.RULES] == [
        "closed",
        "leading",
        "presumptive",
        "double_barreled",
        "jargon",
        "not_story",
        "hypothetical",
        "protected_topic",
        "too_long",
        "reading_level",
        "count",
        "no_positive",
        "no_universal_opener",
        "no_time_slack",
        "missing_translation",
    ]
