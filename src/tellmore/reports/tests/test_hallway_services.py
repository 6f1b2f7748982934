from __future__ import annotations

import pytest

from tellmore.clearing.services import ChangedSince
from tellmore.foundation.models import AuditEntry
from tellmore.privacy import wordbook
from tellmore.privacy.domain.wordlist import Entry
from tellmore.reports import hallway_of, services
from tellmore.reports.domain.frozen import from_data
from tellmore.reports.domain.hallway.marks import Kind
from tellmore.reports.domain.hallway.offers import offers_for
from tellmore.reports.facts_of import material_of
from tellmore.reports.models import Edition
from tellmore.reports.services import hallway
from tellmore.reports.tests import room as build
from tellmore.sampling.models import Category, Criterion

GOALIE = "I'm the only goalie, so I never get sick."


@pytest.fixture
def counted(cast):
    """A report whose quotes are said by ninth graders who speak Somali at home: 240 and 30 of 500."""
    made = build.room(cast.study, cast.lena, said=GOALIE)
    made.study.min_cell = 10
    made.study.save()
    Category.objects.filter(name="Ninth grade").update(population=240)
    Category.objects.filter(name="Tenth grade").update(population=260)
    languages = Criterion.objects.create(study=made.study, name="Language", is_published=True, position=1)
    somali = Category.objects.create(criterion=languages, name="Somali", population=30)
    Category.objects.create(criterion=languages, name="Other", population=470, position=1)
    for session in made.sessions[:-1]:
        session.seats.get().categories.add(somali)
    return made


def looks(made):
    return hallway_of.looks_of(material_of(build.drafted(made)))


def first(made):
    return looks(made)[0]


def grade(made):
    return str(Category.objects.get(name="Ninth grade", criterion__study=made.study).pk)


def both(made):
    return [grade(made), str(Category.objects.get(name="Somali").pk)]


def hide(made, look, words="the only goalie", wider="one of a few"):
    start = look.text.index(words)
    return services.put_wider_words(
        by=made.lead, look=look, start=start, end=start + len(words), words=wider, seen=look.seal
    )


def test_population_counts_decide_what_may_stand_beside_a_quote(counted):
    look = first(counted)

    assert (look.result.circle.likely, look.result.circle.low, look.result.circle.high) == (14, 0, 30)
    assert look.state == "open"
    build.looked(counted)
    services.publish_edition(by=counted.lead, study=counted.study)
    outline = from_data(Edition.objects.get(language="en").outline)
    assert outline.voices()[0].categories == ("Ninth grade", "Somali")


def test_a_quote_below_the_minimum_is_not_published_with_those_categories(counted):
    counted.study.min_cell = 15
    counted.study.save()

    assert first(counted).state == "few"
    with pytest.raises(services.TooFew, match="3 quotes cannot be published"):
        services.publish_edition(by=counted.lead, study=counted.study)
    with pytest.raises(services.StillTooFew):
        services.mark_looked(by=counted.lead, look=first(counted), seen=first(counted).seal)
    assert Edition.objects.count() == 0


def test_fewer_categories_let_it_be_published_without_them(counted):
    counted.study.min_cell = 15
    counted.study.save()
    best = first(counted).fewer[0]
    assert best.chosen == {grade(counted)}

    for look in looks(counted):
        services.keep_categories(by=counted.lead, look=look, categories=best.chosen)
    build.looked(counted)
    services.publish_edition(by=counted.lead, study=counted.study)

    for edition in Edition.objects.all():
        assert {len(voice.categories) for voice in from_data(edition.outline).voices()} == {1}


def test_a_choice_goes_for_every_quote_of_the_voice(counted):
    report = build.drafted(counted)
    other = build.analysed.quote(counted.lead, counted.sessions[0], line_id="l2")
    section = report.sections.get()
    services.set_apart(by=counted.lead, section=section, headline=other.pk)
    look = next(one for one in looks(counted) if one.key == counted.quotes[0].pk)
    services.keep_categories(by=counted.lead, look=look, categories=[])

    assert [one.card.row.pk for one in look.also] == [other.pk]
    assert next(one for one in looks(counted) if one.key == other.pk).kept == frozenset()


def test_categories_of_somebody_else_are_refused(counted):
    tenth = str(Category.objects.get(name="Tenth grade").pk)

    with pytest.raises(services.NotBeside):
        services.keep_categories(by=counted.lead, look=first(counted), categories=[tenth])


def test_a_count_of_both_replaces_the_assumption_in_every_quote(counted):
    services.count_people(by=counted.lead, look=first(counted), categories=both(counted), people=12)

    assert {one.result.circle.likely for one in looks(counted)} == {12}
    services.count_people(by=counted.lead, look=first(counted), categories=both(counted), people=11)
    assert {one.result.circle.basis.value for one in looks(counted)} == {"counted"}
    assert {one.result.circle.likely for one in looks(counted)} == {11}


@pytest.mark.parametrize(("people", "says"), [(31, "cannot be more than 30"), (3, "You heard 11 of them")])
def test_a_count_that_cannot_be_true_is_refused(counted, people, says):
    with pytest.raises(services.NotACount, match=says):
        services.count_people(by=counted.lead, look=first(counted), categories=both(counted), people=people)


def test_a_look_stands_until_the_words_or_the_categories_change(counted):
    look = first(counted)
    services.mark_looked(by=counted.lead, look=look, seen=look.seal)

    assert first(counted).state == "looked"
    assert first(counted).looked.by == counted.lead
    services.keep_categories(by=counted.lead, look=first(counted), categories=[grade(counted)])
    assert first(counted).state == "open"
    with pytest.raises(services.ReportChanged):
        services.mark_looked(by=counted.lead, look=first(counted), seen=look.seal)


def test_looking_twice_is_one_look(counted):
    for _click in range(2):
        services.mark_looked(by=counted.lead, look=first(counted), seen=first(counted).seal)

    assert AuditEntry.objects.filter(verb="quote_looked_at").count() == 1


def test_wider_words_stand_in_the_quote_and_in_the_edition(counted):
    hide(counted, first(counted))

    assert first(counted).text == "I'm [one of a few], so I never get sick."
    assert first(counted).details == ()
    build.looked(counted)
    services.publish_edition(by=counted.lead, study=counted.study)
    said = [voice.text for voice in from_data(Edition.objects.get(language="es").outline).voices()]
    assert said[0] == "I'm [one of a few], so I never get sick."
    assert said[1] == GOALIE


@pytest.mark.parametrize(
    ("words", "wider"),
    [
        (GOALIE, "a student"),
        ("the only goalie", ""),
        ("the only goalie", "1 of few"),
        ("the only goalie", "a" * 41),
        ("the only goalie", "Marisol Hernandez"),
    ],
)
def test_what_is_not_wider_is_refused(counted, words, wider):
    with pytest.raises(services.NotWider):
        hide(counted, first(counted), words, wider)
    assert first(counted).text == GOALIE


def test_wider_words_know_the_words_of_the_study(counted, cast):
    entries = [Entry(1, "PERSON", "quiet otter")]
    wordbook.add_words(by=cast.stella, study=counted.study, entries=entries)

    with pytest.raises(services.NotWider):
        hide(counted, first(counted), wider="with quiet otter")


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_the_program_offers_is_never_refused(counted, kind, language):
    look = first(counted)

    for offer in offers_for(kind, "tuba", language):
        assert hallway._checked(offer, look) == offer


def test_every_decision_is_kept_with_who_and_can_be_taken_back(counted):
    look = first(counted)
    rows = [
        services.mark_looked(by=counted.lead, look=look, seen=look.seal),
        hide(counted, look),
        services.keep_categories(by=counted.lead, look=look, categories=[]),
        services.count_people(by=counted.lead, look=look, categories=both(counted), people=20),
    ]
    report = look.material.report
    assert {one.by for one in first(counted).decisions} == {counted.lead}

    for row in reversed(rows):
        services.take_back(by=counted.lead, report=report, decision=row.pk)

    again = first(counted)
    assert (again.text, again.kept, again.state) == (GOALIE, look.kept, "open")
    assert again.result.circle.likely == 14
    assert again.decisions == ()
    with pytest.raises(services.NothingToTakeBack):
        services.take_back(by=counted.lead, report=report, decision=rows[0].pk)


def test_wider_words_are_not_taken_back_once_something_else_was_released(counted):
    row = hide(counted, first(counted))
    counted.sessions[0].transcript.refresh_from_db()
    build.mask_again(counted.sessions[0], "l1", 0, 9, "[coach B]")

    with pytest.raises(ChangedSince):
        services.take_back(by=counted.lead, report=row.report, decision=row.pk)


def test_without_counts_those_who_were_heard_decide_as_before(room):
    room.study.min_cell = 5
    room.study.save()
    (look, *_rest) = looks(room)

    assert hallway_of.has_no_counts(look.material)
    assert [str(one) for one in look.missing] == ["Ninth grade"]
    assert (look.result.circle.basis.value, look.result.circle.heard, look.state) == ("heard", 11, "fine")
    room.study.min_cell = 12
    room.study.save()
    assert looks(room)[0].result.reasons == ("too_few_heard",)
    services.publish_edition(by=room.lead, study=room.study)
    outline = from_data(Edition.objects.get(language="en").outline)
    assert {voice.categories for voice in outline.voices()} == {()}


def test_lines_near_a_quote_are_shown_with_what_they_tell(cast):
    made = build.room(cast.study, cast.lena)
    lines = ("I moved here from Guatemala.", "Two.", build.SAID)
    session = build.analysed.cleared(made.study, "Heron 99", lines)
    quote = build.analysed.quote(cast.lena, session)
    build.analysis.move_card(by=cast.lena, headline=quote, theme=made.theme)
    section = build.section(made)
    services.choose_quotes(by=cast.lena, section=section, headlines=[quote.pk])

    (look,) = looks(made)

    assert [text for text, _details in look.near] == ["I moved here from Guatemala."]
    assert look.details == ()
    assert look.state == "fine"


def test_a_publication_waits_for_a_look_at_every_quote_that_is_marked(counted):
    build.drafted(counted)

    with pytest.raises(services.NotLooked, match="3 quotes wait"):
        services.publish_edition(by=counted.lead, study=counted.study)

    assert Edition.objects.count() == 0
    build.looked(counted)
    services.publish_edition(by=counted.lead, study=counted.study)
    marked = len([look for look in looks(counted) if look.state == "looked"])
    assert marked >= 3
    assert AuditEntry.objects.get(verb="edition_published").details["let_stand"] == marked


def test_a_look_that_lapsed_holds_the_next_edition_back(counted):
    build.drafted(counted)
    build.looked(counted)
    services.keep_categories(by=counted.lead, look=first(counted), categories=[grade(counted)])

    with pytest.raises(services.NotLooked):
        services.publish_edition(by=counted.lead, study=counted.study)


def test_a_quote_that_is_not_marked_needs_no_look(room):
    room.study.min_cell = 5
    room.study.save()
    assert {look.state for look in looks(room)} == {"fine"}

    services.publish_edition(by=room.lead, study=room.study)

    assert AuditEntry.objects.get(verb="edition_published").details["let_stand"] == 0
