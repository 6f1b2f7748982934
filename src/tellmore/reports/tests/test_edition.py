from __future__ import annotations

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tellmore.analysis import services as analysis
from tellmore.analysis.tests import build as analysed
from tellmore.reports import services
from tellmore.reports.tests import room as build


def address(number=1):
    return reverse("edition", args=["ninth", number])


def test_edition_is_read_by_everyone_in_the_study_and_nobody_else(room, cast, sign_in):
    build.published(room)

    for person in (cast.lena, cast.stella, cast.ivo, cast.ana, cast.rita):
        answer = sign_in(person).get(address())
        assert answer.status_code == 200
        assert build.SAID in answer.content.decode()
    for person in (cast.otto, cast.adam):
        assert sign_in(person).get(address()).status_code == 404


def test_edition_leads_to_the_line_only_for_those_who_read_cleared_text(room, cast, sign_in):
    action = build.an_action(room)
    build.published(room)
    session = room.sessions[0].pk
    line = reverse("transcript", args=["ninth", session]) + "#line-l3"
    interview = reverse("read_interview", args=["ninth", session])

    analyst, reader = sign_in(cast.ana).get(address()), sign_in(cast.rita).get(address())

    assert line in analyst.content.decode()
    assert "/transcripts/" not in reader.content.decode()
    assert "/headlines/" not in reader.content.decode()
    assert [href for _word, href in analyst.context["links"].threads[str(action.pk)]] == [
        reverse("action", args=["ninth", action.pk]),
        f"#theme-{room.theme.pk}",
        f"{interview}#headline-{room.quotes[0].pk}",
        f"#quote-{room.quotes[0].quote_id}",
        line,
    ]
    assert reader.context["links"].threads == {}


def test_edition_speaks_the_readers_language(room, cast, sign_in):
    build.published(room)
    client = sign_in(cast.rita)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "es"

    answer = client.get(address())

    assert answer.context["outline"].language == "es"
    assert "6 de 12 entrevistas" in answer.content.decode()


def test_edition_keeps_small_groups_unseen(room, cast, sign_in):
    build.published(room)

    answer = sign_in(cast.rita).get(address()).content.decode()

    assert "Ninth grade and Tenth grade" in answer
    assert "11 of 12" not in answer
    assert "<span>Ninth grade</span>" not in answer


def test_edition_stops_printing_words_that_were_taken_back(room, cast, sign_in):
    made = room.quotes[0].quote
    build.published(room)
    made.withdrawn_at = timezone.now()
    made.save()

    answer = sign_in(cast.rita).get(address()).content.decode()

    assert "These words were taken back." in answer
    assert answer.count(build.SAID) == 2
    assert "Heron 10" not in answer


def test_edition_keeps_the_name_its_theme_had(room, cast, sign_in):
    build.published(room)
    analysis.rename_theme(by=room.lead, theme=room.theme, title="Another name altogether")

    answer = sign_in(cast.rita).get(address()).content.decode()

    assert "Students notice who notices them." in answer
    assert "Another name altogether" not in answer


def test_edition_says_when_there_is_a_newer_one(room, cast, sign_in):
    report = build.published(room)
    services.write_report(by=cast.lena, report=report, values={"summary": "More."})
    services.publish_edition(by=cast.lena, study=cast.study)
    client = sign_in(cast.rita)

    assert "There is a newer edition" in client.get(address(1)).content.decode()
    assert "There is a newer edition" not in client.get(address(2)).content.decode()
    assert client.get(address(3)).status_code == 404


def test_edition_prints_a_hostile_quote_as_text(cast, sign_in):
    made = build.room(cast.study, cast.lena, said='<img src=x onerror="alert(1)"> {{ 7|add:7 }} 😀')
    build.published(made)

    answer = sign_in(cast.rita).get(address()).content.decode()

    assert "<img src=x" not in answer
    assert "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; {{ 7|add:7 }} 😀" in answer


def test_edition_queries_do_not_grow_with_what_is_printed(cast, sign_in):
    made = build.room(cast.study, cast.lena, 3)
    report = build.drafted(made)
    services.publish_edition(by=cast.lena, study=cast.study)
    for place in range(27):
        session = analysed.cleared(made.study, f"Wren {place}")
        theme = analysed.column(made.lead, made.study, f"A theme of its own, number {place}.")
        analysis.move_card(by=made.lead, headline=analysed.quote(made.lead, session), theme=theme)
        services.add_section(by=made.lead, report=report, theme=theme)
    services.publish_edition(by=cast.lena, study=cast.study)
    client = sign_in(cast.ana)

    counts = []
    for number in (1, 2):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address(number)).status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]
