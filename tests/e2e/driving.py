"""What journeys share: signing in, reading a page with axe, and noting faults of the console."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

# A busy machine is slow, not wrong.
expect.set_options(timeout=15_000)


def clean(page: Any) -> None:
    """axe finds nothing on this page. Without `preload` it adds no styles, which our policy would refuse."""
    found = Axe().run(page, options={"preload": False}).response["violations"]
    assert [(one["id"], one["nodes"][0]["target"]) for one in found] == [], page.url


def note_fault(said, faults: list[str]) -> None:
    expected = ("Failed to load resource", "net::ERR_INTERNET_DISCONNECTED")
    if said.type == "error" and not any(word in said.text for word in expected):
        faults.append(f"{said.page.url if said.page else ''}: {said.text}")


def sign_in(page, program: Any, link: str | None = None) -> None:
    page.goto(program.base + (link or program.link))
    page.locator("main form button").click()
    page.wait_for_url(program.base + "/")


def send(page: Any, button: Any) -> None:
    """Press a button that sends a form, and wait for the answer before anything else is opened."""
    with page.expect_navigation():
        button.click()


def look_and_publish(page: Any) -> None:
    """From the page that publishes: let every marked quote stand after a look, come back, publish."""
    address = page.url
    first = page.get_by_role("link", name="Look at the first one")
    if first.count():
        first.click()
        stand = page.get_by_role("button", name="We looked, let it stand")
        expect(stand).to_be_visible()
        while stand.count():
            send(page, stand)
        page.goto(address)
    send(page, page.get_by_role("button", name="Publish"))
