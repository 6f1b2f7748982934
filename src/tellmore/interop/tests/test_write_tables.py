import csv
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellmore.interop.formats import tables
from tellmore.interop.formats.tables import MAX_CELL, Sheet, TooLargeForSheet

RISKY = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\u00a0=1",
    "\u200b=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "−1",
]


def reopened_csv(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def reopened(data):
    book = openpyxl.load_workbook(BytesIO(data))
    return {sheet.title: [list(row) for row in sheet.iter_rows()] for sheet in book.worksheets}


def values(rows):
    return [[cell.value for cell in row] for row in rows]


def test_csv_opens_with_accents_quotes_and_line_breaks():
    data = tables.csv_bytes(("Línea", "n"), [("dijo “sí”, y\nse fue", 3), ('"x"', -2.5), (None, True)])

    assert reopened_csv(data) == [
        ["Línea", "n"],
        ["dijo “sí”, y\nse fue", "3"],
        ['"x"', "-2.5"],
        ["", "true"],
    ]
    assert data.count(b"\r\n") == 4


@pytest.mark.parametrize("text", RISKY)
def test_formula_in_a_text_is_harmless_in_both_formats(text):
    written = reopened_csv(tables.csv_bytes((text,), [(text,)]))
    (cell,) = reopened(tables.xlsx_bytes([Sheet("s", ("h",), [(text,)])]))["s"][1]

    assert written == [[f"'{text}"], [f"'{text}"]]
    assert (cell.data_type, cell.quotePrefix, cell.value) == ("s", True, text.replace("\r", "\n"))


@pytest.mark.parametrize("text", ["5 - 3 = 2", "a@b", "¿Qué?", "", "“=1”", "#N/A"])
def test_harmless_text_is_not_touched(text):
    (cell,) = reopened(tables.xlsx_bytes([Sheet("s", ("h",), [(text,), ("x",)])]))["s"][1]

    assert reopened_csv(tables.csv_bytes((text, "x"), [])) == [[text, "x"]]
    assert (cell.value, bool(cell.quotePrefix)) == (text or None, False)
    assert cell.data_type in ("s", "n")


def test_numbers_stay_numbers_and_days_are_written_out():
    row = (-3, 2.5, 0, date(2026, 3, 4), datetime(2026, 3, 4, 9, 5, tzinfo=UTC), False, float("inf"), 10**17)

    sheet = reopened(tables.xlsx_bytes([Sheet("s", tuple("abcdefgh"), [row])]))["s"]

    assert values(sheet)[1] == [
        *(-3, 2.5, 0, "2026-03-04", "2026-03-04 09:05:00+00:00", "false", "inf", "100000000000000000")
    ]


def test_control_characters_become_visible():
    text = "a\x00b\x07c\x1b\x7f\ufffe\ud800d\te"

    (cell,) = reopened(tables.xlsx_bytes([Sheet("s", ("h",), [(text,)])]))["s"][1]

    assert cell.value == "a␀b␇c␛␡��d\te"
    assert reopened_csv(tables.csv_bytes((text,), []))[0] == ["a␀b␇c␛␡��d\te"]


@pytest.mark.parametrize("sign", ["x", "👩"])
def test_long_text_goes_on_in_a_column_beside_it(sign):
    long = sign * (MAX_CELL + 5)

    rows = values(reopened(tables.xlsx_bytes([Sheet("s", ("line", "n"), [("short", 1), (long, 2)])]))["s"])

    parts = [cell for cell in rows[2][:-1] if cell]
    assert rows[0] == ["line", *(f"line ({number})" for number in range(2, len(parts) + 1)), "n"]
    assert rows[1] == ["short", *[None] * (len(parts) - 1), 1]
    assert "".join(parts) == long
    assert all(len(part.encode("utf-16-le")) // 2 <= MAX_CELL for part in parts)
    assert rows[2][-1] == 2


def test_sheet_names_are_valid_and_unique():
    names = ["Lines", "lines", "a/b:c*d?[e]\\f", "", "'quoted'", "History", "x" * 40, "x" * 40]

    made = list(reopened(tables.xlsx_bytes([Sheet(name, ("h",), [("v",)]) for name in names])))

    assert made == [
        *("Lines", "lines 2", "a·b·c·d··e··f", "Sheet", "quoted", "History 2", "x" * 31, "x" * 29 + " 2"),
    ]


def test_more_than_a_sheet_can_hold_is_refused():
    with pytest.raises(TooLargeForSheet) as columns:
        tables.xlsx_bytes([Sheet("s", ["h"] * 16_385, [])])
    with pytest.raises(TooLargeForSheet) as rows:
        tables.xlsx_bytes([Sheet("s", ("h",), range(1_048_576))])

    assert (
        str(columns.value)
        == "16,385 columns do not fit into a sheet (16,384 at most); export as CSV instead."
    )
    assert str(rows.value).startswith("1,048,576 rows do not fit into a sheet (1,048,575 at most)")


def test_workbook_without_rows_opens():
    assert values(reopened(tables.xlsx_bytes([]))["Sheet"]) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.text(max_size=12) | st.integers(-(10**14), 10**14), min_size=1, max_size=4), max_size=4
    )
)
def test_no_cell_of_any_table_is_a_formula(rows):
    sheet = reopened(tables.xlsx_bytes([Sheet("s", ("a", "b", "c", "d"), rows)]))["s"]
    written = reopened_csv(tables.csv_bytes(("a", "b", "c", "d"), rows))

    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n"}
    assert not any(tables.is_risky(cell) for row in written for cell in row if not cell.lstrip("-").isdigit())
