"""Small files in the formats that teams bring, built where a test can see what is in them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl

from tellmore.interop.formats import bundle_parts as parts
from tellmore.interop.formats.prose import SEATS_FOR_NAMES
from tellmore.interop.formats.reading import ReadNote

REAL = Path(__file__).parent / "real"


def word_file(write: Callable[[Any], None]) -> bytes:
    document = docx.Document()
    write(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def workbook_file(*sheets: Sequence[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Sheet{number}")
        for row in rows:
            sheet.append(list(row))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def repacked(data: bytes, **changes: bytes | None) -> bytes:
    """The same package with parts replaced (or added, or taken out with None); `__` stands for `/`."""
    parts = {name.replace("__", "/"): content for name, content in changes.items()}
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = parts.pop(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in parts.items():
            new.writestr(name, content or b"")
    return stream.getvalue()


def headings(note: ReadNote) -> list[str]:
    return [question.heading for question in note.questions]


def texts(note: ReadNote) -> list[list[str]]:
    return [[line.text for line in question.lines] for question in note.questions]


def written_out(note: ReadNote) -> str:
    """Everything in a note, in order, a seat's letter back in front of its turn."""
    names_kept = any(warning.message == SEATS_FOR_NAMES for warning in note.warnings)
    parts = [note.title]
    for question in note.questions:
        parts.append(question.heading)
        for line in question.lines:
            parts.append(f"{line.seat}: {line.text}" if line.seat and not names_kept else line.text)
    return "\n".join(parts)


def a_bundle() -> parts.Bundle:
    """A small study with something in every part but the raw notes."""
    text = "[teacher A] waited until I had an answer. "
    return parts.Bundle(
        format="tellmore-study",
        version=1,
        study=parts.Study(
            "ninth-grade", parts.Words("Starting ninth grade", "Empezar noveno grado"), min_cell=5
        ),
        program="tellmore 0.1.0",
        exported_at="2026-03-04T09:05:00+00:00",
        purpose=parts.Purpose(
            "needs",
            parts.Words("What helps?", "¿Qué ayuda?"),
            parts.Words("newcomers", "recién llegados"),
            parts.Words("they are least heard"),
        ),
        plan=(parts.PlanItem("Book rooms", due_on="2026-03-01", minutes=60),),
        sampling=(
            parts.Criterion(parts.Words("Grade"), (parts.Category("c1", parts.Words("9"), 240, 4, 8),)),
        ),
        protocols=(
            parts.ProtocolVersion(
                1,
                (
                    parts.ProtocolQuestion(
                        "p1",
                        "story",
                        parts.Words("Tell me…"),
                        probes=(parts.Words("And?"),),
                        set_aside=(parts.SetAside("closed", "fine here"),),
                    ),
                ),
                set_aside=(parts.SetAside("no_positive", "another day"),),
            ),
        ),
        sessions=(
            parts.Session(
                "s1", "individual", "Heron 42", (parts.Seat(categories=("c1",), assent_on="2026-03-02"),)
            ),
            parts.Session("s2", "group", "Wren 7", (parts.Seat("A"), parts.Seat("B")), language="es"),
        ),
        transcripts=(parts.Transcript("s1", 1, (parts.Line("l1", "verbatim", text),)),),
        quotes=(parts.Quote("q1", "s1", 1, "l1", 0, 41),),
        headlines=(
            parts.Headline("h1", "s1", "quote", quote="q1", theme="t1"),
            parts.Headline(
                "h2",
                "s1",
                "descriptive",
                "Waiting helped.",
                lines=("l1",),
                set_aside=(parts.SetAside("vague"),),
            ),
        ),
        themes=(parts.Theme("t1", parts.Words("Time to think helps"), area="academic", tone="aspiration"),),
        parked_ideas=(parts.ParkedIdea("A timer"),),
        board_events=(parts.BoardEvent(1, "move", {"headline": "h1", "to": "t1"}, by="analyst-1"),),
        actions=(parts.Action("a1", parts.Words("Wait time"), ("t1",), steps=(parts.ActionStep("trying"),)),),
        report=parts.Report(
            sections=(parts.ReportSection("t1", ("h1",)),), editions=(parts.Edition(1, "en", {"blocks": []}),)
        ),
        letters=(parts.Letter("es", heard="Que esperar ayuda."),),
        silent_rules=(parts.SilentRule("closed", "our way", "2026-03-01T08:00:00+00:00", "member-1"),),
        own_questions=(parts.OwnQuestion(parts.Words("Tell me of a door."), audiences=("high",)),),
    )
