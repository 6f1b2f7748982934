"""Three real notes (US government work) from a file to a report, in the browser."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.driving import clean, look_and_publish, send, sign_in

NOTES = sorted((Path(__file__).parents[2] / "src/tellmore/interop/tests/real").glob("*.md"))
FILES = [str(path) for path in NOTES if path.name != "README.md"]
SEED = """
    from tellmore.accounts import services as accounts
    from tellmore.studies import services as studies
    owner = accounts.first_admin()
    study = studies.open_study(
        by=owner, organisation=owner.memberships.get().organisation, title="Benefits", slug="benefits"
    )
    for part in ("steward", "analyst"):
        studies.grant_role(by=owner, study=study, person=owner, role=part)
    studies.write_purpose(by=owner, study=study, values={
        "kind": "needs", "question": "What is applying for benefits like?",
        "focal_population": "Veterans and those who process claims", "why_them": "They live it.",
    })
"""


def test_three_real_notes_go_from_file_to_report(visitor, empty_program):
    empty_program.python(SEED)
    home = empty_program.base + "/studies/benefits/"
    page = visitor("desk")
    sign_in(page, empty_program, empty_program.link_for("you@localhost"))

    page.goto(home + "bring-in/")
    page.set_input_files("input[type=file]", FILES)
    page.locator("main form button[type=submit], main form button.main").first.click()
    expect(page.get_by_text("former-vce-interview-e-and-s.md").first).to_be_visible()
    clean(page)
    for _note in range(3):
        _clear_next(page, home)
    _quote_each(page, home)
    _one_theme(page, home)
    _publish(page, home)


def _clear_next(page, home: str) -> None:
    page.goto(home + "clearing/")
    page.get_by_role("link", name=re.compile("^Clear ")).first.click()
    expect(page.get_by_text("What was written")).to_be_visible()
    sure = page.get_by_role("button", name=re.compile("^Mask (all|the) "))
    if sure.count():
        sure.click()
    for _mark in range(80):
        if page.get_by_role("button", name="Release to the team").count():
            break
        page.keyboard.press("a")
        page.wait_for_load_state()
    clean(page)
    page.get_by_role("button", name="Release to the team").click()
    expect(page.get_by_text("released").first).to_be_visible()


def _quote_each(page, home: str) -> None:
    page.goto(home + "headlines/")
    links = page.locator("main a[href*='/headlines/interviews/']")
    places = {link.get_attribute("href").split("#")[0] for link in links.all()}
    assert len(places) == 3
    for place in sorted(places):
        page.goto(re.sub(r"/studies/.*", "", home) + place)
        page.get_by_role("button", name="Use this line as a quote").first.click()
        expect(page.locator(".headlines li")).to_have_count(1)


def _one_theme(page, home: str) -> None:
    page.goto(home + "themes/")
    page.locator("#new-column input").last.fill("Waiting is easier when you can see where things stand")
    page.get_by_role("button", name="Add a column").click()
    expect(page.get_by_role("heading", name=re.compile("Waiting is easier"))).to_be_visible()
    for _card in range(3):
        page.goto(home + "themes/")
        place = page.locator("#column-loose [data-move]").first.get_attribute("href")
        page.goto(re.sub(r"/studies/.*", "", home) + place)
        page.locator("main .choices button").first.click()
        expect(page.locator("#board")).to_be_visible()
    expect(page.locator("#column-loose .card")).to_have_count(0)


def _publish(page, home: str) -> None:
    page.goto(home + "report/")
    page.get_by_role("button", name="Draft the report").click()
    page.get_by_role("link", name="Your texts").click()
    page.locator("[name=title]").fill("What applying for benefits is like")
    send(page, page.get_by_role("button", name="Save"))
    page.goto(home + "report/publish/")
    look_and_publish(page)
    page.goto(home + "report/editions/1/")
    expect(page.get_by_text("Waiting is easier when you can see where things stand").first).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Caitlin")
    clean(page)
