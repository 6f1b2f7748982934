"""Headlines are written, quoted, changed, removed and brought back; names and loose ends are refused."""

import pytest

from tellmore.analysis import selectors, services
from tellmore.analysis.models import Headline, ParkedIdea, Quote
from tellmore.analysis.services.typed import Empty
from tellmore.analysis.tests import build
from tellmore.foundation.models import AuditEntry


@pytest.fixture
def heron(cast):
    return build.cleared(cast.study)


def texts(session):
    return [shown.text for shown in selectors.headlines_of_session(session)]


def test_write_headline_keeps_the_sentence_and_known_lines_in_order(cast, heron):
    headline = services.write_headline(
        by=cast.ana,
        session=heron,
        text="  Learned the bell schedule\nfrom a cousin ",
        lines=["l2", "l1", "gone"],
        tone="challenge",
    )

    assert headline.text == "Learned the bell schedule from a cousin"
    assert headline.lines == ["l1", "l2"]
    assert headline.tone == "challenge"


def test_write_headline_without_lines_is_refused(cast, heron):
    with pytest.raises(services.HeadlineNeedsLines):
        services.write_headline(by=cast.ana, session=heron, text="Learned it from a cousin", lines=["gone"])

    assert Headline.objects.count() == 0


def test_write_headline_with_a_name_is_refused_with_a_way_to_say_it(cast, heron):
    with pytest.raises(services.NamesSomebody) as refused:
        services.write_headline(
            by=cast.ana, session=heron, text="Said Coach Ramirez knew her by October", lines=["l1"]
        )

    assert "Ramirez" not in refused.value.proposal
    assert refused.value.proposal in str(refused.value)
    assert Headline.objects.count() == 0


def test_write_headline_with_only_blanks_is_refused(cast, heron):
    with pytest.raises(Empty):
        services.write_headline(by=cast.ana, session=heron, text=" \n ", lines=["l1"])


def test_a_double_click_writes_one_headline(cast, heron):
    values = {"by": cast.ana, "session": heron, "text": "Learned it from a cousin", "lines": ["l2"]}

    first = services.write_headline(**values, client="form-1")
    again = services.write_headline(**values, client="form-1")

    assert again == first
    assert Headline.objects.count() == 1


def test_quote_headline_stores_a_reference_and_never_the_words(cast, heron):
    headline = services.quote_headline(by=cast.ana, session=heron, line_id="l3", start=0, end=20)

    assert headline.text == ""
    assert (headline.quote.start, headline.quote.end, headline.quote.version) == (0, 19, 1)
    assert texts(heron) == ["Nobody would notice"]


def test_quote_range_grows_around_a_placeholder_and_drops_blanks(cast, heron):
    headline = services.quote_headline(by=cast.ana, session=heron, line_id="l1", start=3, end=18)

    assert texts(heron) == ["[coach A] said my"]
    assert headline.quote.start == 0


def test_quote_range_counts_code_points(cast):
    session = build.cleared(cast.study, "Wren 20", ["\U0001f600\U0001f600 We laughed a lot."])

    services.quote_headline(by=cast.ana, session=session, line_id="l1", start=3, end=13)

    assert texts(session) == ["We laughed"]


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 2), (5000, 6000)])
def test_quote_of_nothing_is_refused(cast, heron, start, end):
    with pytest.raises(services.NotInTranscript):
        services.quote_headline(by=cast.ana, session=heron, line_id="l3", start=start, end=end)

    assert Quote.objects.count() == 0


def test_quote_of_a_line_that_is_not_there_is_refused(cast, heron):
    with pytest.raises(services.NotInTranscript):
        services.quote_headline(by=cast.ana, session=heron, line_id="l99")


def test_the_same_words_are_quoted_once(cast, heron):
    first = build.quote(cast.ana, heron)
    again = build.quote(cast.lena, heron)

    assert again == first
    assert Quote.objects.count() == 1


def test_a_later_mask_reaches_every_quote(cast, heron):
    whole = build.quote(cast.ana, heron)
    behind = build.quote(cast.ana, heron, start=7, end=19)

    build.masked(heron, "l3", 0, 6, "[student B]")

    assert {one.row: one.text for one in selectors.headlines_of_session(heron)} == {
        whole: "[student B] would notice if I left.",
        behind: "would notice",
    }


def test_the_same_words_after_a_later_mask_are_still_quoted_once(cast, heron):
    first = build.quote(cast.ana, heron, start=7, end=19)
    build.masked(heron, "l3", 0, 6, "[student B]")

    again = build.quote(cast.lena, heron, start=12, end=24)

    assert again == first


def test_edit_headline_changes_words_lines_and_kind(cast, heron):
    headline = build.headline(cast.ana, heron)

    services.edit_headline(
        by=cast.lena,
        headline=headline,
        text="Learned the bells from a cousin",
        lines=["l3"],
        tone="suggestion",
    )

    headline.refresh_from_db()
    assert (headline.text, headline.lines, headline.tone) == (
        "Learned the bells from a cousin",
        ["l3"],
        "suggestion",
    )


def test_edit_of_a_quote_never_touches_its_words(cast, heron):
    headline = build.quote(cast.ana, heron)

    services.edit_headline(by=cast.lena, headline=headline, text="Other words", tone="challenge")

    headline.refresh_from_db()
    assert (headline.text, headline.tone) == ("", "challenge")
    assert texts(heron) == ["Nobody would notice if I left."]


def test_remove_and_restore_return_a_card_to_its_column(cast, heron):
    headline = build.headline(cast.ana, heron)
    theme = build.column(cast.ana, cast.study, "Leaving is easy to miss")
    services.move_card(by=cast.ana, headline=headline, theme=theme)
    place = Headline.objects.get(pk=headline.pk).position

    services.remove_headline(by=cast.ana, headline=headline)
    removed = texts(heron)
    services.restore_headline(by=cast.ana, headline=headline)

    headline.refresh_from_db()
    assert removed == []
    assert (headline.theme, headline.position, headline.removed_at) == (theme, place, None)


def test_restore_after_the_column_went_is_not_placed(cast, heron):
    headline = build.headline(cast.ana, heron)
    theme = build.column(cast.ana, cast.study)
    services.move_card(by=cast.ana, headline=headline, theme=theme)
    headline.refresh_from_db()
    services.remove_headline(by=cast.ana, headline=headline)
    services.remove_theme(by=cast.ana, theme=theme)

    services.restore_headline(by=cast.ana, headline=headline)

    headline.refresh_from_db()
    assert (headline.theme, headline.removed_at) == (None, None)


def test_removing_twice_is_one_event(cast, heron):
    headline = build.headline(cast.ana, heron)

    services.remove_headline(by=cast.ana, headline=headline)
    services.remove_headline(by=cast.ana, headline=headline)

    assert selectors.newest_number(cast.study) == 2


def test_dismiss_finding_keeps_the_reason_once_a_code(cast, heron):
    headline = build.headline(cast.ana, heron)

    services.dismiss_finding(by=cast.ana, headline=headline, code="vague", reason="It is what was said")
    services.dismiss_finding(by=cast.ana, headline=headline, code="vague", reason="Their own word")

    assert [(one["code"], one["reason"]) for one in headline.dismissed] == [("vague", "Their own word")]


def test_dismiss_of_an_unknown_code_is_refused(cast, heron):
    with pytest.raises(services.NotInTranscript):
        services.dismiss_finding(
            by=cast.ana, headline=build.headline(cast.ana, heron), code="rude", reason="because"
        )


def test_headlines_of_a_withdrawn_interview_are_gone(cast, heron):
    build.headline(cast.ana, heron)
    build.quote(cast.ana, heron)

    heron.withdrawn_at = heron.created_at
    heron.save()

    assert texts(heron) == []
    assert selectors.facts(cast.study.pk)["headlines"] == 0


def test_an_interview_taken_back_shows_none_of_its_headlines(cast, heron):
    build.headline(cast.ana, heron)

    heron.transcript.taken_back_at = heron.created_at
    heron.transcript.save()

    assert texts(heron) == []
    assert selectors.transcript_of(heron) is None


def test_park_idea_once_and_remove_it(cast, heron):
    idea = services.park_idea(by=cast.ana, study=cast.study, text="We need advisory", session=heron)
    again = services.park_idea(by=cast.ana, study=cast.study, text=" We need advisory ", session=heron)

    assert again == idea
    services.remove_parked_idea(by=cast.ana, idea=idea)
    assert ParkedIdea.objects.count() == 0


def test_the_record_holds_no_words(cast, heron):
    build.headline(cast.ana, heron, "Learned the bells from a cousin")
    services.park_idea(by=cast.ana, study=cast.study, text="We need advisory", session=heron)

    entries = AuditEntry.objects.filter(study_id=cast.study.pk)

    assert sorted(entries.values_list("verb", flat=True)) == ["headline_written", "idea_parked"]
    assert not any("bells" in str(one.details) or "advisory" in str(one.details) for one in entries)
