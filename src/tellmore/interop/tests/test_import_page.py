import re
from pathlib import Path

from tellmore.interop.formats import columns, packed, reading
from tellmore.interop.formats.people import read_targets

PAGE = (Path(__file__).parents[4] / "docs" / "reference" / "import-formats.md").read_text(encoding="utf-8")


def rows_under(heading):
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = re.findall(r"^\|(.+)\|$", section, flags=re.MULTILINE)
    return [[cell.strip() for cell in row.split("|")] for row in table if not row.startswith("---")]


def test_page_tells_the_limits_that_the_readers_keep():
    told = " ".join(re.search(r"^Limits: (.+?)\. A file", PAGE, flags=re.MULTILINE | re.DOTALL)[1].split())

    assert told == (
        f"{reading.MAX_FILE_BYTES // reading.MEGABYTE} MB a file, "
        f"{reading.MAX_NOTE_BYTES // reading.MEGABYTE} MB of text and {reading.MAX_NOTE_LINES:,} lines a note, "
        f"{reading.MAX_COLUMNS:,} columns and {reading.MAX_ROWS:,} rows a table, "
        f"{packed.MAX_UNPACKED_BYTES // reading.MEGABYTE} MB for what a Word or Excel file unpacks to"
    )


def test_headers_on_the_page_have_the_role_it_gives_them():
    _, *rows = rows_under("How a form export is understood")

    assert [(fact, {columns.role(header) for header in headers.split(", ")}) for fact, headers in rows] == [
        ("day of the interview", {"date"}),
        ("interviewer", {"interviewer"}),
        ("language", {"language"}),
        ("pseudonym", {"pseudonym"}),
        ("individual or group", {"kind"}),
    ]


def test_example_of_targets_on_the_page_can_be_read():
    header, *rows = rows_under("Sampling targets")

    for language in (0, 1):
        names = [name.strip(" )").split(" (")[min(language, name.count("("))] for name in header]
        text = "\n".join(",".join(row) for row in [names, *rows])
        found = read_targets(text.encode(), "targets.csv")
        assert [(one.criterion, one.category, one.minimum, one.is_focal) for one in found.targets] == [
            ("Grade", "9", 4, False),
            ("Grade", "10", 2, False),
            ("Home language", "Spanish", 6, True),
        ]
