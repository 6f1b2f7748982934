"""The notes of the demo study: believable in size, and honest about every name planted in them."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from tellmore.interop.demo import planted
from tellmore.interop.demo.notes import UnreadableNote, read_note
from tellmore.interop.demo.study import Identifier, NoteLine, SessionNote
from tellmore.kernel.spans import Span

TYPES = {
    "PERSON",
    "SCHOOL",
    "LOCATION",
    "ADDRESS",
    "PHONE",
    "EMAIL",
    "HANDLE",
    "URL",
    "ID",
    "DATE_OF_BIRTH",
    "ORGANIZATION",
}
ROLES = {
    "student",
    "teacher",
    "coach",
    "counselor",
    "principal",
    "parent",
    "sibling",
    "relative",
    "staff",
    "friend",
    "interviewer",
}
SMALL_NOTE = """+++
pseudonym = "Reed 4"
kind = "group"
language = "en"
interviewer = "ivo"
day = -3
minutes = 20
place = "library"
state = "waiting"
categories = { role = "student" }
seats = [{ label = "B", categories = { role = "student" } }]
identifiers = [{ text = "Mr. Oyelaran", type = "PERSON", role = "teacher" }]
+++
## q2
> What happened next?
V![B]: He waved.
P: waved back
## q3
PASS
"""


def _notes() -> dict[str, SessionNote]:
    folder = resources.files("tellmore.interop.demo") / "sessions"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".md"))
    return {name: read_note(name.removesuffix(".md"), (folder / name).read_text("utf-8")) for name in names}


NOTES = _notes()
each_note = pytest.mark.parametrize("note", NOTES.values(), ids=NOTES.keys())


@each_note
def test_note_has_three_to_seven_hundred_words(note):
    assert 300 <= note.word_count <= 700


@each_note
def test_every_listed_identifier_stands_in_the_note(note):
    found = {one for line in note.lines for _, one in planted.standing_in(line.text, note.identifiers)}

    assert found == set(note.identifiers)


@each_note
def test_identifiers_are_listed_once_with_known_words(note):
    forms = [one.text for one in note.identifiers]

    assert len(forms) == len(set(forms))
    assert {one.type for one in note.identifiers} <= TYPES
    assert all((one.role in ROLES) == (one.type == "PERSON") for one in note.identifiers)


@each_note
def test_no_fact_about_the_session_holds_an_identifier(note):
    facts = f"{note.place} {note.pseudonym}"

    assert planted.standing_in(facts, note.identifiers) == ()


@each_note
def test_every_question_is_answered_or_passed(note):
    asked = {line.question for line in note.lines} | set(note.passed)

    assert asked == {f"q{number}" for number in range(1, 9)}


@each_note
def test_only_their_words_are_marked_as_quotes(note):
    assert {line.kind for line in note.lines} >= {"verbatim", "paraphrase", "observation"}
    assert {line.kind for line in note.lines if line.is_quote} == {"verbatim"}


@each_note
def test_seats_speak_only_in_groups(note):
    spoken = {line.seat for line in note.lines} - {""}

    assert spoken == {seat.label for seat in note.seats}
    assert (note.kind == "group") == bool(note.seats)


def test_note_is_read_line_by_line():
    note = read_note("reed-4", SMALL_NOTE)

    assert note.lines == (
        NoteLine("q2", "verbatim", "He waved.", seat="B", is_quote=True, probe="What happened next?"),
        NoteLine("q2", "paraphrase", "waved back", seat="", is_quote=False, probe=""),
    )
    assert note.passed == ("q3",)
    assert note.word_count == 4


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (
            SMALL_NOTE.replace("P: waved", "Q: waved"),
            "reed-4, line 4 of the note: not a line of a note: Q: waved back",
        ),
        (
            SMALL_NOTE.replace("## q2\n", ""),
            "reed-4, line 2 of the note: not a line of a note: V![B]: He waved.",
        ),
        (SMALL_NOTE[1:], "reed-4: a note opens with +++, its facts and +++ again."),
    ],
)
def test_note_outside_the_format_is_refused(broken, message):
    with pytest.raises(UnreadableNote, match=f"^{re.escape(message)}$"):
        read_note("reed-4", broken)


def test_planted_identifiers_are_found_as_whole_words_longest_first():
    short, long = Identifier("Dez", "PERSON", "sibling"), Identifier("Little Dez", "PERSON", "student")

    places = planted.standing_in("Dezi says Little Dez, not Dez.", [short, long])

    assert places == ((Span(10, 20), long), (Span(26, 29), short))
