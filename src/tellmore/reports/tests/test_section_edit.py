from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from tellmore.analysis import services as analysis
from tellmore.reports.tests import room as build


@pytest.fixture
def section(room):
    return build.section(room)


@pytest.fixture
def address(section):
    return reverse("section_edit", args=["ninth", section.pk])


def ids(section):
    return [one.headline_id for one in section.quotes.all()]


def test_section_edit_prints_ticked_quotes_and_a_voice_apart(room, cast, sign_in, section, address):
    ticked = [str(room.quotes[place].pk) for place in (4, 0)]

    answer = sign_in(cast.lena).post(address, {"quote": ticked, "apart": str(room.quotes[-1].pk)})

    section.refresh_from_db()
    assert answer.url == reverse("report", args=["ninth"])
    assert ids(section) == [room.quotes[4].pk, room.quotes[0].pk]
    assert section.apart_id == room.quotes[-1].pk


def test_section_edit_arrows_save_and_move_one_quote(room, cast, sign_in, section, address):
    before = ids(section)

    answer = sign_in(cast.lena).post(address, {"quote": before, "up": str(before[2]), "apart": ""})

    assert answer.url == f"{address}#quote-{before[2]}"
    assert ids(section) == [before[0], before[2], before[1]]


def test_section_edit_can_swap_the_voice_apart_into_the_section(room, cast, sign_in, section, address):
    client = sign_in(cast.lena)
    client.post(address, {"quote": [room.quotes[0].pk], "apart": room.quotes[1].pk})

    answer = client.post(address, {"quote": [room.quotes[1].pk], "apart": room.quotes[0].pk})

    section.refresh_from_db()
    assert answer.status_code == 302
    assert (ids(section), section.apart_id) == ([room.quotes[1].pk], room.quotes[0].pk)


def test_section_edit_refuses_a_quote_that_left_and_keeps_the_order(room, cast, sign_in, section, address):
    before = ids(section)
    analysis.move_card(by=room.lead, headline=room.quotes[0], theme=None)

    answer = sign_in(cast.lena).post(address, {"quote": before, "apart": ""})

    assert answer.status_code == 422
    assert "A quote you chose is not in this theme any more." in answer.content.decode()
    assert ids(section) == before


@pytest.mark.parametrize("hostile", ["x", "<script>", "1 OR 1=1", "0" * 10_000])
def test_section_edit_refuses_what_is_no_quote(cast, sign_in, section, address, hostile):
    before = ids(section)
    client = sign_in(cast.lena)

    assert client.post(address, {"quote": [hostile], "apart": ""}).status_code == 422
    assert client.post(address, {"quote": before, "apart": hostile}).status_code == 422
    assert client.post(address, {"quote": before, "apart": str(uuid4())}).status_code == 422
    assert ids(section) == before


def test_section_edit_shows_a_hostile_quote_as_text(cast, sign_in):
    made = build.room(cast.study, cast.lena, 3, said="<script>alert(1)</script> \u202e[student A]")
    address = reverse("section_edit", args=["ninth", build.section(made).pk])

    answer = sign_in(cast.lena).get(address).content.decode()

    assert "<script>alert" not in answer
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in answer
    assert '<em class="mask">[student A]</em>' in answer


def test_section_edit_is_for_those_who_write_reports(cast, sign_in, address):
    for person in (cast.otto, cast.rita, cast.ana, cast.stella):
        assert sign_in(person).get(address).status_code == 404
        assert sign_in(person).post(address, {}).status_code == 404


def test_section_edit_of_another_study_is_not_found(cast, sign_in, section):
    assert sign_in(cast.otto).get(reverse("section_edit", args=["elsewhere", section.pk])).status_code == 404
