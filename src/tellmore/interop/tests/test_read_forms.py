import pytest

from tellmore.interop.formats import columns, notes
from tellmore.interop.formats.reading import Unreadable
from tellmore.interop.tests.build import headings, texts, workbook_file

GOOGLE = (
    '"Timestamp","Email Address","Interviewer\'s name","Student name","What helped you?","What was hard?"\n'
    '"3/17/2026 14:02:11","ivo@school.example","Ivo","Ana Ruiz","My aunt\n“She calls me”","The bus"\n'
    '"3/18/2026 9:00:00","ivo@school.example","Ivo","Ben Ode","","Lunch, and math"\n'
)


def read(text, name="answers.csv"):
    return notes.read(text if isinstance(text, bytes) else text.encode(), name)


def said(found, language="en"):
    return [warning.said(language) for note in found for warning in note.warnings]


def test_each_row_of_a_form_export_is_one_interview():
    first, second = read(GOOGLE)

    assert (first.title, first.interviewer_hint, first.held_on) == ("answers · 2", "Ivo", "2026-03-17")
    assert (headings(first), texts(first)) == (
        ["What helped you?", "What was hard?"],
        [["My aunt", "“She calls me”"], ["The bus"]],
    )
    assert [line.kind for line in first.questions[0].lines] == ["paraphrase", "verbatim"]
    assert (second.held_on, headings(second), texts(second)) == (
        "2026-03-18",
        ["What was hard?"],
        [["Lunch, and math"]],
    )


def test_columns_that_tell_who_somebody_is_never_come_back():
    found = read(GOOGLE)

    assert "Ana Ruiz" not in repr(found)
    assert "ivo@school.example" not in repr(found)
    assert said(found)[:2] == [
        "answers.csv, row 1, column “Email Address”: dropped, because it tells who the interviewee is. "
        "Delete it in the form, too.",
        "answers.csv, row 1, column “Student name”: dropped, because it tells who the interviewee is. "
        "Delete it in the form, too.",
    ]
    assert said(found, "es")[0].startswith("answers.csv, fila 1, columna “Email Address”: se descartó")


IDENTITIES = """
Name|First Name|last_name|Student's full name|Your name|What is your name?|Name (optional)|Student
Interviewee|Student name (as in the roster, with accents)|Parent/Guardian Name|Phone|Cell phone number|Email
E-mail address|Best phone number to reach you|Home address
Student ID|Student ID #|Lunch number|SSN|Date of birth|DOB
RecipientLastName|Username|Interviewer email|Nombre|Nombre y apellidos del estudiante|¿Cómo te llamas?
¿Cómo se llama el alumno?|Teléfono|Correo electrónico|Dirección|Domicilio|Matrícula|Fecha de nacimiento
CURP|Entrevistado|Número de estudiante|Código del estudiante|Nombre (opcional)
"""
ANSWERS = """
How do you feel when teachers mispronounce your name?|Which teacher's name do you remember best?|Grade|Notes|5
What would you call your family?|Who is a person you trust?|Program|Tell me about a time your phone was taken
What number of hours do you sleep?|Address the bullying|¿Quién es una persona en la que confías?|School name
¿Qué dirección tomó tu vida?|Cuénteme de su familia|Interviewer observations|Mi reacción
What did you do to start?
"""


def each(listed):
    return [header for row in listed.strip().splitlines() for header in row.split("|")]


@pytest.mark.parametrize("header", each(IDENTITIES))
def test_header_of_an_identity_is_personal(header):
    assert columns.role(header) == "personal"


@pytest.mark.parametrize("header", each(ANSWERS))
def test_header_of_an_answer_is_a_question(header):
    assert columns.role(header) == "question"


@pytest.mark.parametrize(
    ("role", "headers"),
    [
        (
            "interviewer",
            "Interviewer|Interviewer Name|Interviewed by|Nombre de quien entrevistó|Entrevistador/a",
        ),
        ("date", "Timestamp|Marca temporal|_submission_time|StartDate|Fecha de la entrevista"),
        ("language", "Idioma|Language of interview|UserLanguage"),
        ("pseudonym", "Seudónimo|Code name"),
        ("kind", "Individual or group?|Tipo de entrevista"),
        ("machine", "IPAddress|ResponseId|Duration (in seconds)|#|_uuid"),
    ],
)
def test_header_of_a_known_column_has_its_role(role, headers):
    assert {columns.role(header) for header in headers.split("|")} == {role}


def test_column_of_addresses_or_numbers_is_dropped_whatever_its_header():
    found = read("How can we follow up?,What helped?\nana@x.example,My aunt\n(555) 010-2345 67,Bus\n")

    assert [headings(note) for note in found] == [["What helped?"], ["What helped?"]]
    assert "column “How can we follow up?”: dropped" in said(found)[0]


def test_known_columns_in_spanish_with_semicolons():
    (note,) = read(
        "sep=;\nFecha;Entrevistadora;Idioma;Seudónimo;Tipo de entrevista;¿Qué ayudó?;Observaciones\n"
        "4/3/2026;Luz;Español;Garza 7;Grupo focal;Mi tía; sonríe\n".encode("cp1252"),
        "salida.csv",
    )

    assert (note.title, note.pseudonym, note.kind, note.language) == ("Garza 7", "Garza 7", "group", "es")
    assert (note.interviewer_hint, note.held_on) == ("Luz", "2026-03-04")
    assert [(q.heading, [(line.kind, line.text) for line in q.lines]) for q in note.questions] == [
        ("¿Qué ayudó?", [("paraphrase", "Mi tía")]),
        ("Observaciones", [("observation", "sonríe")]),
    ]


def test_known_column_that_is_not_understood_stays_an_answer():
    (note,) = read("Date,Language,Group,What helped?\nlast spring,Somali,Grade 9,My aunt\n")

    assert (note.held_on, note.language, note.kind) == ("", "en", "individual")
    assert headings(note) == ["Date", "Language", "Group", "What helped?"]
    assert texts(note) == [["last spring"], ["Somali"], ["Grade 9"], ["My aunt"]]


def test_one_settled_date_settles_the_whole_column():
    first, second = read("Timestamp,What helped?\n3/4/2026,Aunt\n17/4/2026,Bus\n")

    assert (first.held_on, second.held_on) == ("2026-04-03", "2026-04-17")
    assert said([first, second]) == []


def test_three_header_rows_of_a_survey_tool_are_one():
    found = read(
        "StartDate,IPAddress,RecipientLastName,Q1\nStart Date,IP Address,Last Name,What helped you?\n"
        '"{""ImportId"":""startDate""}","{""ImportId"":""ip""}","{""ImportId"":""ln""}","{""ImportId"":""QID1""}"\n'
        "2026-03-04 10:00:00,192.0.2.1,Ruiz,My aunt\n"
    )

    assert [(note.held_on, headings(note), texts(note)) for note in found] == [
        ("2026-03-04", ["What helped you?"], [["My aunt"]])
    ]
    assert "Ruiz" not in repr(found)
    assert "192.0.2.1" not in repr(found)


def test_second_header_row_of_answer_kinds_is_skipped():
    found = read("Respondent ID,What helped?\n,Open-Ended Response\n11,My aunt\n")

    assert [texts(note) for note in found] == [[["My aunt"]]]


def test_repeated_row_is_taken_once_and_both_are_named():
    found = read("What helped?,And?\nAunt,Bus\nUncle,Car\nAunt,Bus\n")

    assert [texts(note) for note in found] == [[["Aunt"], ["Bus"]], [["Uncle"], ["Car"]]]
    assert said(found) == ["answers.csv, row 4: repeats row 2 word for word and was taken once."]


def test_answers_beyond_the_header_are_kept():
    found = read("What helped?\nAunt,Bus\n")

    assert [(headings(note), texts(note)) for note in found] == [(["What helped?", ""], [["Aunt"], ["Bus"]])]
    assert said(found)[0].startswith("answers.csv, row 1, column “B”: the column has no heading")


def test_group_in_one_row_keeps_its_seats():
    (note,) = read('Timestamp,What helped?\n2026-03-04,"A: my aunt\nB: the bus\nA: both"\n')

    assert (note.kind, note.seats) == ("group", ("A", "B"))
    assert [(line.seat, line.text) for line in note.questions[0].lines] == [
        ("A", "my aunt"),
        ("B", "the bus"),
        ("A", "both"),
    ]


def test_formula_in_a_cell_is_plain_text():
    (note,) = read('What helped?,And?\n"=HYPERLINK(""http://x.example"")",@aunt\n')

    assert texts(note) == [['=HYPERLINK("http://x.example")'], ["@aunt"]]


def test_long_interview_fits_into_one_cell():
    answer = "word " * 60_000

    (note,) = read(f'What helped?,And?\n"{answer}",no\n')

    assert texts(note)[0] == [answer.strip()]


def test_thousand_columns_are_read_and_one_more_is_refused():
    header = ",".join(f"Question {number}?" for number in range(1000))
    row = ",".join(f"answer {number}" for number in range(1000))

    (note,) = read(f"{header}\n{row}\n")
    with pytest.raises(Unreadable) as refusal:
        read(f"{header},More?\n{row},x\n")

    assert len(note.questions) == 1000
    assert str(refusal.value).startswith("answers.csv, row 1: the table has more than 1,000 columns")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What helped?,And?\n", "answers.csv, row 1: the table has a row of questions but no interview"),
        ('What helped?,And?\nAunt,Bus\n"open,x\ny\n', "answers.csv, line 3: a quotation mark in the record"),
        ("Name,Email\nAna,a@x.example\n", "answers.csv, row 1: no column holds answers"),
    ],
)
def test_table_that_cannot_be_read_names_its_row(text, expected):
    with pytest.raises(Unreadable) as refusal:
        read(text)

    assert str(refusal.value).startswith(expected)


def test_content_decides_and_not_the_ending():
    (markdown,) = read("# What helped?\nAunt, uncle\n# And?\nBus\n", "note.csv")
    tables = read(GOOGLE, "answers.txt")

    assert headings(markdown) == ["What helped?", "And?"]
    assert [note.interviewer_hint for note in tables] == ["Ivo", "Ivo"]


def test_prose_with_commas_is_not_a_table():
    (note,) = read("She said yes, then no, then maybe.\nHe ran, she sat, we left.\n", "note.txt")

    assert texts(note) == [["She said yes, then no, then maybe.", "He ran, she sat, we left."]]


def test_workbook_reads_like_the_same_table():
    data = workbook_file(
        [
            ["Timestamp", "Interviewer", "Phone", "What helped?", "Hours"],
            ["2026-03-04", "Ivo", "555", "Aunt", 7.0],
        ],
        [["What was hard?"], ["The bus"]],
    )

    first, second = notes.read(data, "answers.xlsx")

    assert (first.title, first.held_on, first.interviewer_hint) == (
        "answers · Sheet1 · 2",
        "2026-03-04",
        "Ivo",
    )
    assert (headings(first), texts(first)) == (["What helped?", "Hours"], [["Aunt"], ["7"]])
    assert texts(second) == [["The bus"]]
    assert said([first]) == [
        "answers.xlsx, row 1, column “Phone”: dropped, because it tells who the interviewee is. "
        "Delete it in the form, too."
    ]
