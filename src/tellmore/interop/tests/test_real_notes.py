import re

import pytest

from tellmore.interop.formats import notes
from tellmore.interop.tests.build import REAL, headings, texts


def read(name):
    (note,) = notes.read((REAL / name).read_bytes(), name)
    return note


def words_in_order(note):
    for question in note.questions:
        yield from question.heading.split()
        for line in question.lines:
            yield from ([f"{line.seat}:"] if line.seat else [])
            yield from line.text.split()


@pytest.mark.parametrize(
    "name", ["former-vce-interview-e-and-s.md", "veteran-interview-b.md", "veteran-interview-n.md"]
)
def test_every_word_of_a_real_note_is_kept_in_order(name):
    note = read(name)

    written = (REAL / name).read_text(encoding="utf-8")
    expected = re.sub(r"^#+", "", written, flags=re.MULTILINE).split()
    title = note.title.split() if written.lstrip().startswith("# ") else []
    assert title + list(words_in_order(note)) == expected


def test_group_note_of_two_stays_one_note_with_seats():
    note = read("former-vce-interview-e-and-s.md")

    assert (note.title, note.kind, note.seats) == ("Former VCE Interview: E & S", "group", ("E", "S"))
    assert [line.seat for question in note.questions for line in question.lines if line.seat] == [
        *("E", "S", "S", "S", "S"),
    ]
    assert headings(note)[:3] == ["", "Walk through claims:", "Multiple benefits:"]
    assert headings(note)[-2:] == ["Magic wand:", "Easy/Keep? Everything?"]


def test_turn_inside_a_row_becomes_its_own_line():
    note = read("former-vce-interview-e-and-s.md")

    wand = next(question for question in note.questions if question.heading == "Magic wand:")
    assert [(line.seat, line.text) for line in wand.lines] == [
        ("", "Didn’t have issues with the process."),
        ("S", "don’t know, it’s pretty smooth and straightforward."),
    ]


def test_head_of_a_note_gives_date_and_interviewer_and_stays():
    note = read("veteran-interview-b.md")

    assert (note.held_on, note.interviewer_hint, note.language) == ("2016-08-17", "Laura", "en")
    assert (note.kind, note.seats) == ("individual", ())
    assert texts(note)[0] == [
        "8/17/2016",
        "Education Benefits Research Call with B",
        "Call facilitation: Laura",
        "Notes: Caitlin",
    ]


def test_question_without_an_answer_stays():
    note = read("veteran-interview-b.md")

    silent = [question.heading for question in note.questions if not question.lines]
    assert silent == ["What was the process like once you had submitted your application?"]


def test_paragraphs_before_the_first_question_open_the_note():
    note = read("veteran-interview-n.md")

    assert note.title == "Veteran Interview: N***"
    assert len(note.questions[0].lines) == 8
    assert headings(note) == [
        "",
        "Hard to find info?",
        "Assistance?",
        "VA reach out?",
        "All at once or come back?",
        "Easiest part?",
        "Documents?",
        "Did you hear back from VA?",
        "Magic Wand",
    ]
    assert note.warnings == ()
