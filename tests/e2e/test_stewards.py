"""Stewards and bad luck: two at one mark, keys pressed twice, no network, the way back after a release."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.driving import clean, send, sign_in
from tests.e2e.test_clearing import SEED, press, says

SECOND = """
    from tellmore.accounts.models import Membership, Person
    from tellmore.accounts import services as accounts
    from tellmore.studies import services as studies
    from tellmore.studies.models import Study
    owner, study = accounts.first_admin(), Study.objects.get(slug="{slug}")
    second, _new = Person.objects.get_or_create(email="second@example.org", defaults=dict(name="Second Steward"))
    Membership.objects.get_or_create(organisation=study.organisation, person=second)
    studies.grant_role(by=owner, study=study, person=second, role="steward")
"""


@pytest.fixture
def note(visitor, empty_program):
    study, session = empty_program.python(SEED).split()
    page = visitor()
    sign_in(page, empty_program, empty_program.link_for("you@localhost"))
    page.goto(f"{empty_program.base}{study}clearing/{session}/")
    page.slug = study.split("/")[2]
    return page


def twice(page, key):
    """Faster than any answer."""
    with page.expect_navigation():
        page.evaluate(
            """key => [1, 2].forEach(() => document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true})))""",
            key,
        )


def test_a_key_pressed_twice_is_one_step_and_one_undo(note):
    twice(note, "a")
    says(note, "2 of 3 marks decided")
    press(note, "r")
    says(note, "3 of 3 marks decided")

    twice(note, "u")
    says(note, "2 of 3 marks decided")

    press(note, "u")
    says(note, "0 of 3 marks decided")


def test_a_form_sent_twice_is_one_step(note):
    sent = "() => { const form = document.querySelector('#decide form'); "
    sent += "const data = new FormData(form); data.set('decision', 'masked'); "
    sent += "return Promise.all([1, 2].map(() => fetch(form.action, {method: 'POST', body: data}))) }"
    note.evaluate(sent)
    note.reload()
    says(note, "2 of 3 marks decided")

    press(note, "u")

    says(note, "0 of 3 marks decided")


def test_without_a_network_nothing_is_decided_and_the_page_stays(note):
    note.context.set_offline(True)
    note.keyboard.press("a")
    says(note, "There is no network. Nothing was decided; press again when it is back.")
    clean(note)

    note.context.set_offline(False)
    press(note, "a")

    says(note, "2 of 3 marks decided")


def test_the_way_back_after_a_release_shows_that_it_is_released(note):
    press(note, "a")
    press(note, "a")
    send(note, note.locator("form[action$='release/'] button"))

    note.go_back()

    expect(note.get_by_text("This note is released.")).to_be_visible()
    assert note.locator("#decide").count() == 0


def test_two_stewards_at_one_mark_are_told_of_each_other(note, visitor, empty_program):
    empty_program.python(SECOND.format(slug=note.slug))
    other = visitor("phone", "es")
    sign_in(other, empty_program, empty_program.link_for("second@example.org"))
    other.goto(note.url)
    press(note, "a")

    send(other, other.locator("#decide button[value=kept]"))

    expect(other.locator("main .notice, .messages").first).to_contain_text("Otra persona")
    clean(other)
    note.reload()
    says(note, "2 of 3 marks decided")
    note.locator("form[action$='undo/'] button").click()
    expect(note.locator("main .notice, .messages").first).to_contain_text(
        "Somebody else has changed these marks"
    )
