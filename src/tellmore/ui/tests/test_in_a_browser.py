"""The style guide in a real browser: axe finds nothing, nothing scrolls sideways, the keyboard works.

The page is fetched once by the test client and served to the browser from memory, without a port.
"""

from __future__ import annotations

import mimetypes
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from tellmore.accounts.tests import build

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ORIGIN = "http://house.test"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine"),
]


@pytest.fixture
def guide(client) -> str:
    client.force_login(build.person("Lena Ortiz"))
    return client.get(reverse("style_guide")).content.decode()


@pytest.fixture
def browser(guide) -> Iterator[object]:  # after the page is fetched: the engine's loop bars the database
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with playwright.sync_playwright() as engine:
        opened = engine.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield opened
        opened.close()


def open_page(browser, html: str, *, width: int = 1280, **wishes):
    page = browser.new_page(viewport={"width": width, "height": 900}, **wishes)

    def answer(route):
        path = urlsplit(route.request.url).path
        found = finders.find(path.removeprefix("/static/")) if path.startswith("/static/") else None
        if found:
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            route.fulfill(body=Path(found).read_bytes(), content_type=kind)
        elif path == "/style/":
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            route.fulfill(status=404, body="")

    page.route("**/*", answer)
    page.goto(f"{ORIGIN}/style/")
    return page


def violations(page) -> list[tuple[str, str]]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page).response["violations"]
    return [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize(
    "wishes", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"contrast": "more"}]
)
def test_axe_finds_nothing(browser, guide, wishes):
    assert violations(open_page(browser, guide, **wishes)) == []


@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_scrolls_sideways(browser, guide, width):
    page = open_page(browser, guide, width=width)

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_controls_are_as_large_as_a_finger(browser, guide):
    page = open_page(browser, guide, width=390)

    small = page.evaluate(
        """() => [...document.querySelectorAll(".btn, .input, .choice, .pick label, .seat, summary, .menu button")]
            .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 43.9)
            .map((part) => part.outerHTML.slice(0, 80))"""
    )

    assert small == []


def test_right_to_left_mirrors_without_sideways_scrolling(browser, guide):
    page = open_page(browser, guide.replace('dir="ltr"', 'dir="rtl"', 1), width=390)

    edge = page.locator(".voice").first.evaluate(
        "voice => parseFloat(getComputedStyle(voice).paddingRight) > parseFloat(getComputedStyle(voice).paddingLeft)"
    )

    assert edge is True
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_menu_opens_walks_and_gives_the_focus_back(browser, guide):
    page = open_page(browser, guide)
    button = page.locator("details.drop > summary").first
    focused = "document.activeElement.textContent.trim()"

    button.focus()
    page.keyboard.press("ArrowDown")
    first = page.evaluate(focused)
    page.keyboard.press("End")
    last = page.evaluate(focused)
    page.keyboard.press("Escape")

    assert (first, last) == ("Leaving is easy to miss", "Back to not placed")
    assert button.evaluate("summary => summary === document.activeElement && !summary.parentElement.open")


def test_dialog_opens_and_closes(browser, guide):
    page = open_page(browser, guide)

    page.get_by_role("button", name="Open a dialog").click()
    opened = page.locator("#live-dialog").evaluate("dialog => dialog.open")
    page.locator("#live-dialog [data-closes]").click()

    assert opened is True
    assert page.locator("#live-dialog").evaluate("dialog => dialog.open") is False


def test_a_form_is_sent_once(browser, guide):
    form = '<form method="post" action="/sent" id="once"><button>Send</button></form></main>'
    page = open_page(browser, guide.replace("</main>", form, 1))

    sent = page.evaluate(
        """() => {
            const form = document.getElementById("once");
            let left = 0;
            window.addEventListener("submit", (event) => { left += event.defaultPrevented ? 0 : 1; event.preventDefault(); });
            form.requestSubmit(); form.requestSubmit();
            return left;
        }"""
    )

    assert sent == 1
