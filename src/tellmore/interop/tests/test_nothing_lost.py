"""Whatever is written, every sign that is not a mark of layout comes back, once and in order."""

import string
import zipfile
from io import BytesIO

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tellmore.interop.formats import notes
from tellmore.interop.formats.reading import Unreadable
from tellmore.interop.tests.build import repacked, word_file, workbook_file, written_out

LAYOUT = "#*_-=`"  # may be heading, bold, underline or rule; what is left must be equal sign by sign

WRITTEN = """
Tell me about lunch? aunt: My **bold** ** __ #tag # ## E: S: Q: A: Maria: 1. 2) “So” "no" « » ... ¿Qué más?
<b>x</b> &amp; 3/4/2026 Date: LOUD BUS - * + > | a|b =1+1 👩‍👧 e\u0301 --- === (pass) *** ___
"""
WORDS = st.sampled_from(WRITTEN.split())
PREFIXES = st.sampled_from(
    ["", "", "", "# ", "##", "### ", "**", "- ", "> ", "E: ", "S: ", "Maria: ", "José: ", "1. "]
)
ROWS = st.builds(lambda prefix, words: prefix + " ".join(words), PREFIXES, st.lists(WORDS, max_size=6))
NOTES = st.lists(ROWS, min_size=1, max_size=14).map("\n".join)
ANY_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\t #*:?"“”'), min_size=1, max_size=200
)


def signs(text):
    return "".join(sign for sign in "".join(text.split()) if sign not in LAYOUT)


def outcome(data, name):
    """The notes, or what the refusal said."""
    try:
        return notes.read(data, name)
    except Unreadable as refusal:
        return str(refusal)


@settings(max_examples=400, deadline=None)
@given(st.one_of(NOTES, ANY_TEXT), st.sampled_from([".md", ".txt", ""]))
@example("**a**: b", ".md")
@example("# T\n\n**Q?**? rest", ".md")
@example("E: one S: two. S: three\nS:\nE:", ".md")
@example("****\n__ __\n# #", ".md")
@example("E: \nS: E:", ".md")
def test_every_sign_of_a_written_note_comes_back_in_order(written, ending):
    found = outcome(written.encode(), f"x9x{ending}")

    if isinstance(found, str):
        assert (signs(written), found) == (
            "",
            f"x9x{ending}: the file is empty; check that you chose the right one.",
        )
    else:
        kept = written_out(found[0])
        assert signs(kept.removeprefix("x9x")) == signs(written)


CELLS = st.text(string.ascii_letters + ' ,;\n"“”áé#*=', max_size=30).map(str.strip)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS).filter(any), min_size=1, max_size=6, unique=True))
def test_every_answer_of_a_form_comes_back(answers):
    rows = [("What helped?", "What else?"), *answers]
    written = "\r\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)

    found = notes.read(written.encode(), "a.csv")

    kept = [[line.text for question in note.questions for line in question.lines] for note in found]
    assert kept == [
        [part.strip() for cell in row for part in cell.split("\n") if part.strip()] for row in answers
    ]


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.md", "a.csv", "a.docx", "a.xlsx", "a"]))
def test_any_bytes_are_read_or_refused(data, name):
    found = outcome(data, name)

    assert found[0].source == name if isinstance(found, tuple) else found.startswith(name)


WHOLE = {
    "a.docx": word_file(lambda document: document.add_heading("Lunch?") and document.add_paragraph("Loud.")),
    "a.xlsx": workbook_file([["Lunch?", "Bus?"], ["Loud.", "Late."]]),
}


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(sorted(WHOLE)))
def test_any_damage_inside_an_office_file_is_read_or_refused(data, name):
    with zipfile.ZipFile(BytesIO(WHOLE[name])) as archive:
        parts = {part: archive.read(part) for part in archive.namelist() if part.endswith((".xml", ".rels"))}
    part = data.draw(st.sampled_from(sorted(parts)))
    content = bytearray(parts[part])
    at = data.draw(st.integers(0, len(content) - 1))
    content[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=8))

    found = outcome(repacked(WHOLE[name], **{part: bytes(content)}), name)

    assert found[0].source == name if isinstance(found, tuple) else found.startswith(name)
