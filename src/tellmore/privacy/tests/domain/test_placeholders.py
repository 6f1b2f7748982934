"""One person, one placeholder: in both languages, by any part of the name."""

from __future__ import annotations

import pytest

from tellmore.privacy.domain.identifiers import Found, find_in_lines
from tellmore.privacy.domain.placeholders import assign


def placed(*lines, language="", roles=None):
    found = find_in_lines(lines, language=language)
    shown = []
    for line, here in zip(lines, assign(lines, found, language=language, roles=roles), strict=True):
        for p in reversed(here):
            line = line[: p.start] + p.placeholder + line[p.end :]
        shown.append(line)
    return shown


def test_assign_gives_one_person_one_placeholder():
    shown = placed("Ms. Rivera helped me.", "After lunch Rivera was gone.", "RIVERA came back")

    assert shown == ["[teacher A] helped me.", "After lunch [teacher A] was gone.", "[teacher A] came back"]


def test_assign_joins_a_first_name_to_its_full_name():
    shown = placed("my friend Marisol left", "Marisol Vega never came back", "I miss marisol")

    assert shown == ["my friend [student A] left", "[student A] never came back", "I miss [student A]"]


def test_assign_tells_two_people_of_one_family_name_apart():
    shown = placed("my friend Deshawn Okafor sat alone", "Coach Okafor saw it")

    assert shown == ["my friend [student A] sat alone", "[coach A] saw it"]


def test_assign_keeps_two_joined_people_apart():
    shown = placed("José y Lupe comen solos", "me gusta estar con lupe y jose", language="es")

    assert shown == ["[persona A] y [persona B] comen solos", "me gusta estar con [persona B] y [persona A]"]


def test_assign_speaks_spanish_in_spanish_notes():
    shown = placed(
        "La maestra Lupe me ayudó",
        "Mi amiga Xiomara va a la Escuela Benito Juárez",
        "Me gusta estar con Lupe",
        language="es",
    )

    assert shown == [
        "La [maestra A] me ayudó",
        "Mi amiga [estudiante A] va a la [escuela]",
        "Me gusta estar con [maestra A]",
    ]


def test_assign_letters_only_the_second_school():
    shown = placed("I went to Lincoln Elementary and then Roosevelt Middle School, Lincoln was smaller")

    assert shown == ["I went to [school] and then [school B], [school] was smaller"]


def test_assign_ignores_accents_and_a_wrong_letter():
    shown = placed("Gutiérrez is nice", "gutierrez is strict", "Guttierrez too")

    assert shown == ["[person A] is nice", "[person A] is strict", "[person A] too"]


@pytest.mark.parametrize("key", ["rivera", "Rivera", "person:rivera"])
def test_assign_takes_a_role_from_the_study(key):
    assert placed("Rivera helped", roles={key: "counselor"}) == ["[counselor A] helped"]


def test_assign_counts_past_the_alphabet():
    names = [f"Xq{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(28)]
    found = [(Found(0, 4, "PERSON", True, "name"),) for _ in names]

    placeholders = [line[0].placeholder for line in assign(names, found)]

    assert placeholders[0] == "[person A]"
    assert placeholders[25:28] == ["[person Z]", "[person AA]", "[person AB]"]
