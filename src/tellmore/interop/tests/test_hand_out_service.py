"""What leaves, in which format, and what never does."""

import csv
import io
import json
import zipfile

import openpyxl
import pytest

from tellmore.analysis.models import Headline
from tellmore.circleback.models import Letter
from tellmore.foundation.models import AuditEntry
from tellmore.interop.services import SealedNeedsJson, UnknownFormat, hand_out
from tellmore.interop.tests import study as build
from tellmore.privacy import wordbook
from tellmore.privacy.domain.wordlist import Entry
from tellmore.studies import services as studies
from tellmore.studies.models import SilencedRule
from tellmore.team import services as team

pytestmark = pytest.mark.django_db


def exported(cast, **options):
    return json.loads(hand_out(by=cast.lena, study=cast.study, format="json", **options).data)


def csv_tables(cast, language="en"):
    data = hand_out(by=cast.lena, study=cast.study, format="csv", language=language).data
    archive = zipfile.ZipFile(io.BytesIO(data))
    return {
        name: list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
        for name in archive.namelist()
    }


def test_the_json_holds_the_whole_chain(cast):
    quote, _plain, theme = build.whole_study(cast)

    found = exported(cast)

    assert [one["pseudonym"] for one in found["sessions"]] == ["Heron 42"]
    assert found["transcripts"][0]["lines"][0]["text"] == build.CLEARED
    assert found["quotes"][0]["id"] == str(quote.quote_id)
    assert [one["kind"] for one in found["headlines"]] == ["quote", "descriptive"]
    assert [one["title"]["en"] for one in found["themes"]] == [theme.title]
    assert [event["verb"] for event in found["board_events"]] == [
        "headline_added",
        "headline_added",
        "theme_added",
        "card_moved",
    ]
    assert found["actions"][0]["themes"] == [str(theme.pk)]
    assert found["report"]["sections"][0]["headlines"] == [str(quote.pk)]
    assert found["letters"][0]["heard"] == "That waiting matters."


def test_no_raw_word_and_no_name_of_the_team_is_in_it(cast):
    build.whole_study(cast)
    team.add_interviewer(by=cast.lena, study=cast.study, person=cast.ivo, kind="staff", languages=["en"])

    written = json.dumps(exported(cast), ensure_ascii=False)

    for word in ("Ramirez", "Ivo", "Lena", "Ana", "example.org", "@"):
        assert word not in written


def test_who_left_a_remark_unsaid_is_a_code(cast):
    build.whole_study(cast)
    team.add_interviewer(by=cast.lena, study=cast.study, person=cast.lena, kind="staff", languages=["en"])

    found = exported(cast)

    version = found["protocols"][0]
    who = [one["by"] for one in (version["set_aside"][0], version["questions"][0]["set_aside"][0])]
    by_headline = [one["set_aside"][0]["by"] for one in found["headlines"] if one["set_aside"]]
    assert [*who, found["silent_rules"][0]["by"]] == ["interviewer-1"] * 3
    assert by_headline[0].startswith("member-")


def test_a_reason_that_names_somebody_stays(cast):
    build.whole_study(cast)
    for row in Headline.objects.filter(kind="descriptive"):
        row.dismissed = [{"code": "solution", "reason": "Zebrafinch meant it.", "by": "", "at": ""}]
        row.save()
    SilencedRule.objects.update(reason="Mrs. Ramirez asked for it.")
    before = [one["set_aside"] for one in exported(cast)["headlines"] if one["set_aside"]]
    wordbook.add_words(by=cast.stella, study=cast.study, entries=[Entry(1, "PERSON", "zebrafinch")])

    found = exported(cast)

    after = [one["set_aside"] for one in found["headlines"] if one["set_aside"]]
    assert [told[0]["reason"] for told in (*before, *after)] == ["Zebrafinch meant it.", ""]
    assert [(one["code"], one["reason"]) for one in found["silent_rules"]] == [("closed", "")]


def test_sealed_adds_the_raw_notes_and_every_reading_is_recorded(cast):
    build.whole_study(cast)

    found = exported(cast, sealed=True)

    assert found["sealed"][0]["note"]["lines"][0]["text"] == build.RAW
    assert AuditEntry.objects.filter(verb="note_read", actor=cast.lena).count() == 1
    entry = AuditEntry.objects.get(verb="study_handed_out")
    assert (entry.details["sealed"], entry.details["notes"]) == (True, 1)


def test_without_sealed_no_note_is_opened(cast):
    build.whole_study(cast)

    assert "sealed" not in exported(cast)
    assert not AuditEntry.objects.filter(verb="note_read").exists()
    assert AuditEntry.objects.get(verb="study_handed_out").details == {
        "format": "json",
        "sealed": False,
        "sessions": 1,
        "transcripts": 1,
        "notes": 0,
    }


def test_only_the_newest_version_leaves_and_quotes_that_fit_it(cast):
    quote, _plain, _theme = build.whole_study(cast)
    build.release(quote.session, ["[coach A] waited for [student B]."], by=cast.stella)

    found = exported(cast)

    assert [(one["version"], one["lines"][0]["text"]) for one in found["transcripts"]] == [
        (2, "[coach A] waited for [student B].")
    ]
    assert found["quotes"] == []
    assert [one["kind"] for one in found["headlines"]] == ["descriptive"]
    assert found["report"]["sections"][0]["headlines"] == []


def test_a_withdrawn_conversation_is_gone(cast):
    from tellmore.capture import services as capture

    quote, _plain, _theme = build.whole_study(cast)
    capture.withdraw_session(by=cast.lena, session=quote.session)

    found = exported(cast, sealed=True)

    assert (found["sessions"], found["transcripts"], found["headlines"], found["sealed"]) == ([], [], [], [])


@pytest.mark.parametrize(("people", "is_published", "told"), [(3, True, 3), (2, True, 0), (3, False, 0)])
def test_a_group_is_named_only_when_published_and_large_enough(cast, people, is_published, told):
    studies.change_settings(by=cast.lena, study=cast.study, values={"min_cell": 3})
    spanish = build.category(cast.study, is_published=is_published)
    for _number in range(people):
        build.cleared_session(cast.study, by=cast.ivo).seats.get().categories.set([spanish])

    seats = [seat for session in exported(cast)["sessions"] for seat in session["seats"]]

    assert sum(len(seat["categories"]) for seat in seats) == told
    assert (
        sum(len(s["categories"]) for one in exported(cast, sealed=True)["sessions"] for s in one["seats"])
        == people
    )


def test_csv_tables_read_like_sentences(cast):
    build.whole_study(cast)

    tables = csv_tables(cast)

    assert list(tables) == ["sessions.csv", "transcripts.csv", "headlines.csv", "themes.csv", "actions.csv"]
    assert tables["transcripts.csv"][1][-1] == build.CLEARED
    assert tables["headlines.csv"][1][2:] == ["waited for me", "", "Small waits say that somebody matters"]
    assert tables["themes.csv"][1][-1] == "Fewer than 10 people: not counted here"
    assert tables["actions.csv"][1][0] == "Greet at the door"


def test_tables_speak_spanish_to_who_reads_spanish(cast):
    build.whole_study(cast)

    tables = csv_tables(cast, "es")

    assert "transcripciones.csv" in tables
    assert tables["temas.csv"][0][0] == "tema"
    assert tables["temas.csv"][1][-1] == "Menos de 10 personas: aquí no se cuentan"


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_runs_in_a_spreadsheet(cast, start):
    text = f"{start} and more"
    build.cleared_session(cast.study, by=cast.ivo, raw=[text], cleared=[text])

    cell = csv_tables(cast)["transcripts.csv"][1][-1]
    workbook = hand_out(by=cast.lena, study=cast.study, format="xlsx").data
    sheet = openpyxl.load_workbook(io.BytesIO(workbook))["transcripts"]

    assert cell.startswith("'")
    assert sheet.cell(2, 7).data_type == "s"
    assert sheet.cell(2, 7).quotePrefix


def test_an_unknown_format_and_a_sealed_table_are_refused(cast):
    with pytest.raises(UnknownFormat, match="json, csv, xlsx"):
        hand_out(by=cast.lena, study=cast.study, format="qdpx")
    with pytest.raises(SealedNeedsJson):
        hand_out(by=cast.lena, study=cast.study, format="xlsx", sealed=True)
    assert not AuditEntry.objects.filter(verb="study_handed_out").exists()


def test_the_number_of_queries_does_not_grow(cast, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def queries():
        with CaptureQueriesContext(
            connection,
        ) as caught:
            hand_out(by=cast.lena, study=cast.study, format="json")
        return len(caught)

    build.whole_study(cast)
    Letter.objects.create(study=cast.study, language="es")
    one = queries()
    for _number in range(3):
        build.cleared_session(cast.study, by=cast.ivo)

    assert queries() == one
