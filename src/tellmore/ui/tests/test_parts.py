"""The parts, rendered: what each says to a reader, and that no page of the library looks like a stranger."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import render_to_string
from django.urls import reverse

from tellmore.accounts.tests import build
from tellmore.kernel.findings import Finding
from tellmore.ui.forms import Form
from tellmore.ui.templatetags.ui import pointed
from tellmore.ui.tests.test_tokens import INLINE


class Plan(Form):
    day = forms.DateField(label="Day", help_text="A school day.")
    kind = forms.ChoiceField(label="Kind", widget=forms.RadioSelect, choices=[("a", "Alone"), ("b", "Group")])


def field(bound) -> str:
    return Template("{% field bound %}").render(Context({"bound": bound}))


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("😀 Is it our amazing bus?", 8, 19, "our amazing"),
        ("¿Te gusta leer?", 1, 15, ""),
        ("a" * 200 + " and so on", 0, 200, "a" * 59 + "…"),
        (None, 0, 1, ""),
    ],
)
def test_finding_points_at_its_words_unless_they_are_all(text, start, end, shown):
    assert pointed(Finding("loud", start, end, "Too loud."), text) == shown


def test_field_points_to_its_hint_and_its_mistake():
    html = field(Plan({"day": "never", "kind": "a"})["day"])

    assert 'aria-describedby="id_day_helptext id_day_error"' in html
    assert 'id="id_day_helptext"' in html
    assert html.count('id="id_day_error"') == 1
    assert 'aria-invalid="true"' in html


def test_field_of_choices_is_a_group_with_one_label_each():
    html = field(Plan()["kind"])

    assert re.findall(r'<label class="choice" for="(\w+)">', html) == ["id_kind_0", "id_kind_1"]
    assert "<legend>Kind</legend>" in html


def test_control_dresses_a_field_of_somebody_elses_form():
    class Stranger(forms.Form):
        name = forms.CharField(widget=forms.TextInput(attrs={"class": "short"}))

    assert 'class="short input"' in field(Stranger()["name"])


def test_support_says_the_sentence_when_the_guard_holds_back():
    shown = render_to_string("ui/support.html", {"part": 9, "whole": 24, "says": "9 of 24 interviews"})
    held = render_to_string(
        "ui/support.html", {"part": 2, "whole": 24, "says": "2 of 24", "held_back": "Too few"}
    )

    assert "9 of 24 interviews" in shown
    assert '<rect class="part" width="38"' in shown
    assert "2 of 24" not in held
    assert "Too few" in held


def test_pager_names_the_page_and_keeps_the_query():
    html = render_to_string("ui/pager.html", {"page": Paginator(range(30), 10).page(2), "query": "who=x"})

    assert "Page 2 of 3" in html
    assert re.findall(r'href="([^"]+)"', html) == ["?page=1&amp;who=x", "?page=3&amp;who=x"]


def test_pager_is_silent_for_one_page():
    assert render_to_string("ui/pager.html", {"page": Paginator(range(3), 10).page(1)}).strip() == ""


def test_table_repeats_the_column_in_each_cell_for_a_phone():
    html = render_to_string(
        "ui/table.html", {"caption": "Who", "columns": ["Group", "Said"], "rows": [["A", 3]]}
    )

    assert '<th scope="row">A</th><td class="num" data-label="Said">3</td>' in html


def test_path_says_done_in_words_and_marks_the_step():
    stones = [
        {"number": 1, "name": "Purpose", "says": "written", "state": "done", "href": "/p"},
        {"number": 2, "name": "Team", "says": "two ready", "state": "now", "href": "/t"},
        {"number": 3, "name": "Report", "says": "later", "state": "", "href": ""},
    ]

    html = render_to_string("ui/path.html", {"stones": stones})

    assert '<span class="hush">Done. </span>written' in html
    assert '<a href="/t" aria-current="step">Team</a>' in html
    assert "<strong>Report</strong>" in html


@pytest.mark.parametrize(
    ("template", "context", "words"),
    [
        (
            "confirm.html",
            {"title": "Erase it?", "text": "For good.", "action": "Erase", "back": "/b"},
            "Erase it?",
        ),
        ("dialog.html", {"key": "d", "title": "Erase it?", "action": "Erase", "post_to": "/e"}, "Erase it?"),
        ("finding.html", {"reason": "This leads.", "dismiss_to": "/d"}, "Leave it as it is"),
        ("qr.html", {"svg": "", "says": "Your page"}, "Your page"),
        (
            "empty.html",
            {"title": "None", "text": "Write one.", "href": "/w", "action": "Write"},
            "Write one.",
        ),
        ("where.html", {"state": "cleared"}, "Cleared"),
        ("notice.html", {"text": "Kept.", "look": "good"}, "Kept."),
    ],
)
def test_part_says_its_words(template, context, words):
    assert words in render_to_string(f"ui/{template}", context)


def landmarks(html: str) -> tuple[int, int]:
    return len(re.findall(r"<main\b", html)), len(re.findall(r"<h1\b", html))


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "es"])
def test_style_guide_shows_every_group_once(client, language):
    client.force_login(build.person("Lena Ortiz"))

    html = client.get(reverse("style_guide"), headers={"accept-language": language}).content.decode()
    ids = re.findall(r'\sid="([^"]+)"', html)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([\w-]+)"', html)) - {"waiting", "cleared"} <= set(ids)
    assert landmarks(html) == (1, 1)
    assert f'<html lang="{language}"' in html


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["account_login", "account_reset_password", "account_reset_password_done"])
def test_pages_of_the_door_wear_the_house(client, page):
    html = client.get(reverse(page)).content.decode()

    assert landmarks(html) == (1, 1)
    assert "ui/css/tellmore.css" in html
    assert not INLINE.search(html)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "page",
    [
        "account_logout",
        "account_email",
        "account_change_password",
        "account_reauthenticate",
        "mfa_index",
        "usersessions_list",
    ],
)
def test_pages_of_the_account_wear_the_house(client, page):
    lena = build.person("Lena Ortiz")
    client.post(reverse("account_login"), {"login": lena.email, "password": build.PASSWORD})

    response = client.get(reverse(page))
    html = response.content.decode()

    assert response.status_code == 200
    assert landmarks(html) == (1, 1)
    assert "<label" not in html or 'class="input"' in html or 'class="choice"' in html
    assert not INLINE.search(html)


def test_every_word_of_the_look_is_written_in_spanish():
    catalog = polib.pofile(str(Path(__file__).parent.parent / "locale/es/LC_MESSAGES/django.po"))

    assert [entry.msgid for entry in catalog.untranslated_entries() + catalog.fuzzy_entries()] == []


def test_every_part_opens_with_the_words_it_takes():
    folder = Path(__file__).parent.parent / "templates"
    silent = [
        path.name for path in folder.rglob("*.html") if not path.read_text().startswith(("{# ", "<hr>"))
    ]

    assert silent == []
