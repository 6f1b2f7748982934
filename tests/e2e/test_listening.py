"""A note on the phone survives a closed tab, a dead network and a second tab."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.driving import clean, sign_in

SEED = """
    from tellmore.accounts import services as accounts
    from tellmore.capture import services as capture
    from tellmore.protocols import library, services as protocols
    from tellmore.studies import services as studies
    from tellmore.studies.models import Study
    from tellmore.team import services as team
    owner = accounts.first_admin()
    place = owner.memberships.get().organisation
    number = Study.objects.count() + 1
    study = studies.open_study(by=owner, organisation=place, title="Listening", slug=f"listening-{number}")
    studies.grant_role(by=owner, study=study, person=owner, role="interviewer")
    version = library.use_pack(by=owner, study=study, key=library.packs("en")[0].key)
    protocols.publish_version(by=owner, version=version)
    ivo = team.add_interviewer(by=owner, study=study, person=owner, kind="staff", languages=["en", "es"])
    session = capture.plan_session(by=owner, study=study, interviewer=ivo)
    print(f"/studies/{study.slug}/listening/{session.pk}/")
"""


@pytest.fixture
def talk(empty_program):
    return empty_program.python(SEED)


def keep(page, kind: str, words: str) -> None:
    page.locator(f".pick label:has(input[value={kind}])").click()
    page.fill("#text", words)
    page.press("#text", "Enter")


def texts(page):
    return page.locator("#lines li p")


def opened(visitor, program, path, link=None):
    page = visitor("phone")
    sign_in(page, program, link or program.link_for("you@localhost"))
    page.goto(program.base + path)
    expect(page.locator("#listen[data-ready]")).to_be_visible()
    return page


def test_note_of_four_kinds_is_there_after_the_tab_was_closed(visitor, empty_program, talk):
    page = opened(visitor, empty_program, talk)

    keep(page, "verbatim", "Coach saw me by the bus.")
    keep(page, "paraphrase", "Three weeks without a name.")
    keep(page, "observation", "Sat up.")
    keep(page, "reaction", "I was that kid.")
    expect(page.locator("#where")).to_contain_text("Received")
    again = page.context.new_page()
    page.close()
    again.goto(empty_program.base + talk)

    expect(texts(again)).to_have_text(
        ["Coach saw me by the bus.", "Three weeks without a name.", "Sat up.", "I was that kid."]
    )


def test_talk_begins_with_its_first_word_even_without_a_network(visitor, empty_program, talk):
    started = (
        "from tellmore.capture.models import Session\nprint(Session.objects.latest('created_at').started_at)"
    )
    page = opened(visitor, empty_program, talk)
    expect(page.locator(".timer")).to_have_text("")
    page.reload()
    expect(page.locator("#listen[data-ready]")).to_be_visible()
    page.fill("#text", "half a sent")
    assert empty_program.python(started) == "None"

    page.context.set_offline(True)
    page.locator(".script .choice input").first.check()
    expect(page.locator("#where")).to_contain_text("On this device")
    expect(page.locator(".timer")).to_have_text("0 min")
    again = page.context.new_page()
    page.close()
    again.context.set_offline(False)
    again.goto(empty_program.base + talk)

    expect(again.locator("#where")).to_have_attribute("data-state", "received")
    expect(again.locator(".timer")).to_have_text("0 min")
    expect(again.locator(".script .choice input").first).to_be_checked()
    assert empty_program.python(started) != "None"


def test_lines_typed_without_a_network_arrive_when_it_is_back(visitor, empty_program, talk):
    page = opened(visitor, empty_program, talk)
    keep(page, "verbatim", "Before the gym.")
    expect(page.locator("#where")).to_contain_text("Received")

    page.context.set_offline(True)
    keep(page, "verbatim", "Inside the gym.")
    expect(page.locator("#where")).to_contain_text("On this device")
    page.context.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")

    expect(page.locator("#where")).to_contain_text("Received")
    page.reload()
    expect(texts(page)).to_have_text(["Before the gym.", "Inside the gym."])


def test_names_are_seen_while_typing_without_a_network(visitor, empty_program, talk):
    page = opened(visitor, empty_program, talk)
    expect(page.locator("#listen[data-finder=ready]")).to_be_visible()
    page.context.set_offline(True)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    seen = page.locator("#names-seen")

    page.locator("#text").press_sequentially("My friend maria waited at Lincoln High in 😀 math.")
    expect(seen).to_be_visible()
    expect(seen.locator("[data-seen]")).to_have_text("maria, Lincoln High")
    clean(page)
    page.fill("#text", "My friend waited at school, in math.")
    expect(seen).to_be_hidden()
    page.fill("#text", "Ms. K waited.")
    expect(seen.locator("[data-seen]")).to_have_text("Ms. K")
    page.press("#text", "Enter")

    expect(texts(page)).to_have_text(["Ms. K waited."])
    expect(seen).to_be_hidden()
    assert asked == [] or all("/keep/" in url for url in asked)


def test_two_tabs_keep_what_both_wrote(visitor, empty_program, talk):
    first = opened(visitor, empty_program, talk)
    second = first.context.new_page()
    second.goto(empty_program.base + talk)
    expect(second.locator("#listen[data-ready]")).to_be_visible()

    keep(first, "verbatim", "From the first tab.")
    expect(first.locator("#where")).to_contain_text("Received")
    keep(second, "verbatim", "From the second tab.")

    expect(texts(second)).to_have_text(["From the first tab.", "From the second tab."])


def test_two_tabs_without_a_network_keep_what_both_wrote_after_both_are_closed(visitor, empty_program, talk):
    first = opened(visitor, empty_program, talk)
    second = first.context.new_page()
    second.goto(empty_program.base + talk)
    expect(second.locator("#listen[data-ready]")).to_be_visible()
    first.context.set_offline(True)

    keep(first, "verbatim", "Offline in the first tab.")
    keep(second, "verbatim", "Offline in the second tab.")
    expect(texts(second)).to_have_text(["Offline in the first tab.", "Offline in the second tab."])
    second.fill("#text", "half a sent")
    second.wait_for_timeout(400)
    third = first.context.new_page()
    first.close()
    second.close()
    third.context.set_offline(False)
    third.goto(empty_program.base + talk)

    expect(third.locator("#where")).to_contain_text("Received")
    expect(texts(third)).to_have_text(["Offline in the first tab.", "Offline in the second tab."])
    expect(third.locator("#text")).to_have_value("half a sent")


def test_signing_in_again_in_another_tab_sends_what_waited(visitor, empty_program, talk):
    page = opened(visitor, empty_program, talk)
    page.context.clear_cookies()
    keep(page, "verbatim", "Typed after the session had ended.")
    expect(page.locator("#sign-in-again")).to_be_visible()

    other = page.context.new_page()
    sign_in(other, empty_program, empty_program.link_for("you@localhost"))
    other.close()
    page.evaluate("window.dispatchEvent(new Event('online'))")

    expect(page.locator("#where")).to_contain_text("Received")
    expect(page.locator("#sign-in-again")).to_be_hidden()


def test_closing_the_talk_keeps_the_line_that_was_begun(visitor, empty_program, talk):
    page = opened(visitor, empty_program, talk)
    page.fill("#text", "Not kept with Enter.")

    page.locator("[data-opens=all-cards]:visible").click()
    page.locator("#all-cards [data-finish]").click()
    page.wait_for_url("**/finish/")
    page.locator("main form button").click()
    page.goto(empty_program.base + talk)

    expect(page.locator("#left-over[data-ready]")).to_be_hidden()
    page.locator("main form button").first.click()
    expect(texts(page)).to_have_text(["Not kept with Enter."])


def test_closed_talk_tells_of_words_that_never_arrived(visitor, empty_program, talk):
    page = opened(visitor, empty_program, talk)
    keep(page, "verbatim", "Received.")
    expect(page.locator("#where")).to_contain_text("Received")
    page.context.set_offline(True)
    keep(page, "verbatim", "Never sent.")
    expect(page.locator("#where")).to_contain_text("On this device")
    other = page.context.new_page()
    page.close()

    other.context.set_offline(False)
    other.goto(empty_program.base + talk + "finish/")
    other.locator("main form button").click()
    other.goto(empty_program.base + talk)
    expect(other.locator("#left-over")).to_be_visible()
    other.locator("main form button").first.click()

    expect(texts(other)).to_have_text(["Received.", "Never sent."])


def test_line_is_removed_and_brought_back(visitor, empty_program, talk):
    page = opened(visitor, empty_program, talk)
    keep(page, "verbatim", "Take me out.")

    page.locator("#lines li button").last.click()
    page.locator("#edit-form button[value=remove]").click()
    expect(texts(page)).to_have_count(0)
    page.locator("#undo button").click()

    expect(texts(page)).to_have_text(["Take me out."])


def test_draft_stands_in_the_browser_only_sealed(visitor, empty_program, talk):
    page = opened(visitor, empty_program, talk)
    page.context.set_offline(True)
    keep(page, "verbatim", "canary-word-of-the-note")
    expect(page.locator("#where")).to_contain_text("On this device")

    stored = page.evaluate(
        """async () => {
          const open = indexedDB.open("tellmore");
          await new Promise((done) => (open.onsuccess = done));
          const all = open.result.transaction("drafts").objectStore("drafts").getAll();
          await new Promise((done) => (all.onsuccess = done));
          const bytes = all.result.map((one) => new TextDecoder("latin1").decode(one.sealed));
          return JSON.stringify([bytes, {...localStorage}, {...sessionStorage}]);
        }"""
    )

    assert len(stored) > 200
    assert "canary" not in stored


def test_page_works_without_javascript(visitor, empty_program, talk):
    page = visitor("phone", java_script_enabled=False)
    sign_in(page, empty_program, empty_program.link_for("you@localhost"))
    page.goto(empty_program.base + talk)

    page.fill("#text", "Kept by a plain form.")
    page.locator("#new-line button").click()

    expect(texts(page)).to_have_text(["Kept by a plain form."])
