"""The hallway test in a real browser: by keyboard only, from a quote that is refused to one that is let stand."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.driving import clean, send, sign_in

# The program stands beside a quote now, and fifty people are the least: some quotes have too few.
STRICTER = """
    from tellmore.sampling.models import Criterion
    from tellmore.studies.models import Study
    Study.objects.filter(slug="demo").update(min_cell=50)
    Criterion.objects.filter(study__slug="demo", name="Program").update(is_published=True)
    print(Criterion.objects.filter(study__slug="demo", is_published=True).count())
"""
AS_BEFORE = """
    from tellmore.reports.models import HallwayDecision
    from tellmore.sampling.models import Criterion
    from tellmore.studies.models import Study
    Study.objects.filter(slug="demo").update(min_cell=5)
    Criterion.objects.filter(study__slug="demo", name="Program").update(is_published=False)
    HallwayDecision.objects.all().delete()
"""


@pytest.fixture
def stricter(demo_program):
    """The demo with a higher minimum; as it was afterwards, for whoever opens it next."""
    assert int(demo_program.python(STRICTER)) == 3
    yield demo_program
    demo_program.python(AS_BEFORE)


def test_a_quote_that_too_few_could_have_said_is_widened_by_keyboard(visitor, stricter):
    page = visitor("desk", "en")
    sign_in(page, stricter, stricter.link_for("you@localhost"))
    page.goto(f"{stricter.base}/studies/demo/report/publish/")
    expect(page.get_by_role("alert")).to_contain_text("cannot be published with the categories beside")
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)
    clean(page)

    page.goto(f"{stricter.base}/studies/demo/report/hallway/")
    clean(page)
    page.get_by_role("link", name="Look at the first one").press("Enter")
    expect(page.locator("#circle")).to_contain_text("too few people")
    clean(page)

    # fewer categories: the number follows the ticks, and the key keeps them
    program = page.locator("#keep").get_by_role("checkbox").last
    with page.expect_response(lambda answer: answer.url.endswith("/size/")):
        program.press("Space")
    expect(page.locator("#circle")).not_to_contain_text("too few people")
    with page.expect_navigation():
        page.locator("h1").press("k")
    expect(page.get_by_role("heading", name="What was decided")).to_be_visible()

    # wider words: two words ticked without a pointer
    said = page.locator("figure.voice.large blockquote").inner_text()
    page.locator("h1").press("m")
    words = page.locator("#more").get_by_role("checkbox", name=said.split()[1].strip("“”"), exact=True)
    words.first.press("Space")
    page.locator("#own-more").fill("something")
    send(page, page.locator("#more").get_by_role("button", name="Put it in"))
    expect(page.locator("figure.voice.large .mask")).to_have_text("[something]")

    # and back again
    with page.expect_navigation():
        page.locator("h1").press("u")
    expect(page.locator("figure.voice.large blockquote")).to_have_text(said)
    clean(page)
