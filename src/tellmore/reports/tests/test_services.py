from __future__ import annotations

import pytest
from django.utils import timezone

from tellmore.analysis import services as analysis
from tellmore.foundation.models import AuditEntry
from tellmore.reports import selectors, services
from tellmore.reports.domain.frozen import from_data
from tellmore.reports.domain.outline import Bars, Claim, Paragraph
from tellmore.reports.facts_of import facts_in, material_of
from tellmore.reports.models import Edition, Report
from tellmore.reports.tests import room as build
from tellmore.sampling.models import Category, Criterion


def quote_of(made, place=0):
    return made.quotes[place].quote


def test_draft_takes_named_themes_in_board_order_with_first_quotes(room):
    analysis.add_theme(by=room.lead, study=room.study, title="")
    analysis.add_theme(by=room.lead, study=room.study, title="The first week is a maze.")

    report = build.drafted(room)

    assert [str(section.theme) for section in report.sections.all()] == [
        "Students notice who notices them.",
        "The first week is a maze.",
    ]
    assert [len(section.quotes.all()) for section in report.sections.all()] == [3, 0]
    assert report.title == "Starting ninth grade"


def test_drafting_twice_changes_nothing(room):
    first = build.drafted(room)
    services.write_report(by=room.lead, report=first, values={"title": "What we heard"})

    again = build.drafted(room)

    assert (again.pk, again.title) == (first.pk, "What we heard")
    assert AuditEntry.objects.filter(verb="report_drafted").count() == 1


def test_draft_without_a_named_theme_is_refused(cast):
    with pytest.raises(services.NothingToReport, match="Name at least one theme"):
        services.draft_report(by=cast.lena, study=cast.study)

    assert Report.objects.count() == 0


def test_texts_are_kept_and_say_nobody(room):
    report = build.drafted(room)
    values = {
        "title": "What we heard at Alder Valley High School",
        "summary": "They told us about days.",
        "discussion": [{"en": "Whose name did you learn?", "es": ""}, {"en": "", "es": ""}],
    }

    services.write_report(by=room.lead, report=report, values=values)

    report.refresh_from_db()
    assert report.title == "What we heard at Alder Valley High School"
    assert report.discussion == [{"en": "Whose name did you learn?", "es": ""}]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("summary", "Ms. Rivera met my friend Xiomara."),
        ("method_es", "Escriban a la maestra: ana.perez@example.org"),
        ("title", "A" * 161),
        ("summary", "A" * 8_001),
    ],
)
def test_texts_that_name_somebody_or_never_end_are_refused(room, field, text):
    report = build.drafted(room)

    with pytest.raises(services.FieldRefused) as refusal:
        services.write_report(by=room.lead, report=report, values={field: text})

    assert refusal.value.field == field
    report.refresh_from_db()
    assert report.title == "Starting ninth grade"
    assert report.summary == ""


def test_quotes_are_chosen_in_order_from_the_theme_only(room):
    section = build.section(room)
    third, first = room.quotes[2], room.quotes[0]

    services.choose_quotes(by=room.lead, section=section, headlines=[third.pk, first.pk, third.pk])

    assert [one.headline_id for one in section.quotes.all()] == [third.pk, first.pk]
    with pytest.raises(services.NotHere):
        services.choose_quotes(by=room.lead, section=section, headlines=[room.quotes[-1].pk])
    assert [one.headline_id for one in section.quotes.all()] == [third.pk, first.pk]


def test_a_voice_apart_comes_from_anywhere_but_the_chosen(room):
    section = build.section(room)

    services.set_apart(by=room.lead, section=section, headline=room.quotes[-1].pk)
    with pytest.raises(services.AlreadyChosen):
        services.set_apart(by=room.lead, section=section, headline=room.quotes[0].pk)

    section.refresh_from_db()
    assert section.apart_id == room.quotes[-1].pk
    services.set_apart(by=room.lead, section=section, headline=None)
    assert section.apart_id is None


def test_sections_are_added_ordered_and_removed(room):
    report = build.drafted(room)
    analysis.add_theme(by=room.lead, study=room.study, title="The first week is a maze.")
    maze = room.study.themes.get(title="The first week is a maze.")

    added = services.add_section(by=room.lead, report=report, theme=maze)
    services.add_section(by=room.lead, report=report, theme=maze)
    first = report.sections.get(theme=room.theme)
    services.order_sections(by=room.lead, report=report, order=[added.pk, first.pk])

    assert [one.pk for one in report.sections.all()] == [added.pk, first.pk]
    with pytest.raises(services.NotHere):
        services.order_sections(by=room.lead, report=report, order=[added.pk])
    services.remove_section(by=room.lead, section=added)
    assert [one.pk for one in report.sections.all()] == [first.pk]


def test_a_published_edition_keeps_its_words_when_a_theme_is_renamed(room):
    build.published(room)

    analysis.rename_theme(by=room.lead, theme=room.theme, title="Another name altogether")

    edition = selectors.standing_edition(room.study, "en")
    claims = [
        block
        for part in from_data(edition.outline).sections
        for block in part.blocks
        if isinstance(block, Claim)
    ]
    assert claims[0].text == "Students notice who notices them."
    assert claims[0].support.words == "6 of 12 interviews"


def test_publish_refuses_without_title_or_section(room):
    report = build.drafted(room)
    services.write_report(by=room.lead, report=report, values={"title": ""})

    with pytest.raises(services.NotReady, match="title"):
        services.publish_edition(by=room.lead, study=room.study)
    services.write_report(by=room.lead, report=report, values={"title": "What we heard"})
    services.remove_section(by=room.lead, section=report.sections.get())
    with pytest.raises(services.NotReady, match="theme"):
        services.publish_edition(by=room.lead, study=room.study)

    assert Edition.objects.count() == 0


def test_publish_refuses_a_withdrawn_quote(room):
    build.drafted(room)
    quote = quote_of(room)
    quote.withdrawn_at = timezone.now()
    quote.save()

    with pytest.raises(services.QuoteGone):
        services.publish_edition(by=room.lead, study=room.study)


def test_publish_refuses_a_quote_that_moved_to_another_theme(room):
    build.drafted(room)
    analysis.move_card(by=room.lead, headline=room.quotes[0], theme=None)

    with pytest.raises(services.QuoteGone):
        services.publish_edition(by=room.lead, study=room.study)


def test_publish_takes_only_what_was_looked_at_and_only_once(room):
    from tellmore.reports.services import editions

    report = build.drafted(room)
    now = timezone.now()
    seen = editions.seal_of(editions.outlines_of(material_of(report), now=now))

    first = services.publish_edition(by=room.lead, study=room.study, seen=seen, now=now)
    second = services.publish_edition(by=room.lead, study=room.study, seen=seen, now=now)
    services.write_report(by=room.lead, report=report, values={"summary": "New."})

    assert [row.pk for row in first] == [row.pk for row in second]
    with pytest.raises(services.ReportChanged):
        services.publish_edition(by=room.lead, study=room.study, seen="0" * 64)
    assert [edition.number for edition in selectors.editions_of(room.study)] == [1]


def test_a_withdrawn_edition_is_read_no_more_and_its_number_never_comes_back(room):
    build.published(room)

    services.withdraw_edition(by=room.lead, study=room.study, number=1)
    assert selectors.standing_edition(room.study, "en") is None
    services.publish_edition(by=room.lead, study=room.study)

    assert selectors.standing_edition(room.study, "es").number == 2
    assert selectors.standing_edition(room.study, "es").language == "es"


def test_a_published_voice_taken_back_is_not_printed_any_more(room):
    build.published(room)
    quote = quote_of(room)
    quote.withdrawn_at = timezone.now()
    quote.save()

    now = selectors.outline_now(selectors.standing_edition(room.study, "es"))

    assert [voice.pseudonym for voice in now.voices()] == ["Heron 11", "Heron 12"]
    assert Paragraph("Estas palabras fueron retiradas.", soft=True) in now.section("themes").blocks


def test_a_published_voice_wears_masks_laid_later(room):
    build.published(room)
    build.mask_again(room.sessions[0], "l3", 0, 6, "[student A]")

    now = selectors.outline_now(selectors.standing_edition(room.study, "en"))

    assert now.voices()[0].text == "[student A] would notice if I left."
    assert now.voices()[1].text == build.SAID


def test_words_of_a_withdrawn_conversation_are_gone_too(room):
    build.published(room)
    room.sessions[0].withdrawn_at = timezone.now()
    room.sessions[0].save()

    now = selectors.outline_now(selectors.standing_edition(room.study, "en"))

    assert [voice.pseudonym for voice in now.voices()] == ["Heron 11", "Heron 12"]


def test_facts_count_people_interviews_and_those_alike(room):
    facts = facts_in(material_of(build.drafted(room)), "en", number=1, today=timezone.localdate())

    assert facts.heard.total == 12
    assert facts.heard.criteria[0].counts == {"Ninth grade": 11, "Tenth grade": 1}
    assert (facts.themes[0].part, facts.themes[0].whole) == (6, 12)
    assert (facts.themes[0].quotes[0].categories, facts.themes[0].quotes[0].alike) == (("Ninth grade",), 11)
    assert facts.method[-1] == (
        "6 of 12 headlines stand outside these themes. We keep them and read them again."
    )


def test_a_small_group_is_neither_counted_nor_named(room):
    build.published(room)

    for edition in Edition.objects.all():
        outline = from_data(edition.outline)
        assert [voice.categories for voice in outline.voices()] == [(), (), ()]
    spanish = selectors.standing_edition(room.study, "es")
    assert "11 de 12" not in str(spanish.outline)
    assert "1 de 12" not in str(spanish.outline)


def test_a_study_below_its_smallest_group_prints_no_number(cast):
    made = build.room(cast.study, cast.lena, interviews=6)

    build.published(made)

    outline = from_data(selectors.standing_edition(made.study, "en").outline)
    claim = next(block for block in outline.section("themes").blocks if isinstance(block, Claim))
    assert claim.support.part is None
    assert claim.support.words == "Fewer than 6 people: not counted here"


def test_an_owner_is_a_role_and_a_refusal_tells_its_reason(room):
    build.an_action(room, owner=room.lead)
    build.an_action(room, title="A pool", title_es="", status="not_doing", reason="There is no water.")

    facts = facts_in(material_of(build.drafted(room)), "es", number=1, today=timezone.localdate())

    assert facts.actions[0].title == "Diez nombres para el viernes"
    assert "Lena" not in str(facts)
    assert facts.actions[0].because == "Students notice who notices them."
    assert [(one.title, one.why) for one in facts.declined] == [("A pool", "There is no water.")]


def test_queries_for_a_report_do_not_grow_with_headlines(cast):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    made = build.room(cast.study, cast.lena, interviews=3)
    report = build.drafted(made)
    for more in (0, 27):
        for place in range(more):
            session = build.analysed.cleared(made.study, f"Wren {place}")
            quote = build.analysed.quote(made.lead, session)
            analysis.move_card(by=made.lead, headline=quote, theme=made.theme)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            facts_in(
                material_of(Report.objects.get(pk=report.pk)), "en", number=1, today=timezone.localdate()
            )
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_the_path_of_stones_hears_of_draft_and_edition(room):
    def known():
        return selectors.facts(room.study.pk)

    before = known()
    build.drafted(room)
    drafted = known()
    services.publish_edition(by=room.lead, study=room.study)
    published = known()
    services.withdraw_edition(by=room.lead, study=room.study, number=1)

    assert before == {"report_drafted": False, "report_published": False}
    assert drafted == {"report_drafted": True, "report_published": False}
    assert published == {"report_drafted": True, "report_published": True}
    assert known() == drafted


def test_themes_are_told_by_the_criterion_that_lets_most_groups_be_seen(room):
    schools = Criterion.objects.create(study=room.study, name="School", is_published=True, position=1)
    north, south = (Category.objects.create(criterion=schools, name=name) for name in ("North", "South"))
    for place, session in enumerate(room.sessions):
        session.seats.get().categories.add(north if place % 2 else south)
    for quote in room.quotes:
        analysis.move_card(by=room.lead, headline=quote, theme=room.theme)

    build.published(room)

    edition = selectors.standing_edition(room.study, "en")
    charts = [
        block
        for part in from_data(edition.outline).sections
        for block in part.blocks
        if part.key == "themes" and isinstance(block, Bars)
    ]
    assert {row.label for chart in charts for row in chart.rows} == {"South", "North"}
