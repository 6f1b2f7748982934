"""The two coaches beside the field: in Spanish, on a phone, by keyboard, with and without a network."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.driving import clean

SCENE = """
    from tellmore.accounts.models import Organisation, Person
    from tellmore.capture.models import Session
    from tellmore.clearing.models import Transcript, TranscriptVersion
    from tellmore.studies import coaching
    from tellmore.studies import services as studies

    me = Person.objects.order_by("joined_at").first()
    study = studies.open_study(
        by=me, organisation=Organisation.objects.first(), title="Coaches", title_es="Acompañar", slug="{slug}"
    )
    studies.write_purpose(by=me, study=study, values={{"kind": "needs", "question": "What helps?"}})
    coaching.switch_rule_off(by=me, study=study, code="jargon", reason="Everybody here says MTSS.")
    heron = Session.objects.create(study=study, pseudonym="Heron 42", language="es")
    transcript = Transcript.objects.create(study=study, session=heron, newest=1)
    lines = ["Casi siempre me toca al final de la fila.", "Me dio pena preguntar."]
    TranscriptVersion.objects.create(
        transcript=transcript,
        number=1,
        lines=[
            {{"id": f"l{{place}}", "question": "", "kind": "verbatim", "text": text, "quote": False}}
            for place, text in enumerate(lines)
        ],
    )
    print(heron.pk)
"""
CLOSED = "Se puede contestar con un sí o un no, y la historia quizá no llegue."
LEADING = "Pide estar de acuerdo con una opinión que ya está dicha."
OPEN = "Una pregunta que abre una historia."


@pytest.fixture
def scene(empty_program, visitor, request):
    """A signed-in lead on a phone in Spanish, with a cleared interview: (page, address of the study, its id)."""
    slug = request.node.name.removeprefix("test_").replace("_", "-")[:38].strip("-")
    heron = empty_program.python(SCENE.format(slug=slug))
    page = visitor("phone", "es")
    page.goto(empty_program.base + empty_program.link_for("you@localhost"))
    with page.expect_navigation():
        page.locator("main form button").click()
    return page, f"{empty_program.base}/studies/{slug}/", heron


def coach_is_ready(page):
    page.locator("#coach-config[data-ready]").wait_for(state="attached")


def tab_to(page, target):
    """Walk there with the Tab key, as somebody without a pointer does."""
    for _step in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the Tab key never comes there")


def test_question_is_coached_while_it_is_typed(scene):
    page, study, _heron = scene
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(study + "protocol/questions/new/")
    coach_is_ready(page)
    asked.clear()

    tab_to(page, page.locator("#id_text_es"))
    page.keyboard.type("¿No crees que el MTSS es útil?")

    says = page.locator("#text_es-findings")
    expect(says).to_contain_text(CLOSED)
    expect(says).to_contain_text(LEADING)
    expect(says.locator("q[lang=es]")).to_have_text(["No crees"])
    expect(says).not_to_contain_text("siglas")  # switched off in this study
    expect(says.get_by_role("link", name="¿Por qué? Pregunta cerrada")).to_have_attribute(
        "href", re.compile(r"/studies/[^/]+/protocol/rules/#closed$")
    )
    clean(page)

    for _letter in range(40):
        page.keyboard.press("Backspace")
    page.keyboard.type("Cuéntame de un día con mucha ayuda.")
    expect(says).to_have_text(OPEN)
    assert asked == []

    for _letter in range(40):
        page.keyboard.press("Backspace")
    page.keyboard.type("¿Te gusta la escuela?")
    expect(says).to_contain_text(CLOSED)
    typed = says.inner_text()
    tab_to(page, page.get_by_role("button", name="Guardar la pregunta"))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text(CLOSED)
    page.locator("main a[href*='/protocol/questions/']").get_by_text("Cambiar").first.click()
    expect(page.locator("#text_es-findings")).to_contain_text(CLOSED)
    assert page.locator("#text_es-findings").inner_text() == typed


def test_question_typed_before_the_coach_is_there_is_coached(scene):
    page, study, _heron = scene
    held = []
    page.route("**/protocol/rules.json*", lambda route: held.append(route))
    with page.expect_request("**/protocol/rules.json*"):
        page.goto(study + "protocol/questions/new/")

    page.locator("#id_text_es").fill("¿Te gusta la escuela?")
    held[0].continue_()

    expect(page.locator("#text_es-findings")).to_contain_text(CLOSED)


def test_question_typed_before_the_script_is_there_is_coached(scene):
    page, study, _heron = scene
    held = []
    page.route("**/coached_questions*.js", lambda route: held.append(route))
    with page.expect_request("**/coached_questions*.js"):
        page.goto(study + "protocol/questions/new/", wait_until="commit")

    page.locator("#id_text_es").fill("¿Te gusta la escuela?")
    held[0].continue_()

    expect(page.locator("#text_es-findings")).to_contain_text(CLOSED)


def test_question_is_coached_without_a_network(scene):
    page, study, _heron = scene
    page.goto(study + "protocol/questions/new/")
    coach_is_ready(page)
    page.context.set_offline(True)

    tab_to(page, page.locator("#id_text_es"))
    page.keyboard.type("¿Te gusta la escuela? 😀")

    expect(page.locator("#text_es-findings")).to_contain_text(CLOSED)
    page.context.set_offline(False)


def test_headline_is_coached_while_it_is_typed_and_without_a_network(scene):
    page, study, heron = scene
    page.goto(f"{study}headlines/interviews/{heron}/")
    coach_is_ready(page)
    says = page.locator("#coach")

    tab_to(page, page.locator("#id_text"))
    with page.expect_response(re.compile("/headlines/coach/")):
        page.keyboard.type("Flojo, porque la comida es cara")
    expect(says).to_contain_text("Esto juzga a una persona. ¿Qué dijo, hizo o vio?")
    expect(says).to_contain_text("Ninguna línea de la nota da esta causa.")
    clean(page)

    page.context.set_offline(True)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("«Siempre llego al final»")
    expect(says).to_contain_text(
        "Estas palabras van entre comillas, pero ninguna línea de la nota las tiene."
    )
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("«Casi siempre me toca al final»")
    expect(says).to_have_text("Se lee como una descripción sencilla.")

    page.context.set_offline(False)
    page.locator("[name=lines]").first.focus()
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Anotarlo"))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator(".headlines")).to_contain_text("Casi siempre me toca al final")
