from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tellmore.command.tests.running import run

SAID = "Nobody would <b>notice</b> if I left."
BEGIN = """
import sys
from tellmore.command import data
data.begin_data(sys.argv[1])
from tellmore.studies import services
owner = data.owner()
organisation = owner.memberships.get().organisation
for slug in ("calls", "quiet"):
    study = services.open_study(by=owner, organisation=organisation, title="Calls", slug=slug)
    if slug == "calls":
        from tellmore.reports.tests import room
        room.published(room.room(study, owner, said=sys.argv[2]))
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("report") / "data"
    done = run(folder, SAID, script=BEGIN)
    assert done.returncode == 0, done.stderr
    return folder


def test_report_writes_a_pdf_with_the_quotes(data, tmp_path):
    done = run("report", "calls", "-o", tmp_path / "r.pdf", "--data", data)

    text = "".join(
        page.extract_text() for page in PdfReader(BytesIO((tmp_path / "r.pdf").read_bytes())).pages
    )
    assert done.returncode == 0, done.stderr
    assert " ".join(text.split()).count(SAID) == 3


def test_report_writes_one_html_file_that_needs_no_other(data, tmp_path):
    target = tmp_path / "r.html"

    done = run("report", "calls", "--format", "html", "--language", "es", "-o", target, "--data", data)

    page = target.read_text()
    assert done.returncode == 0, done.stderr
    assert page.startswith('<!doctype html>\n<html lang="es">')
    assert page.count("Nobody would &lt;b&gt;notice&lt;/b&gt; if I left.") == 3
    assert "6 de 12 entrevistas" in page
    assert "11 de 12" not in page
    for outside in ("<link", "src=", "@import", "http://", "https://", 'url("..', "<script"):
        assert outside not in page


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("calls", "--format", "docx"), 2, "can be written as pdf or html, not as docx"),
        (("calls", "--format", "infographic"), 2, "can be written as pdf or html"),
        (("calls", "--edition", "7"), 1, "No edition 7 of “calls” is published"),
        (("quiet",), 1, "No report of “quiet” is published"),
        (("nowhere",), 1, "no study “nowhere”"),
        (("calls", "-o", "/nowhere/at/all.pdf"), 1, "cannot be written"),
    ],
)
def test_report_says_why_it_cannot(data, tmp_path, arguments, code, says):
    done = run("report", *arguments, "--data", data)

    assert (done.returncode, says in " ".join(done.stderr.split())) == (code, True), done.stderr
    assert list(tmp_path.iterdir()) == []
