"""A steward clears a note by keyboard only; the team reads what is left."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.driving import sign_in

SEED = """
    from tellmore.accounts import services as accounts
    from tellmore.capture import services as capture
    from tellmore.capture.domain.note import Line, Note, NoteQuestion
    from tellmore.studies import services as studies
    from tellmore.studies.models import Study
    owner = accounts.first_admin()
    place = owner.memberships.get().organisation
    number = Study.objects.count() + 1
    study = studies.open_study(by=owner, organisation=place, title="Clearing", slug=f"clearing-{number}")
    for role in ("lead", "steward"):
        studies.grant_role(by=owner, study=study, person=owner, role=role)
    texts = ["Mrs. Okafor said my name \\U0001f642 and the goalie laughed.", "Mr. Delgado did not.", "Mrs. Okafor did."]
    lines = tuple(Line(f"l{at}", "q1", "verbatim", text) for at, text in enumerate(texts, start=1))
    note = Note((NoteQuestion("q1", "Who knew you?"),), lines)
    session = capture.receive_note(by=owner, study=study, note=note, pseudonym="Heron 42", writer=owner)
    other = Note((NoteQuestion("q1", "Who knew you?"),), (Line("l1", "q1", "verbatim", "and then Okafor left."),))
    capture.receive_note(by=owner, study=study, note=other, pseudonym="Wren 20", writer=owner)
    print(f"/studies/{study.slug}/", session.pk)
"""


@pytest.fixture
def note(visitor, empty_program):
    study, session = empty_program.python(SEED).split()
    page = visitor()
    sign_in(page, empty_program, empty_program.link_for("you@localhost"))
    page.goto(f"{empty_program.base}{study}clearing/{session}/")
    page.transcript = f"{empty_program.base}{study}transcripts/{session}/"
    return page


def says(page, words):
    expect(page.locator("#status")).to_have_text(words)


def preview(page, line):
    return page.locator(".pane.clear li").nth(line - 1)


def press(page, key):
    """A single key that loads the page anew."""
    with page.expect_navigation():
        page.keyboard.press(key)


def tab_to(page, selector):
    target = page.locator(selector).first
    for _step in range(80):
        if target.evaluate("node => node === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way to {selector} by keyboard")


def test_a_note_is_cleared_and_released_by_keyboard_only(note):
    page = note
    says(page, "0 of 3 marks decided")
    expect(page.locator("#decide-says")).to_contain_text("“Mrs. Okafor”")

    press(page, "a")
    says(page, "2 of 3 marks decided")
    expect(page.locator("#decide-says")).to_contain_text("“Mr. Delgado”")
    press(page, "r")
    says(page, "3 of 3 marks decided")
    press(page, "u")
    says(page, "2 of 3 marks decided")

    page.keyboard.press("k")
    page.keyboard.press("ArrowDown")
    tab_to(page, "#decide details button")
    press(page, "Enter")
    says(page, "3 of 3 marks decided")
    expect(preview(page, 2)).to_contain_text("[school] did not.")

    expect(page.locator("footer#decide")).to_be_focused()
    tab_to(page, "form[action$='release/'] button")
    press(page, "Enter")
    page.goto(page.transcript)
    expect(page.locator("#line-l1")).to_contain_text("[teacher A] said my name 🙂 and the goalie laughed.")
    expect(page.locator("#line-l3")).to_contain_text("[teacher A] did.")


def test_words_are_masked_by_selection_counted_in_code_points(note):
    page = note
    page.evaluate(
        """() => {
            const text = document.querySelector('[data-line=l1]').lastChild;
            const at = text.data.indexOf('goalie');
            getSelection().setBaseAndExtent(text, at, text, at + 6);
        }"""
    )
    page.keyboard.press("m")
    expect(page.locator("#add-words")).to_have_text("goalie")
    page.keyboard.type("a detail")
    tab_to(page, "#add button.main")
    press(page, "Enter")

    expect(preview(page, 1)).to_contain_text("🙂 and the [detail] laughed.")


def test_words_are_ticked_where_nothing_is_selected(note):
    page = note
    press(page, "m")
    expect(page.locator("#pick input[type=checkbox]").first).to_be_focused()
    tab_to(page, "#pick input[value='35-41']")
    page.keyboard.press("Space")
    tab_to(page, "#pick button.main")
    press(page, "Enter")

    expect(preview(page, 1)).to_contain_text("🙂 and the [person A] laughed.")


def test_escape_leaves_the_words_unticked_and_goes_back_to_the_mark(note):
    page = note
    press(page, "m")
    expect(page.locator("#pick input[type=checkbox]").first).to_be_focused()

    press(page, "Escape")

    expect(page.locator("#decide")).to_be_focused()
    assert page.locator("#pick").count() == 0


def test_single_keys_can_be_switched_off(note):
    page = note
    page.keyboard.press("?")
    tab_to(page, "#keys-switch input")
    page.keyboard.press("Space")
    page.locator("#keys summary").focus()
    page.keyboard.press("a")
    page.reload()

    says(page, "0 of 3 marks decided")


def test_a_word_is_decided_for_every_note_by_keyboard_only(note):
    page = note
    here = page.url
    press(page, "e")
    expect(page.locator("h1")).to_contain_text("“Mrs. Okafor” in every note")
    expect(page.locator("article.pane")).to_have_count(2)
    tab_to(page, "#do-it")
    press(page, "Enter")

    says(page, "2 of 3 marks decided")
    expect(page.locator("[role=status], .messages").first).to_be_visible()
    press(page, "r")
    press(page, "n")
    assert page.url.split("#")[0] != here
    expect(page.locator("#status")).to_have_text("1 of 1 marks decided")
    expect(preview(page, 1)).not_to_contain_text("Okafor")
