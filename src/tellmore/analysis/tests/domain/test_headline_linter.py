import json

import pytest
from bench.coaching_headlines import figures
from hypothesis import given, settings
from hypothesis import strategies as st

from tellmore.analysis.domain.headline_linter import CODES, RULES, lint


def codes(text, **options):
    return sorted({finding.code for finding in lint(text, **options)})


@pytest.mark.parametrize("which", ["dev", "test", "blind", "kinds", "sealed"])
def test_figures_stay_above_the_floor(which):
    result = figures(which)

    assert result["has a problem"] >= 0.95
    assert result["mean of five"] >= 0.9
    assert result["false alarms"] <= 0.05


def test_figures_stay_above_the_floor_on_headlines_no_rule_learned_from():
    result = figures("closing")

    assert result["has a problem"] >= 0.9
    assert result["mean of five"] >= 0.85
    assert result["false alarms"] <= 0.05


@pytest.mark.parametrize(("rule", "language"), [(rule, lang) for rule in RULES for lang in ("en", "es")])
def test_every_weak_example_is_found_and_every_better_one_passes(rule, language):
    note_follows = {"en": ", where the note has: ", "es": ", donde la nota dice: "}[language]
    weak = [text.partition(note_follows) for text in rule.weak[language]]

    assert [
        text for text, _, note in weak if rule.code not in codes(text, source=note, language=language)
    ] == []
    for (_, _, note), better in zip(weak, rule.better[language], strict=True):
        assert codes(better, source=note, language=language) == []
    assert [codes(text, language=language) for text in rule.better[language]] == [[]] * len(
        rule.better[language]
    )


def test_a_verdict_told_as_theirs_is_data():
    assert codes("The new schedule is unfair") == ["judgment"]
    assert codes("Said the new schedule is unfair") == []
    assert codes("The new schedule is unfair, said a ninth grader") == []


def test_a_report_ends_where_the_team_begins():
    assert codes("Said the bus is late, which shows a lack of motivation") == ["inference"]
    assert codes("Said the bus is late. We should hire drivers") == ["solution"]


def test_the_note_vouches_for_a_feeling_by_any_word_of_its_family():
    headline = "Was scared of the stairs"

    assert codes(headline, source="I get nervous there, so many people") == []
    assert codes(headline, source="There are forty steps") == ["inference"]


def test_a_quotation_may_omit_and_replace_but_not_invent():
    note = "I asked Mr Reyes for help\nand nobody came"

    assert codes("“I asked [teacher A] for help … nobody came”", source=note) == []
    assert codes("“I begged for help”", source=note) == ["not_in_note"]


def test_a_cause_needs_a_word_in_the_note_even_when_told():
    headline = "Said she left because the fee went up"

    assert codes(headline, source="the fee is two hundred now, so I left") == []
    assert codes(headline, source="I left in March") == ["inference"]


def test_the_note_turns_a_conclusion_into_data():
    assert codes("Has low self-esteem") == ["inference"]
    assert codes("Has low self-esteem", source="My self-esteem is so low in gym") == []


def test_the_nearest_line_of_the_note_is_offered():
    note = "I like lunch.\nIn math the teacher never looks at my side of the room."

    (finding,) = lint("Lazy math teacher never looks up", source=note)

    assert finding.proposal.endswith("“In math the teacher never looks at my side of the room”")


def test_a_spanish_headline_that_opens_with_an_infinitive_is_a_fix():
    assert codes("Mandar avisos por teléfono a las familias") == ["solution"]
    assert codes("Lugar de reunión cerca del gimnasio grande", language="es") == []


def test_what_somebody_is_gives_way_to_what_is_too_wide():
    assert codes("The coach is stern with everyone") == ["judgment"]
    assert codes("School is hard") == ["vague"]


def test_praise_is_only_a_gentle_remark():
    (finding,) = lint("Excellent leadership from the principal")

    assert (finding.code, finding.gentle) == ("judgment", True)


def test_a_quotation_without_a_note_is_taken_at_its_word():
    assert codes("“Teachers should be fired, they are lazy”") == []


def test_range_is_the_words_the_finding_is_about():
    text = "😀 Coach said Mariana is lazy"

    found = {finding.code: text[finding.start : finding.end] for finding in lint(text)}

    assert found == {"identifying": "Mariana"}


def test_a_rule_switched_off_stays_silent():
    assert codes("We need advisory", off={"solution"}) == []


def test_reasons_come_in_the_language_of_the_reader():
    (english,) = lint("Tareas", language="es", reader="en")
    (spanish,) = lint("Tareas", language="es", reader="es")

    assert english.reason.startswith("This names a topic.")
    assert spanish.reason.startswith("Esto nombra un tema.")


def test_every_rule_speaks_both_languages():
    for rule in RULES:
        assert {*rule.title} == {*rule.why} == {*rule.weak} == {*rule.better} == {"en", "es"}
    assert CODES == ("judgment", "inference", "solution", "vague", "identifying", "not_in_note")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.text(max_size=200), st.sampled_from(["", "en", "es", "xx"]))
def test_any_text_gives_ranges_inside_itself(text, source, language):
    for finding in lint(text, source=source, language=language):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.code in CODES
        json.dumps([finding.reason, finding.proposal])


PIECES = """said we should never the only girl Lazy because seems " “ ” « » … , . dijo «flojo» no se siente 😀
    [student A] @x 555-0142 Maria's l’eau ﬁ İ ß"""
WORDS = st.sampled_from(PIECES.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_words_of_the_rules_in_any_order_never_break_it(text):
    for finding in lint(text, source="we said so"):
        assert text[finding.start : finding.end].strip()


@pytest.mark.parametrize(
    "piece",
    [
        "because ",
        "the only ",
        '"',
        "“a”",
        "said, ",
        "a-",
        "'",
        "Maria ",
        "5 ",
        "@",
        "[",
        "no se siente ",
        "-",
        "\n",
    ],
)
def test_lint_answers_long_hostile_text_with_ranges_inside_it(piece):
    # How the time grows is measured by `python -m bench.hostile`, not here.
    text = (piece * 16_000)[:16_000]

    assert all(0 <= found.start <= found.end <= len(text) for found in lint(text))
