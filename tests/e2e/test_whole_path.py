"""One round from purpose to circle back, by the people who walk it, each in a browser of their own."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.e2e.driving import clean, look_and_publish, send, sign_in

PASSWORD = "a calm long password"
HOME = "/studies/first-round/"


class Walk:
    """The people and what they need to remember between steps."""

    def __init__(self, visitor, program) -> None:
        self.visitor, self.program = visitor, program
        self.lead = visitor("desk")
        sign_in(self.lead, program, program.link_for("you@localhost"))
        self.words = ""
        self.locator = ""

    def go(self, page, path: str = "") -> None:
        page.goto(self.program.base + HOME + path)
        clean(page)

    def invite(self, role: str, name: str, size: str = "desk"):
        """The lead hands over a link; the invited person chooses a password and is in."""
        self.go(self.lead, "people/invite/")
        self.lead.locator("#id_email").fill(f"{name.lower()}@example.org")
        self.lead.locator("#id_role").select_option(role)
        self.lead.get_by_role("button", name="Invite").click()
        link = self.lead.locator("code.link").inner_text()
        page = self.visitor(size)
        page.goto(link)
        clean(page)
        page.get_by_label("Your name, as colleagues know you").fill(name)
        page.get_by_label("A password of at least ten characters").fill(PASSWORD)
        page.get_by_role("button", name="Join").click()
        expect(page.get_by_role("heading", name="Your studies")).to_be_visible()
        return page

    def purpose(self) -> None:
        page = self.lead
        page.goto(self.program.base + "/studies/new/")
        page.locator("#id_title").fill("First round")
        page.locator("#id_slug").fill("first-round")
        page.get_by_role("button", name="Open the study").click()
        page.get_by_label("Find needs that should shape a redesign").check()
        page.locator("#id_question").fill("What helps a new ninth grader feel known?")
        page.locator("#id_focal_population").fill("Students who joined after September.")
        page.locator("#id_why_them").fill("They begin without anybody they know.")
        clean(page)
        page.get_by_role("button", name="Keep the purpose").click()
        expect(page.get_by_text("They begin without anybody they know.")).to_be_visible()
        clean(page)

    def stories(self) -> None:
        page = self.lead
        self.go(page, "stories/new/")
        page.locator("#id_name").fill("Years here")
        page.locator("#id_categories-0-name").fill("Since kindergarten")
        page.locator("#id_categories-0-target_min").fill("1")
        page.locator("#id_categories-1-name").fill("Joined after September")
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_role("heading", name="Years here")).to_be_visible()
        clean(page)

    def protocol(self) -> None:
        page = self.lead
        self.go(page, "protocol/packs/")
        page.get_by_role("link", name=re.compile("Look inside")).first.click()
        page.get_by_role("button", name="Use this pack").click()
        page.get_by_role("link", name="Write a question").click()
        page.locator("#id_text").fill("Do you like your teachers?")
        expect(page.locator("#text-findings .finding").first).to_be_visible()
        clean(page)
        page.get_by_role("link", name="Cancel").click()
        page.get_by_role("link", name="Publish this version").click()
        page.get_by_role("button", name="Publish").click()
        expect(page.get_by_text("Version 1, in use")).to_be_visible()
        page.get_by_role("link", name="Interview guide").click()
        clean(page)

    def team(self, name: str) -> None:
        page = self.lead
        self.go(page, "team/")
        page.locator("#id_person").select_option(label=name)
        page.get_by_label("Español").check()
        page.get_by_role("button", name="Add to the team").click()
        expect(page.get_by_role("rowheader", name=name)).to_be_visible()

    def session(self, interviewer: str) -> None:
        page = self.lead
        self.go(page, "sessions/new/")
        page.get_by_role("button", name="Plan").click()
        self.locator = page.locator("h1 .who").inner_text()
        page.locator("#id_interviewer").select_option(label=interviewer)
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_text("Saved.")).to_be_visible()
        page.get_by_role("link", name="Change").first.click()
        page.get_by_label("Years here").select_option(label="Joined after September")
        page.get_by_label("Their own agreement").fill("2026-10-01")
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_text("own agreement").first).to_be_visible()
        clean(page)

    def slip(self) -> None:
        page = self.lead
        self.go(page, "circle-back/slips/")
        page.get_by_role("button", name="Make the slips").click()
        self.words = page.locator(".slip-words").inner_text()
        clean(page)


def test_a_round_goes_from_purpose_to_circle_back(visitor, empty_program):
    walk = Walk(visitor, empty_program)
    walk.purpose()
    walk.stories()
    walk.protocol()
    ivo = walk.invite("interviewer", "Ivo", "phone")
    walk.team("Ivo")
    walk.session("Ivo")
    walk.slip()
    _listen(walk, ivo)
    stella = walk.invite("steward", "Stella")
    _clear(walk, stella)
    ana = walk.invite("analyst", "Ana")
    _headlines(walk, ana)
    _themes(walk, ana)
    _report(walk)
    _action(walk)
    _letter(walk)
    _come_back(walk)
    _answers(walk, stella)


def _listen(walk: Walk, page) -> None:
    walk.go(page, "team/")
    page.get_by_role("link", name="My readiness").click()
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="Keep").click()
    walk.go(page, "listening/")
    page.get_by_role("link", name=re.compile("Begin")).click()
    expect(page.locator("#listen[data-ready]")).to_be_visible()
    clean(page)
    page.locator(".script .choice").first.click()
    for kind, words in (
        ("verbatim", "Coach Ramirez said my name before I said anything."),
        ("paraphrase", "At Alder Creek High nobody else did for three weeks."),
        ("reaction", "I was that kid."),
    ):
        page.locator(f".pick label:has(input[value={kind}])").click()
        page.fill("#text", words)
        page.press("#text", "Enter")
    page.locator("#lines li.verbatim button").first.click()
    expect(page.locator("#where")).to_contain_text("Received")
    page.locator("[data-opens=all-cards]:visible").click()
    page.locator("#all-cards").get_by_role("link", name="Close the talk").click()
    expect(page.get_by_role("heading", name="Before you say goodbye")).to_be_visible()
    clean(page)
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_text("sealed and waits for clearing")).to_be_visible()


def _clear(walk: Walk, page) -> None:
    """The steward decides every mark by keyboard, then releases."""
    walk.go(page, "clearing/")
    page.locator("main").get_by_role("link", name=re.compile(walk.locator)).first.click()
    expect(page.get_by_text("What was written")).to_be_visible()
    clean(page)
    for _mark in range(12):
        if page.get_by_role("button", name="Release to the team").count():
            break
        page.keyboard.press("a")
        page.wait_for_load_state()
    expect(page.get_by_role("region", name="What the team will read")).not_to_contain_text("Ramirez")
    expect(page.get_by_role("region", name="What the team will read")).not_to_contain_text("I was that kid")
    page.get_by_role("button", name="Release to the team").click()
    expect(page.get_by_text("released").first).to_be_visible()


def _headlines(walk: Walk, page) -> None:
    walk.go(page, "headlines/")
    page.locator("main").get_by_role("link", name=re.compile(walk.locator)).first.click()
    expect(page.get_by_role("region", name="What was said")).not_to_contain_text("Ramirez")
    clean(page)
    page.get_by_role("button", name="Use this line as a quote").first.click()
    expect(page.locator(".headlines")).to_contain_text("said my name before I said anything.")
    page.locator("#id_text").fill("Teachers here don't care about new students.")
    expect(page.locator("#coach .finding, #coach p").first).to_be_visible()
    page.locator("#id_text").fill("Went three weeks before anybody else used their name")
    page.locator("input[name=lines]").last.check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator(".headlines")).to_contain_text("Went three weeks")
    clean(page)


def _themes(walk: Walk, page) -> None:
    """A column, one card by menu and one by keyboard, a name, and one step back."""
    walk.go(page, "themes/")
    page.get_by_role("button", name="Add a column").click()
    expect(page.get_by_text("Unnamed").first).to_be_visible()
    for left in (1, 0):
        page.goto(walk.program.base + page.locator("#column-loose [data-move]").first.get_attribute("href"))
        send(page, page.locator("main .choices button").first)
        expect(page.locator("#column-loose .card")).to_have_count(left)
    page.get_by_role("button", name=re.compile("Undo my last step")).click()
    expect(page.locator("#column-loose .card")).to_have_count(1)
    page.locator("details.rename summary").first.click()
    page.locator("details.rename input[name=title]").first.fill("Being called by name changes the day")
    page.get_by_role("button", name="Keep this name").first.click()
    expect(page.get_by_role("heading", name="Being called by name changes the day")).to_be_visible()
    clean(page)


def _report(walk: Walk) -> None:
    page = walk.lead
    walk.go(page, "report/")
    page.get_by_role("button", name="Draft the report").click()
    page.get_by_role("link", name="Your texts").click()
    page.locator("[name=title]").fill("What new ninth graders told us")
    page.locator("[name=summary]").fill("One adult who says your name can change a day.")
    send(page, page.get_by_role("button", name="Save"))
    walk.go(page, "report/")
    page.get_by_role("link", name="Look and publish").click()
    clean(page)
    look_and_publish(page)
    expect(page.get_by_role("heading", name="What new ninth graders told us").first).to_be_visible()
    walk.go(page, "report/editions/1/")
    expect(page.locator("main")).to_contain_text("said my name before I said anything.")
    expect(page.locator("main")).not_to_contain_text("Ramirez")
    paper = page.request.get(walk.program.base + HOME + "report/editions/1/en.pdf")
    assert paper.body().startswith(b"%PDF")


def _action(walk: Walk) -> None:
    page = walk.lead
    walk.go(page, "actions/new/")
    page.get_by_label("Being called by name changes the day").check()
    page.locator("#id_title").fill("Ten names by Friday")
    page.locator("#id_description").fill("Every adult learns ten names, said the way students say them.")
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_role("heading", name="Ten names by Friday")).to_be_visible()
    clean(page)


def _letter(walk: Walk) -> None:
    page = walk.lead
    walk.go(page, "circle-back/letter/en/")
    page.locator("#id_heard").fill("Being called by your name changes a day.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Publish the letter").click()
    expect(page.get_by_text("Slips in this language open it")).to_be_visible()
    clean(page)


def _come_back(walk: Walk) -> None:
    """The interviewee, on a phone, with nothing but the paper; a wrong word first."""
    page = walk.visitor("phone")
    page.goto(walk.program.base + "/slip/")
    clean(page)
    page.locator("#id_locator").fill(walk.locator)
    page.locator("#id_words").fill("not these words at all friend")
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_text("These do not open a page")).to_be_visible()
    page.locator("#id_words").fill(walk.words.upper())
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_role("heading", name="What you said and where it led")).to_be_visible()
    expect(page.locator("main")).to_contain_text("said my name before I said anything.")
    expect(page.locator("main")).to_contain_text("Ten names by Friday")
    assert walk.words.split()[0] not in page.url
    clean(page)
    page.get_by_role("button", name="Yes, you heard me right").click()
    expect(page.get_by_text("You said: you heard me right.")).to_be_visible()
    page.get_by_text("I want to add something").click()
    page.locator("#add").fill("It was also Ms. Okafor in the office.")
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("Thank you. The team sees it")).to_be_visible()
    page.get_by_role("link", name="Take these words back").click()
    clean(page)
    page.get_by_role("button", name="Take them back").click()
    expect(page.get_by_text("Your words are taken out everywhere")).to_be_visible()


def _answers(walk: Walk, page) -> None:
    """The steward reads what was added; what was withdrawn is gone from board and report."""
    walk.go(page, "circle-back/answers/")
    page.get_by_role("link", name=re.compile("Read")).first.click()
    expect(page.locator("main")).to_contain_text("Ms. Okafor")
    clean(page)
    send(page, page.get_by_role("button", name="Done"))
    walk.go(walk.lead, "report/editions/1/")
    expect(walk.lead.locator("main")).not_to_contain_text("said my name before I said anything.")
    walk.go(walk.lead)
    expect(walk.lead.get_by_role("heading", name="First round")).to_be_visible()
