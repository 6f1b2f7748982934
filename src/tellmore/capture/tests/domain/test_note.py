import pytest

from tellmore.capture.domain.note import Line, NotANote, Note, NoteQuestion, from_data, to_data, words

NOTE = Note(
    questions=(NoteQuestion("q1", "Tell me about a day you laughed."),),
    lines=(
        Line("a", "q1", "verbatim", "I laughed 🙂 at lunch", quote=True, seat="B"),
        Line("b", "q1", "paraphrase", "Bus was late", removed=True),
    ),
    said=("welcome",),
)


def test_a_note_comes_back_as_it_was():
    assert from_data(to_data(NOTE)) == NOTE


def test_words_counts_only_lines_that_stand():
    assert words(NOTE) == 5


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ([], "A note must be an object"),
        ({"lines": {}}, "lines must be a list"),
        ({"lines": [{"id": "a", "kind": "shout", "text": ""}]}, "lines[0].kind"),
        ({"lines": [{"id": "", "kind": "verbatim", "text": ""}]}, "lines[0].id must not be empty"),
        ({"lines": [{"id": "a", "kind": "verbatim", "text": 5}]}, "lines[0].text must be text"),
        ({"lines": [{"id": "a", "kind": "verbatim", "text": "x" * 20_001}]}, "20001 characters"),
        ({"lines": [{"id": "a", "kind": "verbatim"}, {"id": "a", "kind": "verbatim"}]}, "lines[1].id stands"),
        ({"questions": [{"id": "q1"}, {"id": "q2"}, {"id": "q1"}]}, "questions[2].id stands twice"),
        ({"lines": [{"id": "a", "kind": "verbatim"}] * 5_001}, "lines has 5001 entries"),
        ({"said": ["w1", 7]}, "said[1] must be text"),
        (
            {"lines": [{"id": "a", "kind": "verbatim", "quote": "yes"}]},
            "lines[0].quote must be true or false",
        ),
        ({"paused": True}, "paused must be a whole number"),
    ],
)
def test_what_is_not_a_note_is_refused_with_its_field(data, named):
    with pytest.raises(NotANote) as refused:
        from_data(data)

    assert named in str(refused.value)


def test_text_that_no_database_keeps_is_mended():
    read = from_data({"lines": [{"id": "a", "kind": "verbatim", "text": "a\x00b\ud83dc"}]})

    assert read.lines[0].text == "a\ufffdb?c"
