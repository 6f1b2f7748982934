"""What an import checker cannot see."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src/tellmore"
ROOMS = sorted(path.parent for path in PACKAGE.glob("*/apps.py"))


def ours(resolver=None, prefix=""):
    """(route name, view) of every address that is our own."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from ours(pattern, prefix)
        elif isinstance(pattern, URLPattern) and pattern.callback.__module__.startswith("tellmore."):
            yield pattern.name, pattern.callback


def test_route_and_view_have_the_same_name():
    assert [name for name, view in ours() if name != view.__name__] == []


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "misc"])
def test_no_drawer_for_unrelated_things(name):
    assert list(PACKAGE.rglob(f"{name}.py")) + list(PACKAGE.rglob(f"{name}/__init__.py")) == []


def test_queries_stand_only_where_they_belong():
    wrong = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if re.search(r"\.objects\b", path.read_text())
        and path.parts[-2] not in {"services", "selectors", "migrations", "tests"}
        and path.stem in {"views", "urls", "apps", "forms"}
        and "accounts/forms.py" not in str(path)
    ]

    assert wrong == []


def test_only_the_crypto_room_imports_cryptography():
    wrong = [
        path
        for path in PACKAGE.rglob("*.py")
        if re.search(r"^\s*(from|import) (cryptography|argon2)\b", path.read_text(), re.M)
        and path != PACKAGE / "foundation/crypto.py"
        and "tests" not in path.parts
    ]

    assert wrong == []


def test_a_browser_keeps_no_unfinished_words_where_people_write_what_was_said():
    """Else it writes them, unsealed, into the file in which it remembers its open tabs."""
    pages = [
        page for room in ("capture", "circleback", "clearing") for page in (PACKAGE / room).rglob("*.html")
    ]
    written = [
        (page.name, form)
        for page in pages
        for form in re.findall(r"<form\b.*?</form>", page.read_text(), re.DOTALL)
        if "<textarea" in form
    ]

    assert {name for name, form in written} == {"listen.html", "slip_mine.html"}
    assert [name for name, form in written if 'autocomplete="off"' not in form.partition(">")[0]] == []


def test_every_room_says_what_it_is_for():
    assert [room.name for room in ROOMS if not (room / "README.md").exists()] == []


def test_modules_of_some_length_open_with_a_sentence():
    wrong = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if "migrations" not in path.parts
        and "tests" not in path.parts
        and len(path.read_text().splitlines()) > 20
        and not path.read_text().lstrip().startswith('"""')
    ]

    assert wrong == []


def test_nothing_in_the_tree_names_another_host_to_load_from():
    wrong = [
        str(path.relative_to(PACKAGE))
        for pattern in ("*.html", "*.css", "*.js")
        for path in PACKAGE.rglob(pattern)
        if re.search(r"""(src|href|@import|url\()\s*=?\s*["'(]?\s*(https?:)?//""", path.read_text())
    ]

    assert wrong == []
