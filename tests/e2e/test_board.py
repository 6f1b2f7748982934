"""The board in a real browser: a card goes by pointer, by keyboard, by menu, and comes back."""

import pytest

from tests.e2e.driving import sign_in

SCENE = """
    from tellmore.accounts.models import Organisation, Person
    from tellmore.analysis import services
    from tellmore.capture.models import Session
    from tellmore.clearing.models import Transcript, TranscriptVersion
    from tellmore.studies import services as studies

    me = Person.objects.order_by("joined_at").first()
    study = studies.open_study(by=me, organisation=Organisation.objects.first(), title="Board", slug="{slug}")
    heron = Session.objects.create(study=study, pseudonym="Heron 42")
    transcript = Transcript.objects.create(study=study, session=heron, newest=1)
    lines = ["He said my name first.", "Learned the bells from a cousin.", "We laughed \U0001f600 a lot."]
    TranscriptVersion.objects.create(
        transcript=transcript,
        number=1,
        lines=[
            {{"id": f"l{{place}}", "question": "", "kind": "verbatim", "text": text, "quote": False}}
            for place, text in enumerate(lines)
        ],
    )
    for place, text in enumerate(["Walked alone", "Learned the bells from a cousin", "Laughed at lunch"]):
        services.write_headline(by=me, session=heron, text=text, lines=[f"l{{place}}"])
    for title in ("Known by name", "Leaving is easy to miss"):
        services.add_theme(by=me, study=study, title=title)
    print(heron.pk)
"""


@pytest.fixture(scope="module")
def program(empty_program):
    return empty_program


@pytest.fixture
def board(program, visitor, request):
    """A fresh study's board, opened by its lead."""
    slug = request.node.name.replace("_", "-").strip("-")[:38]
    heron = program.python(SCENE.format(slug=slug))
    page = visitor()
    sign_in(page, program, program.link_for(_lead(program)))
    page.goto(f"{program.base}/studies/{slug}/themes/")
    page.locator("#board .card[tabindex='0']").wait_for()
    page.locator("[data-move][role=button]").first.wait_for()
    page.heron = heron
    return page


def _lead(program):
    return program.python(
        'from tellmore.accounts.models import Person; print(Person.objects.order_by("joined_at").first().email)'
    )


def column(page, name):
    return page.locator("#board > section", has=page.get_by_role("heading", name=name, exact=True))


def cards(page, name):
    return [text.strip() for text in column(page, name).locator(".card > p").all_inner_texts()]


def moved(page, name, *expected):
    """Wait for the server's word, then compare."""
    page.locator("#toast:not([hidden])").wait_for()
    page.reload()
    assert cards(page, name) == list(expected)


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_pages_of_the_room_have_no_barriers(program, visitor, size):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    slug = f"barriers-{size}"
    heron = program.python(SCENE.format(slug=slug))
    page = visitor(size, bypass_csp=True)  # axe writes styles of its own into the page
    sign_in(page, program, program.link_for(_lead(program)))
    found = {}
    for path in (
        "headlines/",
        "headlines/pairs/",
        f"headlines/interviews/{heron}/",
        "themes/",
        "themes/history/",
    ):
        page.goto(f"{program.base}/studies/{slug}/{path}")
        report = axe.Axe().run(page).response["violations"]
        found[path] = [(one["id"], one["nodes"][0]["html"][:90]) for one in report]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, path
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_a_card_goes_by_pointer(board):
    card = board.locator(".card", has_text="Walked alone").bounding_box()
    goal = column(board, "Known by name").bounding_box()

    board.mouse.move(card["x"] + 30, card["y"] + 20)
    board.mouse.down()
    board.mouse.move(card["x"] + 60, card["y"] + 30, steps=4)
    board.mouse.move(goal["x"] + 80, goal["y"] + 90, steps=6)
    assert column(board, "Known by name").locator(".slot").inner_text() == "Drop here"
    board.mouse.up()

    moved(board, "Known by name", "Walked alone")


def test_a_card_in_the_hand_goes_home_on_escape(board):
    card = board.locator(".card", has_text="Walked alone").bounding_box()
    goal = column(board, "Known by name").bounding_box()

    board.mouse.move(card["x"] + 30, card["y"] + 20)
    board.mouse.down()
    board.mouse.move(goal["x"] + 80, goal["y"] + 90, steps=6)
    board.keyboard.press("Escape")
    board.mouse.up()

    assert board.locator(".held, .slot").count() == 0
    board.reload()
    assert cards(board, "Known by name") == []


def test_a_card_goes_by_keyboard(board):
    board.locator(".card", has_text="Walked alone").focus()
    board.keyboard.press("ArrowDown")
    board.keyboard.press(" ")
    board.keyboard.press("ArrowRight")
    assert board.locator("#said").inner_text() == "Known by name, place 1 of 1"
    board.keyboard.press("ArrowRight")
    board.keyboard.press(" ")

    moved(board, "Leaving is easy to miss", "Learned the bells from a cousin")


def test_a_card_carried_by_keyboard_goes_home_on_escape(board):
    board.locator(".card", has_text="Walked alone").focus()
    for key in (" ", "ArrowRight", "Escape"):
        board.keyboard.press(key)

    assert board.locator("#said").inner_text() == "Put back where it was."
    assert cards(board, "Not placed yet")[0] == "Walked alone"


def test_a_card_goes_by_menu_and_comes_back_by_undo(board):
    board.locator(".card", has_text="Laughed at lunch").get_by_role("button", name="Move to…").click()
    board.get_by_role("menuitem", name="Known by name").click()
    column(board, "Known by name").locator(".card").wait_for()
    assert cards(board, "Known by name") == ["Laughed at lunch"]

    board.locator("#toast button").click()
    board.locator("#column-loose [data-card]").nth(2).wait_for()

    board.reload()
    assert cards(board, "Not placed yet")[-1] == "Laughed at lunch"


def test_a_column_is_added_and_named_in_place(board):
    board.get_by_role("button", name="Add a column").click()
    board.get_by_text("Give it a name").click()
    board.locator("details.rename[open] input[name=title]").fill("Buses decide the day")
    board.get_by_role("button", name="Keep this name").click()

    board.get_by_role("heading", name="Buses decide the day").wait_for()
    assert board.locator("#board > section[data-theme]").count() == 4


def test_words_chosen_in_an_interview_become_a_quote(board):
    board.goto(f"{board.url}../headlines/interviews/{board.heron}/")
    board.evaluate(
        """() => {
            const node = document.getElementById('words-l2').firstChild;
            const at = node.data.indexOf('\\u{1F600}');
            getSelection().setBaseAndExtent(node, at, node, at + 8);
        }"""
    )
    board.get_by_role("button", name="Use as a quote").click()

    board.locator("mark").wait_for()
    assert board.locator("mark").inner_text() == "\U0001f600 a lot"
