"""Lists as offices have them: any encoding, any separator, and every bad line by its number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellmore.privacy.domain import wordlist
from tellmore.privacy.domain.wordlist import Fault


def read(text, type="PERSON"):
    entries, problems = wordlist.read(text, type=type)
    return [(e.line, e.type, e.text) for e in entries], [(p.line, p.fault, p.words) for p in problems]


def test_a_line_is_a_word_or_says_what_it_is():
    entries, problems = read("Ana Ruiz\n# a remark\n\nschool: Alder Creek\ncalle: Olmo 14")

    assert entries == [(1, "PERSON", "Ana Ruiz"), (4, "SCHOOL", "Alder Creek"), (5, "ADDRESS", "Olmo 14")]
    assert problems == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "First name,Last name\nAna,Ruiz\nJosé,Peña",
            [(2, "PERSON", "Ana Ruiz"), (3, "PERSON", "José Peña")],
        ),
        ("Apellidos;Nombre;Tipo\nPeña;José;docente", [(2, "PERSON", "José Peña")]),
        ("kind\tname\nteam\tNight Owls", [(2, "ORGANIZATION", "Night Owls")]),
        (
            "team,Night Owls\nNorth High,school",
            [(1, "ORGANIZATION", "Night Owls"), (2, "SCHOOL", "North High")],
        ),
        ('name\n"Ruiz, Ana"', [(2, "PERSON", "Ruiz, Ana")]),
    ],
)
def test_tables_of_offices(text, expected):
    assert read(text) == (expected, [])


def test_every_bad_line_is_named():
    _entries, problems = read(f"wizard: Ana\n—\n{'x' * 121}\n{'a ' * 9}\nRuiz, Ana")

    assert [(line, fault) for line, fault, _words in problems] == [
        (1, Fault.KIND),
        (2, Fault.NO_WORD),
        (3, Fault.LONG),
        (4, Fault.MANY_WORDS),
        (5, Fault.KIND),
    ]


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman"]
)
def test_a_list_is_read_in_whatever_encoding_it_was_saved(codec):
    text = "José Peña\nMaría Núñez\nÁngel Muñoz\nBegoña Ibáñez"

    assert wordlist.decoded(text.encode(codec)) == text


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04rest", b"\x89PNG\r\n"])
def test_a_document_is_no_list(data):
    with pytest.raises(wordlist.NotText):
        wordlist.decoded(data)


@given(st.text(max_size=200))
def test_no_list_makes_it_stumble(text):
    entries, problems = wordlist.read(text, type="SCHOOL")

    assert len(entries) + len(problems) <= len(text.splitlines()) + 1


@given(st.binary(max_size=200))
def test_no_file_makes_it_stumble(data):
    try:
        assert isinstance(wordlist.decoded(data), str)
    except wordlist.NotText:
        assert b"\0" in data or data[:2] in (
            b"%P",
            b"PK",
            b"\xd0\xcf",
            b"{\\",
            b"\x89P",
            b"\xff\xd8",
            b"\x1f\x8b",
        )
