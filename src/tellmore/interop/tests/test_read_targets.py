import pytest

from tellmore.interop.formats.people import BadTargets, Target, read_targets
from tellmore.interop.formats.reading import Unreadable
from tellmore.interop.tests.build import word_file, workbook_file

ENGLISH = (
    "Criterion,Category,Population,Min,Max,Focal\n"
    'Grade,9,"1,240",4,8,\n'
    ",10,310,2,,no\n"
    "Home language,Spanish,205,6,9,yes\n"
)
EXPECTED = (
    Target("Grade", "9", 1240, 4, 8),
    Target("Grade", "10", 310, 2),
    Target("Home language", "Spanish", 205, 6, 9, is_focal=True),
)


def test_targets_are_read_with_a_criterion_written_once():
    found = read_targets(ENGLISH.encode(), "targets.csv")

    assert (found.targets, found.warnings) == (EXPECTED, ())


def test_spanish_headers_and_semicolons_give_the_same():
    spanish = (
        "Criterio;Categoría;Población;Mínimo;Máximo;Grupo focal\n"
        "Grade;9;1.240;4;8;no\n;10;310;2;;\nHome language;Spanish;205;6;9;Sí\n"
    )

    assert read_targets(spanish.encode("cp1252"), "metas.csv").targets == EXPECTED


def test_workbook_gives_the_same():
    data = workbook_file(
        [
            ["criterion", "category", "population", "at least", "at most", "focal", "who asked"],
            ["Grade", 9, 1240.0, 4, 8, False],
            [None, 10, 310, 2],
            ["Home language", "Spanish", 205, 6, 9, True, "Lena"],
        ]
    )

    found = read_targets(data, "targets.xlsx")

    assert found.targets == EXPECTED
    assert [warning.said() for warning in found.warnings] == [
        "targets.xlsx, row 1, column “who asked”: this column has no use here and was left out."
    ]


def test_every_bad_row_is_named_at_once():
    text = (
        "criterion,category,population,min,max,focal\n"
        "Grade,,10,1,2,\n"
        "Grade,9,many,5,3,perhaps\n"
        "Grade,10,4,6,,\n"
        "grade,9,,1.5,-2,\n"
    )

    with pytest.raises(BadTargets) as refusal:
        read_targets(text.encode(), "t.csv")

    assert str(refusal.value).splitlines() == [
        "t.csv, row 2, column “category”: the cell is empty; every row needs one.",
        "t.csv, row 3, column “population”: “many” is not a whole number; write digits, or leave the cell empty.",
        "t.csv, row 3, column “focal”: “perhaps” is neither yes nor no.",
        "t.csv, row 3: at least 5 and at most 3 contradict each other.",
        "t.csv, row 4: at least 6 cannot be heard where there are 4.",
        "t.csv, row 5, column “minimum”: “1.5” is not a whole number; write digits, or leave the cell empty.",
        "t.csv, row 5, column “maximum”: “-2” is not a whole number; write digits, or leave the cell empty.",
        "t.csv, row 5: “grade: 9” already stands in row 3; keep one of them.",
    ]
    assert (
        refusal.value.said("es").splitlines()[3]
        == "t.csv, fila 3: al menos 5 y como máximo 3 se contradicen."
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "t.csv: the file is empty"),
        (b"criterion,category\n", "t.csv: the file is empty"),
        (b"criterion,min\nGrade,1\n", "t.csv, row 1: the column “category” is missing; the header row is"),
        (
            b"criterion,category,Student name\nGrade,9,Ana\n",
            "t.csv, row 1, column “Student name”: this column",
        ),
        (word_file(lambda document: document.add_paragraph("x")), "t.csv: targets come as CSV or XLSX"),
        (b"x" * (21 * 1024 * 1024), "t.csv: the limit is 20 MB a file."),
    ],
)
def test_table_that_holds_no_targets_is_refused(data, said):
    with pytest.raises(Unreadable) as refusal:
        read_targets(data, "t.csv")

    assert str(refusal.value).startswith(said)
    assert "Ana" not in str(refusal.value)
