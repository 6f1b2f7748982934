"""Pages that are made from code say what the code says; the picture is the contract."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_roles_page_is_the_table():
    made = runpy.run_path(str(ROOT / "tools/roles_page.py"))["page"]()

    assert (ROOT / "docs/reference/roles.md").read_text() == made


def test_pages_about_the_rules_are_the_rules():
    made = runpy.run_path(str(ROOT / "tools/rules_pages.py"))["pages"]()

    assert {name: (ROOT / "docs/reference" / name).read_text() for name in made} == made


def test_picture_names_every_room_in_the_order_of_the_contract():
    contract = (ROOT / ".importlinter").read_text().split("layers =\n")[1].split("unmatched")[0]
    floors = [re.findall(r"\w+", line) for line in contract.strip().splitlines()]
    picture = (ROOT / "ARCHITECTURE.md").read_text().split("```")[1]

    places = [min(picture.index(f" {room} ") for room in floor) for floor in floors if floor != ["config"]]

    assert places == sorted(places)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\((?!http)([^)#]+)", (ROOT / page).read_text())

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_setting_is_documented():
    settings = (ROOT / "src/tellmore/config/settings.py").read_text()
    named = set(re.findall(r'"(TELLMORE_[A-Z_]+)"', settings))
    page = (ROOT / "docs/how-to/run-for-a-school.md").read_text()

    written = set(re.findall(r"TELLMORE_[A-Z_]+", page))
    written |= {f"TELLMORE_MAIL{tail}" for tail in ("_PORT", "_USER", "_PASSWORD", "_FROM")}

    assert named - written == set()
