import pytest

from tellmore.interop.formats import notes
from tellmore.interop.formats.reading import MAX_FILE_BYTES, MAX_NOTE_BYTES, MAX_NOTE_LINES, Unreadable
from tellmore.interop.tests.build import headings, texts


def read(text, name="note.md"):
    (note,) = notes.read(text if isinstance(text, bytes) else text.encode(), name)
    return note


def test_headings_of_any_level_are_questions_with_or_without_a_space():
    note = read("##What helped?\nMy aunt.\n#### What did not?\nThe bus.\n###### Wishes ##\nMore time.\n")

    assert headings(note) == ["What helped?", "What did not?", "Wishes"]
    assert texts(note) == [["My aunt."], ["The bus."], ["More time."]]


def test_sign_of_a_topic_or_number_is_not_a_heading():
    note = read("# What helped?\n#belonging matters\n#1 was the coach\n# And then?\nNothing.\n")

    assert headings(note) == ["What helped?", "And then?"]
    assert texts(note) == [["#belonging matters", "#1 was the coach"], ["Nothing."]]


def test_underlined_rows_are_headings_and_rules_are_no_lines():
    note = read("Talk\n====\n\nWhat helped?\n-----\nMy aunt.\n\n---\n\nThe bus.\n")

    assert note.title == "Talk"
    assert headings(note) == ["What helped?"]
    assert texts(note) == [["My aunt.", "The bus."]]


def test_bold_rows_are_questions_when_there_are_no_headings():
    note = read("**What helped?**\nMy **best** aunt.\n\n**Hard**: the bus\n**Wishes:** more time\n")

    assert headings(note) == ["What helped?", "Hard:", "Wishes:"]
    assert texts(note) == [["My **best** aunt."], ["the bus"], ["more time"]]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "1. Tell me about lunch.\nLoud.\n2. And then?\nLine.\n",
            ["1. Tell me about lunch.", "2. And then?"],
        ),
        ("Q: How was it?\nA: Loud.\nQ: And then?\nA: Quiet.\n", ["Q: How was it?", "Q: And then?"]),
        ("LUNCH\nLoud.\n\nTHE BUS RIDE\nLate.\n", ["LUNCH", "THE BUS RIDE"]),
        ("Lunch:\nLoud.\n\nWhat about the bus?\nLate? Often.\n", ["Lunch:", "What about the bus?"]),
        ("Cuénteme de la escuela.\nBien.\n\n¿Qué más?\nNada.\n", ["Cuénteme de la escuela.", "¿Qué más?"]),
    ],
)
def test_plain_text_shows_its_questions_by_cues(written, expected):
    note = read(written, "note.txt")

    assert headings(note) == expected
    assert sum(len(lines) for lines in texts(note)) == 2
    assert note.kind == "individual"


def test_question_asked_back_in_an_answer_is_not_a_question():
    note = read("What helped?\nMy aunt.\nWho else would?\n\nWhat hurt?\nThe bus.\n", "note.txt")

    assert headings(note) == ["What helped?", "What hurt?"]
    assert texts(note)[0] == ["My aunt.", "Who else would?"]


def test_numbered_list_in_an_answer_is_not_the_protocol():
    note = read("What helped?\n1. My aunt\n2. The bus\n", "note.txt")

    assert headings(note) == ["What helped?"]
    assert texts(note) == [["1. My aunt", "2. The bus"]]


def test_note_without_questions_is_kept_in_one_part_with_a_warning():
    note = read("She liked the garden.\nShe went there daily.\n")

    assert headings(note) == [""]
    assert [warning.said("en") for warning in note.warnings] == [
        "note.md: no question was recognised; the whole note is kept in one part without a question."
    ]
    assert note.warnings[0].said("es").startswith("note.md: no se reconoció ninguna pregunta")


def test_lines_in_quotation_marks_are_verbatim_and_labels_tell_the_rest():
    note = read(
        '# What helped?\n“I felt seen.”\n"So" and "so"\nObs: looked away\nMi reacción: me dolió\n(pass)\n'
        "# More\n"
    )

    assert [(line.kind, line.quote, line.passed) for line in note.questions[0].lines] == [
        ("verbatim", True, False),
        ("paraphrase", False, False),
        ("observation", False, False),
        ("reaction", False, False),
        ("paraphrase", False, True),
    ]


def test_html_and_scripts_stay_text():
    note = read("# What helped?\n<script>alert(1)</script>\n<b onclick=x>My aunt</b> &amp; me\n# More\n")

    assert texts(note)[0] == ["<script>alert(1)</script>", "<b onclick=x>My aunt</b> &amp; me"]


def test_first_names_of_a_group_get_letters_and_stay_in_the_text():
    note = read(
        "# Lunch?\nMaria: loud\nJosé: yes\nMaria: always\nJosé: not on Friday\nHelpful: the aunt\n# Bus?\n"
    )

    assert (note.kind, note.seats) == ("group", ("A", "B"))
    assert [(line.seat, line.text) for line in note.questions[0].lines] == [
        ("A", "Maria: loud"),
        ("B", "José: yes"),
        ("A", "Maria: always"),
        ("B", "José: not on Friday"),
        ("", "Helpful: the aunt"),
    ]
    assert "letter" in note.warnings[0].said("en")


def test_label_alone_on_its_row_names_the_next_speaker():
    note = read("# Lunch?\nE:\nLoud.\nS:\nE: Very.\nS:\n# Bus?\n")

    assert [(line.seat, line.text) for line in note.questions[0].lines] == [
        ("E", "Loud."),
        ("", "S:"),
        ("E", "Very."),
        ("", "S:"),
    ]


def test_heading_above_all_others_is_the_title():
    above = read("## Lunch talk\n### Loud?\nYes.\n### Long?\nNo.\n")
    alone = read("## Loud?\nYes.\n")

    assert (above.title, headings(above)) == ("Lunch talk", ["Loud?", "Long?"])
    assert (alone.title, headings(alone)) == ("note", ["Loud?"])


def test_interviewer_and_one_student_are_not_a_group():
    note = read(
        "Interviewer: How was it?\nStudent: Loud.\nInterviewer: And then?\nStudent: Quiet.\n", "a.txt"
    )

    assert (note.kind, note.seats) == ("individual", ())
    assert texts(note) == [["Student: Loud."], ["Student: Quiet."]]


@pytest.mark.parametrize(
    ("written", "held_on"),
    [
        ("2026-03-04", "2026-03-04"),
        ("Date: March 4, 2026", "2026-03-04"),
        ("Fecha: 4 de marzo de 2026", "2026-03-04"),
        ("Wednesday, 4 March 2026", "2026-03-04"),
        ("17/3/26", "2026-03-17"),
        ("13/13/2026", ""),
        ("2/30/2026", ""),
        ("It was on 3/17/2026 that she left", ""),
    ],
)
def test_date_at_the_head_of_a_note_is_when_it_was_held(written, held_on):
    note = read(f"{written}\n\n## What helped?\nMy aunt.\n")

    assert note.held_on == held_on
    assert texts(note)[0] == [written]


def test_date_that_could_be_two_days_is_read_by_language_and_told():
    english = read("3/4/2026\n## What was it like?\nIt was the best of the year for me and my friends.\n")
    spanish = read("3/4/2026\n## ¿Cómo fue?\nLo que me gustó es que la maestra y yo no nos fuimos.\n")

    assert (english.held_on, spanish.held_on) == ("2026-03-04", "2026-04-03")
    assert (english.language, spanish.language) == ("en", "es")
    assert "“3/4/2026” was read as 2026-03-04" in english.warnings[0].said("en")


@pytest.mark.parametrize(
    ("codec", "warned"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", None),
        ("utf-32", None),
        ("utf-16-le", "UTF-16-LE"),
        ("utf-16-be", "UTF-16-BE"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_encodings_are_found_and_a_guess_is_named(codec, warned):
    written = "# ¿Qué ayudó?\nLa señora Núñez dijo “mañana” – y más…\n# ¿Algo más?\nNo.\n"

    note = read(written.encode(codec), "nota.md")

    assert headings(note) == ["¿Qué ayudó?", "¿Algo más?"]
    assert texts(note)[0] == ["La señora Núñez dijo “mañana” – y más…"]
    assert [warned in warning.said("en") for warning in note.warnings] == ([True] if warned else [])


def test_mac_roman_is_told_from_windows_1252():
    written = "# ¿Qué ayudó?\nLa señora Núñez también ayudó mañana y después.\n# ¿Más?\nNo, así está bien.\n"

    note = read(written.encode("mac_roman"), "nota.md")

    assert texts(note)[0] == ["La señora Núñez también ayudó mañana y después."]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "note.md: the file is empty"),
        (b" \n\t\r\n", "note.md: the file is empty"),
        (b"\xef\xbb\xbf \n", "note.md: the file is empty"),
        (b"# Q\nab\0cd\n", "note.md, line 2: this is not text"),
        (bytes(range(256)) * 20, "note.md, line 1: this is not text"),
        (b"\x01\x02\x03\x04 text", "note.md, line 1: this is not text"),
        (b"%PDF-1.7\n", "note.md: this is a PDF; open it in the program that wrote it"),
        (b"{\\rtf1 hello}", "note.md: this is an RTF file"),
        (b"\xff\xfe\x00\xd8\x00\x00", "note.md, line 1: the text is damaged at byte 2"),
        (b"x" * (MAX_NOTE_BYTES + 1), "note.md: one note may hold 5 MB of text, and this is more"),
        (b"x" * (MAX_FILE_BYTES + 1), "note.md: the file has 20 MB, the limit is 20 MB for a file and 5 MB"),
        (b"x\n" * (MAX_NOTE_LINES + 1), f"note.md, line {MAX_NOTE_LINES + 1}: more than 20,000 lines"),
    ],
)
def test_unreadable_text_is_refused_with_place_and_advice(data, said):
    with pytest.raises(Unreadable) as refusal:
        notes.read(data, "note.md")

    assert str(refusal.value).startswith(said)
    assert refusal.value.said("es") != refusal.value.said("en")
