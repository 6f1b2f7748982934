"""What remains after an erasure and after shred day: axe reads every page, and no page offers what is gone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import start, stop
from tests.e2e.driving import clean, sign_in
from tests.e2e.test_every_page import crawled

END = """
    from tellmore.accounts import services as accounts
    from tellmore.capture.models import Session
    from tellmore.clearing import services as clearing
    from tellmore.retention import services as retention
    from tellmore.studies.models import Study
    owner, study = accounts.first_admin(), Study.objects.get(slug="demo")
    quoted = Session.objects.filter(study=study, headlines__quote__isnull=False).order_by("pk").first()
    print(retention.erase_session(by=owner, session=quoted).pk)
    again = Session.objects.filter(study=study, transcript__newest__gt=0).order_by("pk").first()
    clearing.open_review(by=owner, session=again)
    retention.shred_study(by=owner, study=study, is_cleared_gone={gone})
    open_ones = Session.objects.filter(study=study, interviewer__person=owner, finished_at=None)
    open_ones.update(started_at=None)
    print(again.pk, open_ones.first().pk)
"""
SAYS = {
    "en": ("The keys are destroyed", "Cannot be opened any more", "Add a word"),
    "es": ("Las llaves están destruidas", "Ya no se pueden abrir", "Añadir una palabra"),
}


@pytest.fixture
def program(tmp_path):
    started = start(tmp_path / "data")
    yield started
    stop(started)


@pytest.mark.parametrize(
    ("size", "language", "gone"),
    [("desk", "en", False), ("phone", "es", True)],
    ids=["cleared words stay", "cleared words go too"],
)
def test_axe_finds_nothing_on_any_page_after_the_end(program, visitor, size, language, gone):
    erasure, reviewed, planned = program.python(END.format(gone=gone)).split()
    study = program.base + "/studies/demo/"
    title, lost, adds = SAYS[language]
    page = visitor(size, language)
    sign_in(page, program, program.link_for("you@localhost"))

    page.goto(f"{study}erasure/done/{erasure}/")
    clean(page)
    assert page.goto(f"{study}listening/{planned}/").status == 410
    expect(page.locator("h1")).to_have_text(title)
    clean(page)
    page.goto(f"{study}certificate/")
    expect(page.locator("h1")).to_have_text(title)
    page.goto(f"{study}clearing/")
    expect(page.locator("main").get_by_role("heading", name=lost)).to_be_visible()
    assert page.locator("main form").count() == 0
    page.goto(f"{study}clearing/words/")
    assert adds not in page.content()
    assert (
        len(crawled(page, program, ["/studies/demo/", "/keys/", f"/studies/demo/clearing/{reviewed}/"])) > 60
    )
