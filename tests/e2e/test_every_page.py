"""axe on every page of the demo study, in English at a desk and in Spanish on a phone."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

from tests.e2e.driving import clean, sign_in

# Files, endpoints without a page, and pages whose own journey reads them.
LEFT_OUT = re.compile(r"\.pdf$|/pdf/|/static/|/logout|/events/|\?|/keep/|/note/|^/style/|/sheet")
MOST = 130
STARTS = ("/", "/studies/demo/", "/me/", "/members/", "/account/2fa/", "/account/sessions/")


@pytest.mark.parametrize(("size", "language"), [("desk", "en"), ("phone", "es")])
def test_axe_finds_nothing_on_any_page_of_the_demo(visitor, demo_program, size, language):
    page = visitor(size, language)
    sign_in(page, demo_program, demo_program.link_for("you@localhost"))
    kinds = crawled(page, demo_program, STARTS)

    assert len(kinds) > 40


def crawled(page, program, starts) -> dict[str, int]:
    """axe on every page that links lead to, two of each kind; how many of which kind there were."""
    seen: set[str] = set()
    kinds: dict[str, int] = {}
    waiting = list(starts)
    while waiting and len(seen) < MOST:
        path = waiting.pop(0)
        kind = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "*", path)
        if path in seen or kinds.get(kind, 0) >= 2:
            continue
        seen.add(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        answer = page.goto(program.base + path)
        assert answer.status == 200, path
        clean(page)
        assert _sideways(page) == 0, f"{path} scrolls sideways"
        waiting += [link for link in _links(page) if link not in seen]
    return kinds


def _sideways(page) -> int:
    return page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)")


def _links(page) -> list[str]:
    found = page.eval_on_selector_all("a[href]", "all => all.map(one => one.href)")
    paths = (urlsplit(link) for link in found)
    ours = [
        one.path + (f"?{one.query}" if one.query else "")
        for one in paths
        if one.hostname == "localhost" and one.scheme == "http"
    ]
    return [path for path in dict.fromkeys(ours) if not LEFT_OUT.search(path)]
