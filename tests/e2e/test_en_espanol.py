"""A shorter round in Spanish on a phone: purpose, pack, a talk, and the page behind the slip."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.e2e.driving import clean, send

SEED = """
    from tellmore.accounts import services as accounts
    from tellmore.studies import services as studies
    owner = accounts.first_admin()
    study = studies.open_study(
        by=owner, organisation=owner.memberships.get().organisation, title="Families", title_es="Familias",
        slug="familias",
    )
    studies.grant_role(by=owner, study=study, person=owner, role="interviewer")
"""
HOME = "/studies/familias/"


def test_una_ronda_en_espanol_en_el_telefono(visitor, empty_program):
    empty_program.python(SEED)
    page = visitor("phone", "es")
    page.goto(empty_program.base + empty_program.link_for("you@localhost"))
    send(page, page.locator("main form button"))
    expect(page.get_by_role("heading", name="Sus estudios")).to_be_visible()

    page.goto(empty_program.base + HOME + "purpose/edit/")
    page.locator("input[name=kind]").first.check()
    page.locator("#id_question").fill("¿Qué ayuda a las familias a sentirse escuchadas?")
    page.locator("#id_focal_population").fill("Familias que llegaron este año.")
    page.locator("#id_why_them").fill("Casi nunca les preguntamos.")
    clean(page)
    send(page, page.locator("main form button.main"))
    expect(page.locator("main")).to_contain_text("Familias que llegaron este año.")

    page.goto(empty_program.base + HOME + "protocol/packs/")
    clean(page)
    page.locator("main a[href*='/packs/']").first.click()
    send(page, page.locator("main form button.main"))
    page.goto(empty_program.base + HOME + "protocol/questions/new/")
    page.locator("#id_text_es").fill("¿Te gusta la escuela?")
    expect(page.locator("#text_es-findings .finding").first).to_be_visible()
    clean(page)
    page.goto(empty_program.base + HOME + "protocol/draft/publish/")
    send(page, page.locator("main form button.main"))

    page.goto(empty_program.base + HOME + "team/")
    page.locator("#id_person").select_option(label="You")
    page.locator("input[name=languages][value=es]").check()
    send(page, page.locator("main section form button").last)
    page.goto(empty_program.base + HOME + "sessions/new/")
    page.locator("#id_language").select_option("es")
    send(page, page.locator("main form button.main"))
    locator = page.locator("h1 .who").inner_text()
    page.locator("#id_interviewer").select_option(label="You")
    send(page, page.locator("main form button.main"))
    clean(page)
    words = _slip(page, empty_program)

    page.goto(empty_program.base + HOME + "listening/")
    page.locator("main a.btn.main").click()
    expect(page.locator("#listen[data-ready]")).to_be_visible()
    clean(page)
    page.fill("#text", "La primera semana nadie dijo bien mi nombre.")
    page.press("#text", "Enter")
    expect(page.locator("#lines li p")).to_have_text(["La primera semana nadie dijo bien mi nombre."])

    visitor_page = visitor("phone", "es")
    visitor_page.goto(empty_program.base + "/slip/")
    visitor_page.locator("#id_locator").fill(locator)
    visitor_page.locator("#id_words").fill(words)
    visitor_page.locator("main form button").last.click()
    expect(visitor_page.get_by_role("heading", name=re.compile("Lo que dijiste"))).to_be_visible()
    clean(visitor_page)


def _slip(page, program) -> str:
    page.goto(program.base + HOME + "circle-back/slips/")
    send(page, page.locator("button[name=sheet]"))
    clean(page)
    return page.locator(".slip-words").inner_text()
