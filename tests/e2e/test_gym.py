"""The gym by keyboard, in Spanish, on a phone; and a rule switched off for a study."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.e2e.driving import clean, send, sign_in

DEMO = "/studies/demo/"


def _by_keyboard(page, words: str) -> None:
    """Tab until the control that says this has the focus, and press Enter."""
    for _ in range(40):
        page.keyboard.press("Tab")
        said = page.evaluate("document.activeElement.innerText || ''")
        if words in said:
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"no way to “{words}” by keyboard")


def test_una_ronda_del_gimnasio_con_el_teclado(visitor, demo_program):
    page = visitor("phone", "es")
    sign_in(page, demo_program, demo_program.link_for("you@localhost"))
    page.goto(demo_program.base + "/gym/")
    clean(page)
    _by_keyboard(page, "Para estudiantes")
    expect(page.get_by_text("1 de 10").first).to_be_visible()

    page.focus("#id_text")
    page.keyboard.type("¿Te gusta la escuela?")
    _by_keyboard(page, "Mirar")
    expect(page.locator("#seen .finding")).to_contain_text("sí o un no")
    _by_keyboard(page, "Una pista")
    expect(page.locator(".hints li")).to_have_count(1)
    expect(page.locator("#id_text")).to_have_value("¿Te gusta la escuela?")
    clean(page)
    page.fill("#id_text", "")
    page.focus("#id_text")
    page.keyboard.type("Cuéntame de un día que recuerdes bien.")
    _by_keyboard(page, "Mirar")
    expect(page.locator("#seen .fine")).to_be_visible()
    expect(page.locator(".worked")).to_be_visible()
    clean(page)

    _by_keyboard(page, "Siguiente")
    for place in range(2, 10):
        expect(page.get_by_text(f"{place} de 10").first).to_be_visible()
        _by_keyboard(page, "Saltar esta")
    _by_keyboard(page, "Terminar la ronda")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Diez preguntas")
    expect(page.locator("main")).to_contain_text("Nada más.")
    clean(page)


def test_a_rule_is_switched_off_for_a_study_and_on_again(visitor, demo_program):
    page = visitor("desk")
    sign_in(page, demo_program, demo_program.link_for("you@localhost"))
    page.goto(demo_program.base + DEMO + "coach/")
    page.locator("#closed summary").click()
    page.fill("#reason-closed", "We begin with little ones")
    send(page, page.locator("#closed form button"))
    expect(page.locator("#closed")).to_contain_text("switched off")
    clean(page)

    page.goto(demo_program.base + DEMO + "protocol/questions/new/")
    expect(page.locator("main")).to_contain_text("We begin with little ones")
    page.fill("#id_text", "Isn't lunch great?")
    expect(page.locator("#text-findings .finding").first).to_contain_text(re.compile("hear|expect|answer"))
    page.fill("#id_text", "Do you like math?")
    expect(page.locator("#text-findings .finding")).to_have_count(0)

    page.goto(demo_program.base + DEMO + "coach/")
    send(page, page.locator("#closed form button"))
    page.goto(demo_program.base + DEMO + "protocol/questions/new/")
    page.fill("#id_text", "Do you like math?")
    expect(page.locator("#text-findings .finding")).to_have_count(1)
