from __future__ import annotations

import pytest
from django.urls import reverse

from tellmore.reports import hallway_of
from tellmore.reports.facts_of import material_of
from tellmore.reports.models import Edition, HallwayDecision
from tellmore.reports.tests import room as build
from tellmore.sampling.models import Category, Criterion

GOALIE = "I'm the only goalie, so I never get sick."


@pytest.fixture
def counted(cast):
    """Quotes of ninth graders (240 of 500) who speak Somali at home (30 of 500); the minimum is 15."""
    made = build.room(cast.study, cast.lena, said=GOALIE)
    made.study.min_cell = 15
    made.study.save()
    Category.objects.filter(name="Ninth grade").update(population=240)
    Category.objects.filter(name="Tenth grade").update(population=260)
    languages = Criterion.objects.create(
        study=made.study, name="Language", name_es="Idioma", is_published=True, position=1
    )
    somali = Category.objects.create(criterion=languages, name="Somali", population=30)
    Category.objects.create(criterion=languages, name="Other", population=470, position=1)
    for session in made.sessions[:-1]:
        session.seats.get().categories.add(somali)
    build.drafted(made)
    return made


@pytest.fixture
def page(counted):
    def at(name="hallway_quote", place=0):
        return reverse(name, args=["ninth", counted.quotes[place].pk])

    return at


def look(made, place=0):
    material = material_of(build.drafted(made))
    return hallway_of.look_of(material, material.spoken[made.quotes[place].pk])


def ids(*names):
    return [str(Category.objects.get(name=name).pk) for name in names]


def widen(made, **values):
    start = GOALIE.index("the only")
    return {
        "start": start,
        "end": start + len("the only goalie"),
        "seen": look(made).seal,
        "offer": "one of a few",
        "everywhere": "on",
        **values,
    }


def test_hallway_lists_every_quote_with_its_result(counted, cast, sign_in):
    body = sign_in(cast.lena).get(reverse("hallway", args=["ninth"])).content.decode()

    assert body.count("too few people") == 3
    assert "3 quotes want a look" in body
    assert "about 14 (0–30)" in body
    assert '<mark>the only goalie<sup aria-hidden="true">1</sup></mark>' in body


def test_hallway_without_counts_says_what_is_missing_and_where_to_write_it(room, cast, sign_in):
    build.drafted(room)

    body = sign_in(cast.lena).get(reverse("hallway", args=["ninth"])).content.decode()

    assert "Nobody has written down how many people there are." in body
    assert reverse("whose_stories", args=["ninth"]) in body


def test_hallway_without_quotes_leads_back_to_the_report(room, cast, sign_in):
    build.section(room).quotes.all().delete()

    body = sign_in(cast.lena).get(reverse("hallway", args=["ninth"])).content.decode()

    assert "No quote is chosen yet" in body


def test_the_draft_shows_a_result_for_each_quote(counted, cast, sign_in):
    body = sign_in(cast.lena).get(reverse("report", args=["ninth"])).content.decode()

    assert body.count("too few people") == 3
    assert "Hallway test: 3 quotes want a look" in body
    assert "A quote cannot be published with the categories beside it." in body


def test_publishing_shows_what_wants_a_look_and_refuses_too_few(counted, cast, sign_in):
    client, address = sign_in(cast.lena), reverse("report_publish", args=["ninth"])
    asked = client.get(address)

    answer = client.post(address, {"seen": asked.context["seen"]})

    assert asked.context["ready"] is False
    assert "3 quotes cannot be published with the categories beside them" in answer.content.decode()
    assert answer.status_code == 422
    assert Edition.objects.count() == 0


def test_hallway_quote_offers_fewer_categories_and_keeps_a_choice(counted, cast, sign_in, page):
    client = sign_in(cast.lena)
    body = client.get(page()).content.decode()
    assert "These would be enough:" in body
    assert "Ninth grade: 240" in " ".join(body.split())

    answer = client.post(page(), {"act": "keep", "category": ids("Ninth grade")})

    assert answer.url == page()
    assert look(counted).kept == set(ids("Ninth grade"))
    assert look(counted).state == "open"


def test_hallway_quote_shows_the_number_without_a_script_and_keeps_nothing(counted, cast, sign_in, page):
    answer = sign_in(cast.lena).post(page(), {"act": "size", "category": ids("Somali")})

    assert "30 people here share this." in answer.content.decode()
    assert HallwayDecision.objects.count() == 0


def test_hallway_size_answers_with_a_fragment(counted, cast, sign_in, page):
    client = sign_in(cast.lena)

    two = client.post(page("hallway_size"), {"category": ids("Ninth grade", "Somali")}).content.decode()
    none = client.post(page("hallway_size")).content.decode()
    nonsense = client.post(page("hallway_size"), {"category": "x"}).content.decode()

    assert "About 14 people here share this. For certain it is between 0 and 30." in two
    assert "about 500 people" in none
    assert "<html" not in two
    assert "About 14" in nonsense


def test_hallway_quote_goes_on_to_the_next_after_a_look(counted, cast, sign_in, page):
    client = sign_in(cast.lena)
    client.post(page(), {"act": "keep", "category": ids("Ninth grade")})

    answer = client.post(page(), {"act": "look", "seen": look(counted).seal})

    assert answer.url == page(place=1)
    assert look(counted).looked.by == cast.lena


def test_hallway_quote_does_not_keep_a_look_at_something_older(counted, cast, sign_in, page):
    client = sign_in(cast.lena)
    client.post(page(), {"act": "keep", "category": ids("Ninth grade")})

    answer = client.post(page(), {"act": "look", "seen": "0" * 64}, follow=True)

    assert "Look at it once more." in answer.content.decode()
    assert look(counted).looked is None


def test_hallway_widen_puts_the_offer_in_and_undo_takes_it_out(counted, cast, sign_in, page):
    client = sign_in(cast.lena)

    body = client.post(page("hallway_widen"), widen(counted), follow=True).content.decode()

    assert '<em class="mask">[one of a few]</em>' in body
    assert look(counted).text == "I'm [one of a few], so I never get sick."
    decision = HallwayDecision.objects.get()
    client.post(page("hallway_undo"), {"decision": decision.pk})
    assert look(counted).text == GOALIE


def test_hallway_widen_prefers_own_words_and_takes_ticked_words(counted, cast, sign_in, page):
    data = widen(counted, own="a player", words=["4-7", "8-12", "13-20"])
    del data["start"], data["end"]

    sign_in(cast.lena).post(page("hallway_widen"), data)

    assert look(counted).text == "I'm [a player] so I never get sick."


@pytest.mark.parametrize(
    "changes", [{"start": ""}, {"own": "Marisol Hernandez"}, {"seen": "old"}, {"start": 0, "end": 41}]
)
def test_hallway_widen_says_why_not(counted, cast, sign_in, page, changes):
    answer = sign_in(cast.lena).post(page("hallway_widen"), widen(counted, **changes), follow=True)

    assert [str(message.level_tag) for message in answer.context["messages"]] == ["error"]
    assert look(counted).text == GOALIE


def test_hallway_count_writes_a_number_down(counted, cast, sign_in, page):
    client, both = sign_in(cast.lena), ids("Ninth grade", "Somali")

    client.post(page("hallway_count"), {"category": both, "people": "x"})
    assert look(counted).result.circle.likely == 14
    client.post(page("hallway_count"), {"category": both, "people": "22"})

    assert look(counted, place=1).result.circle.likely == 22
    assert look(counted).state == "open"


def test_hallway_speaks_spanish(counted, cast, sign_in, page):
    client = sign_in(cast.lena)
    client.cookies["language"] = "es"
    answer = client.get(page(), headers={"accept-language": "es"})

    body = answer.content.decode()

    assert "¿Quién pudo haber dicho esto?" in body
    assert "Unas 14 personas de aquí comparten esto." in body


def test_hallway_is_for_those_who_write_reports(counted, cast, sign_in, page):
    for person in (cast.otto, cast.rita, cast.ana, cast.stella):
        client = sign_in(person)
        assert client.get(reverse("hallway", args=["ninth"])).status_code == 404
        assert client.get(page()).status_code == 404
        for name in ("hallway_quote", "hallway_size", "hallway_widen", "hallway_count", "hallway_undo"):
            assert client.post(page(name), widen(counted)).status_code == 404
    assert HallwayDecision.objects.count() == 0


def test_a_quote_that_the_report_does_not_print_is_not_found(counted, cast, sign_in, page):
    assert sign_in(cast.lena).get(page(place=11)).status_code == 404
    assert sign_in(cast.lena).post(page("hallway_undo"), {"decision": "x"}).status_code == 404
