"""Files into a study through the service: all or none, once, sealed."""

from pathlib import Path

import pytest

from tellmore.capture.access import unsealed
from tellmore.capture.models import Note, Seat, Session
from tellmore.foundation.models import AuditEntry
from tellmore.interop.formats import notes as reader
from tellmore.interop.services import DataSetComplete, File, NothingBroughtIn, bring_in_notes
from tellmore.team import services as team

pytestmark = pytest.mark.django_db

REAL = sorted((Path(__file__).parent / "real").glob("*interview*.md"))


def real_files():
    return [File(path.name, path.read_bytes()) for path in REAL]


def note_of(session):
    return unsealed(session.note, study_id=session.study_id)


def test_the_three_real_notes_come_in_whole(cast):
    result = bring_in_notes(by=cast.lena, study=cast.study, files=real_files())

    made = [made for file in result.files for made in file.made]
    assert [(one.session.kind, one.seats, one.questions, one.lines) for one in made] == [
        ("group", 2, 12, 18),
        ("individual", 1, 9, 20),
        ("individual", 1, 9, 18),
    ]
    assert Session.objects.filter(study=cast.study, is_imported=True).count() == 3
    assert Note.objects.filter(session__study=cast.study).count() == 3


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_no_word_of_a_real_note_is_lost(cast, path):
    read = reader.read(path.read_bytes(), path.name)[0]

    bring_in_notes(by=cast.lena, study=cast.study, files=[File(path.name, path.read_bytes())])

    note = note_of(Session.objects.get(study=cast.study))
    assert [line.text for line in note.lines] == [row.text for part in read.questions for row in part.lines]
    headings = [part.heading for part in read.questions if part.heading]
    assert [question.text for question in note.questions] == [read.title, *headings]


def test_the_group_note_is_one_session_with_a_seat_for_each(cast):
    bring_in_notes(by=cast.lena, study=cast.study, files=real_files()[:1])

    session = Session.objects.get(study=cast.study)
    assert [seat.label for seat in Seat.objects.filter(session=session)] == ["E", "S"]
    assert {line.seat for line in note_of(session).lines} >= {"E", "S"}


def test_identifiers_are_found_for_review(cast):
    result = bring_in_notes(by=cast.lena, study=cast.study, files=real_files()[1:2])

    assert result.found > 3


def test_neither_file_name_nor_title_is_readable_in_the_database(cast):
    bring_in_notes(
        by=cast.lena, study=cast.study, files=[File("Maria Lopez.md", b"# Maria Lopez\n\nSo it is.")]
    )

    session = Session.objects.get(study=cast.study)
    assert "Maria" not in repr([session.__dict__, list(AuditEntry.objects.values())])
    assert b"Maria" not in bytes(session.note.sealed)
    assert note_of(session).questions[0].text == "Maria Lopez"


def test_the_same_note_comes_in_once_whatever_its_file_is_called(cast):
    first, *_ = real_files()
    bring_in_notes(by=cast.lena, study=cast.study, files=[first])

    again = bring_in_notes(
        by=cast.lena, study=cast.study, files=[File("copy.md", first.data), File("third.md", first.data)]
    )

    assert (again.sessions, again.skipped) == (0, 2)
    assert [warning.said() for warning in again.files[0].warnings] == [
        "copy.md: this note was brought in before, word for word; it was left out."
    ]
    assert Session.objects.filter(study=cast.study).count() == 1


def test_one_bad_file_keeps_all_out_and_all_bad_files_are_named(cast):
    files = [*real_files(), File("empty.md", b""), File("nothing.csv", b"  \n")]

    with pytest.raises(NothingBroughtIn) as refusal:
        bring_in_notes(by=cast.lena, study=cast.study, files=files)

    assert [line.partition(":")[0] for line in refusal.value.said("en")] == ["empty.md", "nothing.csv"]
    assert not Session.objects.filter(study=cast.study).exists()


def test_a_failure_in_the_middle_keeps_nothing(cast, monkeypatch):
    from tellmore.capture import services as capture

    real, calls = capture.receive_note, []

    def second_fails(**values):
        calls.append(values)
        if len(calls) == 2:
            raise OSError("disk full")
        return real(**values)

    monkeypatch.setattr(capture, "receive_note", second_fails)

    with pytest.raises(OSError, match="disk full"):
        bring_in_notes(by=cast.lena, study=cast.study, files=real_files())

    assert not Session.objects.filter(study=cast.study).exists()


def test_an_interviewer_of_the_team_is_recognised_and_may_read_the_note(cast):
    ivo = team.add_interviewer(
        by=cast.lena, study=cast.study, person=cast.ivo, kind="staff", languages=["en"]
    )

    bring_in_notes(
        by=cast.lena,
        study=cast.study,
        files=[
            File("a.md", b"Interviewer: Ivo\n\n## Lunch?\n\nAlone."),
            File("b.md", b"Interviewer: Laura\n\n## Lunch?\n\nWith friends."),
        ],
    )

    found = Session.objects.filter(study=cast.study).order_by("created_at")
    assert [(one.interviewer, one.note.writer) for one in found] == [(ivo, cast.ivo), (None, cast.lena)]
    assert "Interviewer: Laura" in note_of(found[1]).lines[0].text


def test_a_pseudonym_is_kept_unless_it_is_taken_or_a_name(cast):
    rows = b"Pseudonym,Tell me about lunch\nHeron 42,Alone\nHeron 42,With friends\nMaria Lopez,Outside\n"

    result = bring_in_notes(by=cast.lena, study=cast.study, files=[File("form.csv", rows)])

    pseudonyms = [made.session.pseudonym for made in result.files[0].made]
    assert pseudonyms[0] == "Heron 42"
    assert len(set(pseudonyms)) == 3
    assert "Maria Lopez" not in pseudonyms
    assert len(result.files[0].warnings) == 2


def test_markup_formulas_and_control_signs_stay_text(cast):
    rows = '## <script>alert(1)</script>\n\n=HYPERLINK("http://x")\n\n\u202eabc 👩\u200d👧\n'

    bring_in_notes(by=cast.lena, study=cast.study, files=[File("x.md", rows.encode())])

    note = note_of(Session.objects.get(study=cast.study))
    assert note.questions[-1].text == "<script>alert(1)</script>"
    assert '=HYPERLINK("http://x")' in [line.text for line in note.lines]


def test_a_line_longer_than_a_line_may_be_is_cut_between_words(cast):
    text = "word " * 9_000

    bring_in_notes(by=cast.lena, study=cast.study, files=[File("x.md", text.encode())])

    lines = note_of(Session.objects.get(study=cast.study)).lines
    assert [len(line.text) <= 20_000 for line in lines] == [True] * 3
    assert "".join(line.text for line in lines).split() == text.split()


def test_a_note_with_too_many_lines_is_refused_by_name(cast):
    with pytest.raises(NothingBroughtIn, match=r"long\.md: 6,000 lines are more"):
        bring_in_notes(by=cast.lena, study=cast.study, files=[File("long.md", b"a line\n\n" * 6_000)])


def test_a_complete_data_set_takes_no_more(cast):
    from tellmore.studies import services as studies

    studies.complete_data_set(by=cast.lena, study=cast.study)

    with pytest.raises(DataSetComplete):
        bring_in_notes(by=cast.lena, study=cast.study, files=real_files())


def test_the_audit_entry_counts_and_names_nothing(cast):
    bring_in_notes(by=cast.lena, study=cast.study, files=real_files())

    entry = AuditEntry.objects.get(verb="notes_brought_in")
    assert entry.details == {"files": 3, "sessions": 3, "skipped": 0}
