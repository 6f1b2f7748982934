import zipfile
from io import BytesIO

import docx
import openpyxl
import pytest

from tellmore.interop.formats import notes
from tellmore.interop.formats.reading import Unreadable
from tellmore.interop.tests.build import headings, repacked, texts, word_file, workbook_file

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"


def read(data, name="note.docx"):
    return notes.read(data, name)


def simple(document):
    document.add_heading("Lunch talk", 0)
    document.add_heading("What helped?", 2)
    document.add_paragraph("My aunt\n“She calls me”")
    document.add_heading("What was hard?", 2)
    document.add_paragraph("The bus", style="List Bullet")


def test_headings_of_a_word_document_are_its_questions():
    (note,) = read(word_file(simple))

    assert (note.title, headings(note)) == ("Lunch talk", ["What helped?", "What was hard?"])
    assert texts(note) == [["My aunt", "“She calls me”"], ["The bus"]]
    assert [line.kind for line in note.questions[0].lines] == ["paraphrase", "verbatim"]


def test_bold_questions_of_a_word_document_are_found():
    def bold(document):
        document.add_paragraph("Interviewer: Ivo")
        document.add_paragraph().add_run("What helped?").bold = True
        document.add_paragraph("My aunt").add_run(" a lot").bold = True
        document.add_paragraph().add_run("Hard:").bold = True
        document.add_paragraph("The bus")

    (note,) = read(word_file(bold))

    assert (note.interviewer_hint, headings(note)) == ("Ivo", ["", "What helped?", "Hard:"])
    assert texts(note)[1:] == [["My aunt a lot"], ["The bus"]]


def test_table_of_questions_and_answers_is_read_row_by_row():
    def table(document):
        rows = (("What helped?", "My aunt\nMy uncle"), ("Hard:", "The bus"))
        made = document.add_table(rows=2, cols=2)
        for row, cells in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        wide = document.add_table(rows=1, cols=3)
        for cell, text in zip(wide.rows[0].cells, ("Mon", "", "late"), strict=True):
            cell.text = text

    (note,) = read(word_file(table))

    assert headings(note) == ["What helped?", "Hard:"]
    assert texts(note) == [["My aunt", "My uncle"], ["The bus", "Mon | late"]]


def test_inserted_text_boxes_heads_and_notes_are_kept_and_struck_text_is_not():
    def edited(document):
        document.sections[0].header.paragraphs[0].text = "Date: March 4, 2026"
        document.sections[0].footer.paragraphs[0].text = "Page of the school"
        paragraph = document.add_paragraph("She ")
        for xml in (
            f"<w:ins {W}><w:r><w:t>really </w:t></w:r></w:ins>",
            f"<w:del {W}><w:r><w:delText>never </w:delText></w:r></w:del>",
            f"<w:r {W}><w:t>helped</w:t>{BOX}</w:r>",
        ):
            paragraph._p.append(docx.oxml.parse_xml(xml))
        control = f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>chosen</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        document.element.body.insert(0, docx.oxml.parse_xml(control))

    (note,) = read(word_file(edited))

    assert note.held_on == "2026-03-04"
    assert texts(note) == [
        ["Date: March 4, 2026", "chosen", "She really helped", "boxed", "Page of the school"],
    ]


def test_comments_are_left_out_with_a_warning():
    def commented(document):
        paragraph = document.add_paragraph("My aunt")
        document.add_comment(paragraph.runs, text="Ana Ruiz, grade 9", author="Ivo")

    (note,) = read(word_file(commented))

    assert "Ana Ruiz" not in repr(note)
    assert "note.docx: comments in the margin were left out: 1. Copy what matters into the text." in [
        warning.said() for warning in note.warnings
    ]


def test_macros_are_neither_run_nor_kept():
    (note,) = read(repacked(word_file(simple), **{"word__vbaProject.bin": b"x"}), "note.docm")

    assert texts(note) == [["My aunt", "“She calls me”"], ["The bus"]]
    assert [warning.said() for warning in note.warnings] == [
        "note.docm: the file contains macros; they were not run and not kept."
    ]


def test_formulas_and_hidden_sheets_of_a_workbook_are_told():
    book = openpyxl.load_workbook(
        BytesIO(workbook_file([["What helped?"], ["Aunt"], ["=1+1"]], [["x"], ["y"]]))
    )
    book.worksheets[1].sheet_state = "hidden"
    stream = BytesIO()
    book.save(stream)

    found = read(stream.getvalue(), "a.xlsx")

    assert [texts(note) for note in found] == [[["Aunt"]]]
    assert [warning.said() for warning in found[0].warnings] == [
        "a.xlsx: the hidden sheet “Sheet2” was not read.",
        "a.xlsx: some cells hold formulas; they were not run, their stored results were read.",
    ]


def test_far_cell_of_a_workbook_does_not_blow_up():
    far = openpyxl.Workbook()
    far.active["A1"], far.active["A2"] = "What helped?", "Aunt"
    far.active.cell(row=1_048_576, column=1, value="")
    far.active["XFD3"] = "far away"
    stream = BytesIO()
    far.save(stream)

    with pytest.raises(Unreadable) as refusal:
        read(stream.getvalue(), "a.xlsx")

    assert str(refusal.value).startswith("a.xlsx, row 3: the table has more than 1,000 columns")


def test_workbook_with_parts_that_are_dropped_is_read_without_a_sound():
    styles = b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'

    (note,) = read(
        repacked(workbook_file([["What helped?"], ["Aunt"]]), **{"xl__styles.xml": styles}), "a.xlsx"
    )

    assert (texts(note), note.warnings) == ([["Aunt"]], ())


def bomb():
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (120 * 1024 * 1024))
    return stream.getvalue()


def locked():
    data = bytearray(repacked(word_file(simple)))
    archive = zipfile.ZipFile(BytesIO(bytes(data)))
    start = archive.start_dir
    data[start + 8] |= 1
    return bytes(data)


def entity_bomb(part, data):
    xml = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    return repacked(data, **{part: xml})


def zipped(**parts):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (bomb, "a.docx: unpacked the file would be 120 MB in 1 parts (limit 100 MB"),
        (locked, "a.docx: the file is locked with a password"),
        (lambda: word_file(simple)[:2000], "a.docx: the file is damaged"),
        (
            lambda: repacked(word_file(simple), **{"word__document.xml": b"<broken"}),
            "a.docx: the file is damaged",
        ),
        (
            lambda: repacked(workbook_file([["a"], ["b"]]), **{"xl__workbook.xml": b""}),
            "a.docx: the file is damaged",
        ),
        (lambda: entity_bomb("word__document.xml", word_file(simple)), "a.docx: the file holds declarations"),
        (
            lambda: entity_bomb("xl__workbook.xml", workbook_file([["a"]])),
            "a.docx: the file holds declarations",
        ),
        (lambda: zipped(photo="x"), "a.docx: this packed file is neither a Word document nor"),
        (lambda: word_file(lambda document: None), "a.docx: the file is empty"),
        (lambda: workbook_file([]), "a.docx: the file is empty"),
        (
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.docx: the file is locked with a password",
        ),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "a.docx: this is an old Office file"),
    ],
)
def test_office_file_that_cannot_be_opened_says_what_to_do(make, said):
    with pytest.raises(Unreadable) as refusal:
        read(make(), "a.docx")

    assert str(refusal.value).startswith(said)
