import pytest

from tellmore.protocols.domain.linter import PROTOCOL_RULES, lint, lint_protocol
from tellmore.protocols.domain.rule_examples import of_rule, protocol_examples


def codes(example):
    return [each.code for each in lint_protocol(example.asked, minutes=example.minutes)]


@pytest.mark.parametrize("rule", PROTOCOL_RULES, ids=lambda rule: rule.code)
def test_rule_about_a_protocol_finds_its_weak_examples_and_passes_the_better(rule):
    weak, better = of_rule(rule.code, fits=False), of_rule(rule.code, fits=True)

    assert weak
    assert better
    assert [rule.code in codes(example) for example in weak] == [True] * len(weak)
    assert [codes(example) for example in better] == [[]] * len(better)


def test_examples_show_one_thing_at_a_time():
    assert {example.said["en"]: codes(example) for example in protocol_examples() if not example.fits} == {
        example.said["en"]: [example.code] for example in protocol_examples() if not example.fits
    }


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_question_of_an_example_is_a_good_one_by_itself(language):
    texts = {words for example in protocol_examples() for _part, words in example.lines(language)}

    assert [text for text in texts - {"—"} if lint(text, language=language)] == []
