"""The sealed zone from outside: what a browser and a data folder keep of words that nobody else may read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import SIZES, start, stop
from tests.e2e.driving import clean, send, sign_in
from tests.e2e.test_listening import SEED, keep

NAMED = "Qwenzafira"  # masked in clearing
FELT = "Xylquorble"  # a reaction: sealed for ever
BEGUN = "Krellimondo"  # typed, and never kept
SEALED = (NAMED, FELT, BEGUN)
ROLES = """
    from tellmore.accounts import services as accounts
    from tellmore.studies import services as studies
    from tellmore.studies.models import Study
    owner = accounts.first_admin()
    for role in ("steward", "analyst"):
        studies.grant_role(by=owner, study=Study.objects.get(), person=owner, role=role)
"""


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A program with a folder of temporary files of its own."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    started = start(tmp_path / "data", "--no-demo")
    yield started
    stop(started)


@pytest.fixture
def window(chromium, tmp_path):
    """A browser whose profile lies in a folder, as on somebody's own computer."""
    opened = chromium.browser_type.launch_persistent_context(
        str(tmp_path / "profile"),
        executable_path=chromium_path(),
        args=["--no-sandbox", "--disable-gpu", "--no-first-run"],
        viewport=SIZES["phone"],
        locale="en",
    )
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


def chromium_path() -> str:
    import os

    from tests.e2e.conftest import NAMES

    return os.environ.get("TELLMORE_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)))


def held_in(folder: Path, words=SEALED) -> dict[str, list[str]]:
    """Files that hold one of the words, in either of the ways in which programs write letters."""
    found: dict[str, list[str]] = {}
    for file in folder.rglob("*"):
        if file.is_file():
            data = file.read_bytes().lower()
            for word in words:
                if word.lower().encode() in data or word.lower().encode("utf-16-le") in data:
                    found.setdefault(str(file.relative_to(folder)), []).append(word)
    return found


STORED = """async () => {
  const said = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys())
      said.push(request.url, await (await caches.match(request)).text());
  const asked = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
  let drafts = 0;
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      for (const value of await asked(database.transaction(store).objectStore(store).getAll())) {
        if (store === "drafts") drafts += 1;
        said.push(JSON.stringify(value, (_key, part) =>
          part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? new TextDecoder().decode(part) : part));
      }
    database.close();
  }
  return { said: said.join("\\n"), drafts };
}"""


CLEAR = """
    from tellmore.accounts import services as accounts
    from tellmore.capture.models import Session
    from tellmore.clearing import services as clearing
    owner, session = accounts.first_admin(), Session.objects.get()
    review = clearing.open_review(by=owner, session=session)
    for mask in review.masks.all():
        clearing.decide_mask(by=owner, mask=mask, decision="masked")
    print(clearing.release(by=owner, session=session).lines[0]["text"])
"""


def test_words_of_the_sealed_zone_are_left_nowhere(program, window, tmp_path):
    talk = program.python(SEED)
    study, session = talk.split("listening/")[0], talk.split("/")[-2]
    program.python(ROLES)
    page = window.pages[0]
    addresses: list[str] = []
    window.on("request", lambda request: addresses.append(request.url))
    sign_in(page, program)
    listen(page, program.base + talk)
    kept = page.evaluate(STORED)
    assert (kept["drafts"], [word for word in SEALED if word in kept["said"]]) == (1, [])

    page.fill("#text", "")
    page.goto(f"{program.base}{talk}finish/")
    send(page, page.locator("main form .btn.main"))
    page.goto(f"{program.base}{study}clearing/{session}/")
    assert NAMED in page.content()
    assert program.python(CLEAR).endswith("saved me a seat.")
    for path in ("", "headlines/", "clearing/", "record/", "listening/", "sessions/", "erasure/", "export/"):
        page.goto(program.base + study + path)
        assert [word for word in SEALED if word in page.content()] == [], path
    after = page.evaluate(STORED)
    shutil.copytree(program.data, tmp_path / "while-running")
    window.close()
    stop(program)

    said = after["said"] + program.process.stdout.read() + "\n".join(addresses)
    assert [word for word in SEALED if word in said] == []
    assert held_in(tmp_path) == {}
    places = {place.partition("/")[0] for place in held_in(tmp_path, ["listening-1"])}
    assert places == {"profile", "data", "while-running"}, "a word that may be seen is found in all of them"
    assert (tmp_path / "while-running" / "tellmore.sqlite3-wal").exists()


def listen(page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("#listen[data-ready]")
    keep(page, "verbatim", f"Mrs. {NAMED} saved me a seat.")
    keep(page, "reaction", f"I felt {FELT} then.")
    page.fill("#text", f"And {BEGUN}")
    expect(page.locator("#where")).to_have_attribute("data-state", "received")
    expect(page.locator("#lines li")).to_have_count(2)


def test_a_device_lets_go_of_a_conversation_that_was_erased(program, visitor):
    talk = program.python(SEED)
    study, session = talk.split("listening/")[0], talk.split("/")[-2]
    program.python(ROLES)
    page = visitor("phone", "es")
    sign_in(page, program)
    listen(page, program.base + talk)

    steward = page.context.new_page()
    steward.goto(f"{program.base}{study}erasure/{session}/")
    clean(steward)
    name = steward.locator("h1").inner_text().removeprefix("¿Borrar todo de ").removesuffix("?")
    steward.fill("input[name=pseudonym]", name)
    send(steward, steward.locator(".danger .btn.stop"))
    clean(steward)
    keep(page, "verbatim", "One more line, too late.")

    page.wait_for_selector("#erased[data-ready]")
    clean(page)
    assert page.evaluate(STORED)["drafts"] == 0


def test_keys_go_on_their_day_and_the_certificate_prints(program, visitor):
    talk = program.python(SEED)
    study = talk.split("listening/")[0]
    page = visitor()
    sign_in(page, program)
    page.goto(program.base + "/keys/")
    clean(page)
    page.goto(program.base + study + "shred/")
    clean(page)
    page.fill("input[name=slug]", study.split("/")[2])
    send(page, page.locator(".danger .btn.stop"))

    clean(page)
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
