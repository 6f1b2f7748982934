"""The demo study holds together: the counts it promises, keys that resolve, quotes that somebody said."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass

import pytest

from tellmore.interop.demo import planted, reading
from tellmore.interop.demo.study import Both
from tellmore.kernel.spans import Span

STUDY = reading.read()
SESSIONS = {note.slug: note for note in STUDY.sessions}
HEADLINES = {headline.key: headline for headline in STUDY.headlines}
EVERY_IDENTIFIER = {one for note in STUDY.sessions for one in note.identifiers}
ROLES = {person.key: set(person.roles) for person in STUDY.people}


def texts_in_both(value):
    """Every bilingual text anywhere in the study."""
    if isinstance(value, Both):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in_both(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in_both(one)


def test_twenty_four_talks_are_of_the_promised_kinds():
    kinds = Counter((note.kind, note.categories["role"]) for note in STUDY.sessions)

    assert kinds == {("individual", "student"): 18, ("group", "student"): 2, ("individual", "family"): 4}
    assert Counter(note.language for note in STUDY.sessions) == {"en": 17, "es": 6, "mixed": 1}
    assert Counter(note.state for note in STUDY.sessions) == {"cleared": 18, "waiting": 6}
    assert sum(note.language == "es" for note in STUDY.sessions if note.categories["role"] == "family") == 2


def test_screens_find_every_kind_of_line():
    lines = [line for note in STUDY.sessions for line in note.lines]

    assert {line.kind for line in lines} == {"verbatim", "paraphrase", "observation", "reaction"}
    assert any(note.passed for note in STUDY.sessions)
    assert sum(bool(line.probe) for line in lines) >= 60
    assert sum(not note.identifiers for note in STUDY.sessions) == 4


def test_pseudonyms_are_unique_and_name_their_files():
    everybody = [note.pseudonym for note in (*STUDY.sessions, *STUDY.planned)]
    plain = str.maketrans("áéíóú ", "aeiou-")

    assert len(set(everybody)) == 26
    assert [note.slug for note in STUDY.sessions] == [
        note.pseudonym.lower().translate(plain) for note in STUDY.sessions
    ]


@pytest.mark.parametrize("session", [*STUDY.sessions, *STUDY.planned], ids=lambda session: session.pseudonym)
def test_session_is_held_by_an_interviewer_who_speaks_the_language(session):
    interviewer = next(person for person in STUDY.people if person.key == session.interviewer)
    needed = {"en", "es"} if session.language == "mixed" else {session.language}

    assert "interviewer" in interviewer.roles
    assert needed <= set(interviewer.languages)


def test_no_student_interviews_a_family():
    kinds = {person.key: person.kind for person in STUDY.people}
    families = [note for note in STUDY.sessions if note.categories["role"] == "family"]

    assert "student" not in {kinds[note.interviewer] for note in families}


def test_talks_lie_between_the_days_of_listening():
    first, last = STUDY.days["listening_start"], STUDY.days["listening_end"]

    assert all(first <= note.day <= last for note in STUDY.sessions)
    assert all(planned.day > 0 for planned in STUDY.planned)


def test_every_category_is_one_of_the_study():
    known = {criterion.key: {one.key for one in criterion.categories} for criterion in STUDY.criteria}
    seats = [seat for note in STUDY.sessions for seat in note.seats]

    spoken_for = [one.categories for one in (*STUDY.sessions, *STUDY.planned, *seats)]

    assert [pair for one in spoken_for for pair in one.items() if pair[1] not in known[pair[0]]] == []
    assert {len(one.categories) for one in STUDY.sessions if one.kind == "individual"} == {len(known)}


def test_the_populations_of_each_criterion_agree():
    totals = {one.key: sum(category.population for category in one.categories) for one in STUDY.criteria}

    assert totals == {"role": 1440, "school": 720, "program": 720, "home_language": 720, "years_here": 720}


def test_the_plan_offers_eight_questions_in_three_parts():
    questions = STUDY.protocol.questions

    assert [one.key for one in questions] == [f"q{number}" for number in range(1, 9)]
    assert [one.part for one in questions] == ["opener", *["story"] * 6, "closing"]
    assert {one.kind for one in questions} == {"positive", "hard", "neutral"}


def test_probes_used_are_probes_of_their_question():
    offered = {
        (one.key, text)
        for one in STUDY.protocol.questions
        for both in one.probes
        for text in (both.en, both.es)
    }
    anywhere = {text for _, text in offered}
    used = {line.probe for note in STUDY.sessions for line in note.lines if line.probe}

    assert used - anywhere - {"¿Cómo fue eso para usted?"} == set()


@pytest.mark.parametrize("headline", STUDY.headlines, ids=HEADLINES)
def test_headline_rests_on_one_line_free_of_identifiers(headline):
    note = SESSIONS[headline.session]

    (line,) = note.lines_with(headline.line)
    start = line.text.index(headline.line)
    rests_on = Span(start, start + len(headline.line))

    assert note.state == "cleared"
    assert line.kind != "reaction"
    assert headline.kind == "descriptive" or (headline.text == headline.line and line.kind == "verbatim")
    assert planted.standing_in(headline.text, EVERY_IDENTIFIER) == ()
    assert [
        span for span, _ in planted.standing_in(line.text, note.identifiers) if span.overlaps(rests_on)
    ] == []


def test_headlines_are_written_by_analysts_who_were_not_there():
    authors = {(headline.by, SESSIONS[headline.session].interviewer) for headline in STUDY.headlines}

    assert all("analyst" in ROLES[by] and by != interviewer for by, interviewer in authors)


def test_all_cleared_notes_but_two_are_read_closely():
    read = Counter(headline.session for headline in STUDY.headlines)
    cleared = {note.slug for note in STUDY.sessions if note.state == "cleared"}

    assert len(cleared - set(read)) == 2
    assert {slug for slug, number in read.items() if not 5 <= number <= 9} == set()
    assert len(HEADLINES) == len(STUDY.headlines) == 121


def test_four_of_five_headlines_have_a_theme():
    placed = Counter(headline.theme for headline in STUDY.headlines if headline.theme)

    assert set(placed) == {theme.key for theme in STUDY.themes}
    assert 0.78 <= placed.total() / len(STUDY.headlines) <= 0.84


@pytest.mark.parametrize("theme", STUDY.themes, ids=lambda theme: theme.key)
def test_theme_is_a_sentence_with_quotes_and_one_other_voice(theme):
    lead = [HEADLINES[key] for key in theme.quotes]

    assert theme.title.en.endswith(".")
    assert theme.title.es.endswith(".")
    assert {(one.kind, one.theme) for one in lead} == {("quote", theme.key)}
    assert len({one.session for one in lead}) >= 3
    assert (HEADLINES[theme.dissent].kind, HEADLINES[theme.dissent].theme) == ("quote", theme.key)
    assert theme.dissent not in theme.quotes


def test_actions_answer_themes_and_are_owned():
    themes = {theme.key for theme in STUDY.themes}

    assert Counter(action.status for action in STUDY.actions) == {
        "done": 1,
        "trying": 2,
        "planned": 2,
        "not_doing": 1,
    }
    assert {key for action in STUDY.actions for key in action.themes} == themes
    assert {action.owner for action in STUDY.actions} <= set(ROLES)
    assert all((action.status == "not_doing") == (action.reason is not None) for action in STUDY.actions)


def test_one_circle_back_is_answered_three_times():
    answers = STUDY.letter.answers

    assert {answer.session for answer in answers} == {"garza-17"}
    assert [answer.kind for answer in answers] == ["heard_right", "correct", "add"]


def test_no_text_of_the_team_holds_an_identifier():
    bilingual = [text for both in texts_in_both(STUDY) for text in (both.en, both.es)]
    written = [*bilingual, *(one.text for one in STUDY.parked), *(one.text for one in STUDY.letter.answers)]

    assert [text for text in written if planted.standing_in(text, EVERY_IDENTIFIER)] == []


def test_every_text_is_written_in_both_languages():
    texts = list(texts_in_both(STUDY))

    assert len(texts) > 80
    assert [both for both in texts if not both.en.strip() or not both.es.strip() or both.en == both.es] == [
        Both("General", "General")
    ]
