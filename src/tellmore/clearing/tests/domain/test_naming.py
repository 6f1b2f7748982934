import pytest

from tellmore.clearing.domain import naming


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (" the  coach ", "[the coach]"),
        ("[coach]", "[coach]"),
        ("a]b[c\n", "[a b c]"),
        ("", ""),
        ("[]", ""),
        ("x" * 90, "[" + "x" * 58 + "]"),
    ],
)
def test_written_puts_one_pair_of_brackets_around_what_was_typed(typed, written):
    assert naming.written(typed) == written


@pytest.mark.parametrize(
    ("placeholder", "hidden", "expected"),
    [
        ("[teacher ramirez]", "Coach Ramirez", True),
        ("[coach A]", "Coach Ramirez", False),
        ("[club]", "Robotics Club", False),
        ("[robotics]", "Robotics Club", True),
        ("[a b]", "A B", False),
        ("[jose]", "José", True),
        ("[José]", "Jose", True),
        ("[Okafors kid]", "Mrs. Okafor", True),
        ("[Bo]", "Coach Bo", True),
        ("[friend BO]", "Bo", True),
        ("[student BO]", "Xiomara", False),
        ("[alguien de la escuela]", "de la Cruz", False),
        ("[directora A]", "Directora Paz", False),
        ("[schools]", "Alder Creek School", False),
        ("[5550199]", "555-0199", True),
        ("[grade 9]", "555-0199", False),
    ],
)
def test_repeats(placeholder, hidden, expected):
    assert naming.repeats(placeholder, hidden) is expected


@pytest.mark.parametrize(
    ("kind", "language", "taken", "expected"),
    [
        ("PERSON", "en", [], "[person A]"),
        ("PERSON", "es", ["[persona A]"], "[persona B]"),
        ("SCHOOL", "en", [], "[school]"),
        ("SCHOOL", "en", ["[school]"], "[school A]"),
        ("OTHER", "mixed", ["[detail]", "[detail A]"], "[detail B]"),
    ],
)
def test_proposed(kind, language, taken, expected):
    assert naming.proposed(kind, language, taken) == expected


def test_free_goes_on_after_the_last_letter():
    taken = {f"[student {letter}]" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}

    assert naming.free("[student A]", taken) == "[student AA]"


def test_names_gives_ten_thousand_people_ten_thousand_placeholders():
    names = naming.Names([])

    given = {names.free("[student A]") for _person in range(10_000)}

    assert len(given) == 10_000
