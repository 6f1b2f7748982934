"""Coming in with a passkey, and going out everywhere, in a real browser with a virtual authenticator."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.e2e.driving import clean, sign_in

SEED = """
    from tellmore.accounts.models import Membership, Organisation, Person
    person = Person.objects.create_user("paz@example.org", "a calm long password", name="Paz Soto")
    Membership.objects.create(organisation=Organisation.objects.first(), person=person)
"""


def test_a_passkey_is_added_and_signs_in(visitor, empty_program):
    empty_program.python(SEED)
    page = visitor("desk")
    authenticator = page.context.new_cdp_session(page)
    authenticator.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
    }
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    authenticator.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto(empty_program.base + "/account/login/")
    clean(page)
    page.locator("input[name=login]").fill("paz@example.org")
    page.locator("input[name=password]").fill("a calm long password")
    page.locator("main form button[type=submit]").first.click()
    expect(page.get_by_role("heading", name="Your studies")).to_be_visible()

    page.goto(empty_program.base + "/account/2fa/webauthn/add/")
    if "reauthenticate" in page.url:
        page.locator("input[name=password]").fill("a calm long password")
        page.locator("main form button[type=submit]").first.click()
    page.locator("input[name=name]").fill("My laptop")
    passwordless = page.locator("input[name=passwordless]")
    if passwordless.count():
        passwordless.check()
    page.locator("main form button").last.click()
    expect(page).to_have_url(re.compile("/account/2fa/(?!webauthn/add)"))
    page.goto(empty_program.base + "/account/logout/")
    page.locator("main form button").last.click()

    page.goto(empty_program.base + "/account/login/")
    page.locator("#passkey_login, [id*=passkey]").first.click()

    expect(page.get_by_role("heading", name="Your studies")).to_be_visible()


def test_somebody_signs_out_everywhere_else(visitor, empty_program):
    here, there = visitor("desk"), visitor("phone")
    sign_in(here, empty_program, empty_program.link_for("you@localhost"))
    sign_in(there, empty_program, empty_program.link_for("you@localhost"))

    here.goto(empty_program.base + "/account/sessions/")
    clean(here)
    here.locator("main form button").last.click()
    there.goto(empty_program.base + "/")

    expect(there).to_have_url(re.compile("/account/login/"))
