"""What the finder must catch and what it must leave alone, and that no text makes it stumble."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellmore.privacy.domain.dictionary import Dictionary, UnknownKind
from tellmore.privacy.domain.identifiers import TYPES, find, find_in_lines


def spans(text, **options):
    return [(text[f.start : f.end], f.type) for f in find(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coach R saw me by the bus", [("Coach R", "PERSON")]),
        ("ms rivera said no", [("ms rivera", "PERSON")]),
        ("MY FRIEND TYRONE LEFT AND NOBODY ASKED", [("TYRONE", "PERSON")]),
        ("Me and Xiomara made a list", [("Xiomara", "PERSON")]),
        ("by maestra Lupe in the office", [("maestra Lupe", "PERSON")]),
        ("i was with nhia and abdirahman", [("nhia", "PERSON"), ("abdirahman", "PERSON")]),
        ("Hope said she would help", [("Hope", "PERSON")]),
        ("T.J. sat down", [("T.J.", "PERSON")]),
        ("he went to lincoln elementary before", [("lincoln elementary", "SCHOOL")]),
        ("I walk past Alder Creek every day", [("Alder Creek", "LOCATION")]),
        ("we moved here from Denver", [("Denver", "LOCATION")]),
        ("va a la secundaria 12", [("secundaria 12", "SCHOOL")]),
        ("vive en la calle Olmo 14", [("calle Olmo 14", "ADDRESS")]),
        ("house is 1420 w alder st", [("1420 w alder st", "ADDRESS")]),
        ("call 555-0142 after four", [("555-0142", "PHONE")]),
        ("write kid.07@example.org please", [("kid.07@example.org", "EMAIL")]),
        ("snap: lil.jay07 if you want", [("lil.jay07", "HANDLE")]),
        ("student id 204518 is wrong", [("204518", "ID")]),
        ("nació el 3 de marzo de 2009", [("3 de marzo de 2009", "DATE_OF_BIRTH")]),
        ("look at https://example.org/x?y=1 now", [("https://example.org/x?y=1", "URL")]),
        ("we pray at Grace Church on weekends", [("Grace Church", "ORGANIZATION")]),
        ("faith got detention and i didnt", [("faith", "PERSON")]),
        ("asked will about the test", [("will", "PERSON")]),
        ("me and hope made it", [("hope", "PERSON")]),
        ("ivy and rose sit in the back", [("ivy", "PERSON"), ("rose", "PERSON")]),
        ("noodle (her cousin) walks her home", [("noodle", "PERSON")]),
        ("ibrahims mom drives us", [("ibrahim", "PERSON")]),
        ("Tashi - quiet, good at math", [("Tashi", "PERSON")]),
        ("mr oak yelled", [("mr oak", "PERSON")]),
        ("written by D. Vukovic", [("D. Vukovic", "PERSON")]),
        ("the note says مريم and nothing else", [("مريم", "PERSON")]),
        ("قالت المعلمة إن زينب لا تتكلم في الصف", [("زينب", "PERSON")]),
        ("posted on kestrelnews.lv yesterday", [("kestrelnews.lv", "URL")]),
        ("mom cleans at the sheraton", [("sheraton", "ORGANIZATION")]),
        ("works nights at copper kettle diner", [("copper kettle diner", "ORGANIZATION")]),
        ("comemos en La Paloma Azul los domingos", [("La Paloma Azul", "ORGANIZATION")]),
        ("moved to St. Bonaventure in May", [("St. Bonaventure", "LOCATION")]),
        ("linden said it was unfair", [("linden", "PERSON")]),
        ("license plate 4KL 209 on the van", [("4KL 209", "ID")]),
    ],
)
def test_find_catches(text, expected):
    assert spans(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "AP Bio is hard. In Spanish class we use Chrome.",
        "the office said no, nobody asked, teacher said yes, admin told us nothing",
        "summer got hot and spring came late",
        "i hope my grace period lasts, may be not, will see",
        "works at night, works at the store, works at home",
        "she works at school and i work at lunch",
        "lunch was ok.so was gym",
        "المدرسة كبيرة جدا لكن الغداء ليس حلال",
        "It was pure joy. River levels, stone age, summer school.",
        "I am a Junior and Ramadan was in March.",
        "Will you help? I hope it works. Mark it down, may be late.",
        "Freshman year was rough. IEP meeting with the counselor on Tuesday.",
        "Me siento bien en la clase de matemáticas.",
        "Hay días que no quiero venir, pero mi mamá me dice que venga.",
        "Kids at the high school say middle school was better.",
        "THE BELL IS TOO LOUD AND LUNCH IS SHORT",
        "Got a 3.5 GPA, 24 kids in class, room 214, bus 12.",
    ],
)
def test_find_leaves_alone(text):
    assert spans(text) == []


def test_find_takes_a_name_found_once_everywhere():
    assert spans("Ms. Okpara is nice. i like okpara a lot. okpraa too") == [
        ("Ms. Okpara", "PERSON"),
        ("okpara", "PERSON"),
        ("okpraa", "PERSON"),
    ]


def test_find_in_lines_agrees_across_lines():
    lines = ["my friend Zyrah left", "", "i miss zyrah"]

    found = find_in_lines(lines)

    assert [[line[f.start : f.end] for f in here] for line, here in zip(lines, found, strict=True)] == [
        ["Zyrah"],
        [],
        ["zyrah"],
    ]


def test_find_counts_code_points_in_decomposed_text():
    text = unicodedata.normalize("NFD", "ayer Sofía Peña ayudó")

    assert spans(text) == [(unicodedata.normalize("NFD", "Sofía Peña"), "PERSON")]


def test_dictionary_words_are_found_in_any_case():
    own = Dictionary.of(["# our words", "school: The Annex", "team: Night Owls", "Wren"])

    assert spans("at the annex wren plays for the NIGHT OWLS", dictionary=own) == [
        ("the annex", "SCHOOL"),
        ("wren", "PERSON"),
        ("NIGHT OWLS", "ORGANIZATION"),
    ]


def test_dictionary_refuses_an_unknown_kind():
    with pytest.raises(UnknownKind, match="line 2"):
        Dictionary.of(["school: Annex", "planet: Mars"])


PIECES = st.sampled_from(
    [
        "Ms. ",
        "Maria",
        " ",
        "@",
        ".",
        "-",
        "555",
        "0142",
        "é",
        "é",
        "👩\u200d🏫",
        "\n",
        "שלום",
        "calle ",
        "San ",
        "High ",
        "school ",
        "K",
        "ñ",
        "'s",
        "_",
        "#",
        "/",
        "\u200d",
        "İ",
        "ß",
        "ﬁ",
        "born ",
        "3/4/09",
        "de la ",
        "\x00",
        "�",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map("".join)))
def test_find_gives_ordered_ranges_inside_any_text(text):
    found = find(text)

    at = 0
    for f in found:
        assert at <= f.start < f.end <= len(text)
        assert f.type in TYPES
        at = f.end


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=12).map("".join), max_size=6))
def test_find_in_lines_stays_inside_each_line(lines):
    found = find_in_lines(lines)

    assert len(found) == len(lines)
    for line, here in zip(lines, found, strict=True):
        assert all(0 <= f.start < f.end <= len(line) for f in here)


HOSTILE = (
    *(
        "a",
        "A",
        "1",
        ".",
        "-",
        "@",
        "_",
        " ",
        "a.",
        "1-",
        "1 ",
        "a@",
        "A ",
        "de la ",
        "Maria ",
        "Ms. ",
        "calle ",
    ),
    *("five ", "(5", "x_", "north ", "School ", "Kq", "e\u0301", "maría ", "at ", " dot com", "12/", "born "),
    *("#1", "www.", "St. ", "apt 1 ", "Qzx ", "lincoln ", "y Ana ", "'s", "A."),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_find_answers_long_hostile_text_with_ranges_inside_it(piece):
    # How the time grows is measured by `python -m bench.hostile`, not here.
    text = piece * (32_000 // len(piece))

    assert all(0 <= found.start < found.end <= len(text) for found in find(text))
