"""Everything a person reads is there in Spanish: complete, one sentence for one sentence, compiled.

The sentences are extracted afresh from every room into a folder of its own, so that a sentence
somebody added and nobody translated is named here, before a family reads it in the wrong language.
"""

from __future__ import annotations

import os
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.core.management import call_command
from django.utils import translation
from django.utils.translation import gettext, pgettext

from tellmore.config import translations

PACKAGE = translations.PACKAGE
CATALOG = Path("locale/es/LC_MESSAGES/django.po")
NOT_READ_BY_PEOPLE = ("tests", "migrations", "static", "js_tests", "__pycache__", "locale")
TAG = re.compile(r"<[^>]*>")
FILLED = re.compile(r"%\(\w+\)[sd]|\{\w*\}|<[^>]*>")
# Names, and languages called by their own name.
SPEAKS_FOR_ITSELF = {"tellmore", "PDF", "English", "Español"}

Key = tuple[str | None, str]


def rooms() -> list[Path]:
    return sorted(found.parent for found in PACKAGE.glob("*/apps.py"))


def key(entry: polib.POEntry) -> Key:
    return (entry.msgctxt, entry.msgid)


def said(entry: polib.POEntry) -> tuple[str, ...]:
    """The Spanish of an entry, with all its plurals."""
    return tuple(entry.msgstr_plural.values()) if entry.msgid_plural else (entry.msgstr,)


def entries() -> Iterator[tuple[str, polib.POEntry]]:
    for path in translations.catalogs():
        for entry in polib.pofile(str(path)):
            yield path.parts[len(PACKAGE.parts)], entry


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[Key]]:
    """Room → all that its code and templates ask to be translated."""
    if shutil.which("xgettext") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("xgettext is missing: install gettext, or sentences without Spanish slip through")
        pytest.skip("xgettext is missing (install gettext), so the sentences cannot be extracted")
    copy = tmp_path_factory.mktemp("rooms")
    for room in rooms():
        shutil.copytree(room, copy / room.name, ignore=shutil.ignore_patterns(*NOT_READ_BY_PEOPLE))
        (copy / room.name / CATALOG).parent.mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(copy)
        call_command("makemessages", locale=["es"], no_location=True, no_wrap=True, verbosity=0)
    return {
        room.name: {key(one) for one in polib.pofile(str(found))} if found.exists() else set()
        for room in rooms()
        for found in [copy / room.name / CATALOG]
    }


@pytest.mark.parametrize("room", [room.name for room in rooms() if (room / "templates").exists()])
def test_each_sentence_of_a_room_is_written_in_spanish(room: str, extracted: dict[str, set[Key]]) -> None:
    path = PACKAGE / room / CATALOG
    catalog = polib.pofile(str(path)) if path.exists() else []
    written = {key(one) for one in catalog if all(said(one)) and not one.fuzzy and not one.obsolete}
    missing = sorted(msgid for _context, msgid in extracted[room] - written)
    assert not missing, f"{path} has no Spanish for:\n" + "\n".join(missing)


def test_extraction_sees_templates_and_code(extracted: dict[str, set[Key]]) -> None:
    assert (None, "Why are we listening?") in extracted["studies"]  # a template
    assert (None, "privacy steward") in extracted["studies"]  # a model
    assert ("leave the private page", "Close") in extracted["circleback"]  # one with a context


def test_a_sentence_is_said_in_one_way_in_all_rooms() -> None:
    ways: defaultdict[Key, set[tuple[str, ...]]] = defaultdict(set)
    for _room, entry in entries():
        ways[key(entry)].add(said(entry))
    assert {one: sorted(found) for one, found in ways.items() if len(found) > 1} == {}


def test_our_sentence_wins_over_the_one_of_another_package() -> None:
    """Sign-in pages come from a package that has its own Spanish for words such as "Sessions"."""
    with translation.override("es"):
        shown = {
            key(entry): (entry.msgstr, pgettext(entry.msgctxt, entry.msgid))
            if entry.msgctxt
            else (entry.msgstr, gettext(entry.msgid))
            for _room, entry in entries()
            if not entry.msgid_plural
        }
    assert {one: pair for one, pair in shown.items() if pair[0] != pair[1]} == {}


def test_placeholders_and_tags_are_kept() -> None:
    lost = [
        (room, entry.msgid, spanish)
        for room, entry in entries()
        for form, spanish in enumerate(said(entry))
        if not keeps(entry, form, spanish)
    ]
    assert lost == []


def keeps(entry: polib.POEntry, form: int, spanish: str) -> bool:
    """The singular of a count may say "the only card"; everything else keeps all that is filled in."""
    english = sorted(FILLED.findall(entry.msgid))
    found = sorted(FILLED.findall(spanish))
    return set(found) <= set(english) if entry.msgid_plural and form == 0 else found == english


def test_a_lost_placeholder_is_noticed() -> None:
    one = polib.POEntry(msgid="%(n)s card of {all}", msgid_plural="%(n)s cards of {all}")
    assert keeps(one, 0, "la única tarjeta de {all}")
    assert not keeps(one, 1, "las tarjetas de {all}")
    assert not keeps(one, 0, "%(m)s tarjeta de {all}")
    assert not keeps(polib.POEntry(msgid="by <strong>%(day)s</strong>"), 0, "el %(day)s")


def test_no_catalog_carries_leftovers() -> None:
    catalogs = {path: polib.pofile(str(path)) for path in translations.catalogs()}
    assert [path for path, found in catalogs.items() if found.obsolete_entries()] == []
    assert [
        path for path, found in catalogs.items() if found.fuzzy_entries() or found.metadata_is_fuzzy
    ] == []


def test_every_catalog_compiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in translations.catalogs():
        there = tmp_path / path.relative_to(PACKAGE)
        there.parent.mkdir(parents=True)
        shutil.copy(path, there)
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    assert translations.compile_catalogs() == len(list(tmp_path.rglob("django.po"))) > 0
    assert translations.stale_catalogs() == []


def test_templates_say_nothing_outside_of_translation() -> None:
    found = {str(path.relative_to(PACKAGE)): bare for path in templates() if (bare := bare_text(path))}
    assert found == {}


def test_days_are_written_as_each_language_writes_them() -> None:
    """5 June, 5 de junio; 5 Jun, 5 jun: a format with a month passes through the translation."""
    one_way = re.compile(r'date:"[^"_]*[FMbN][^"_]*"')
    assert [str(path.relative_to(PACKAGE)) for path in templates() if one_way.search(path.read_text())] == []


def templates() -> list[Path]:
    """All but the look's own pages of samples and the layouts of the sign-in package."""
    return [
        path
        for path in sorted(PACKAGE.glob("*/templates/**/*.html"))
        if not {"style", "allauth"} & set(path.parts)
    ]


def bare_text(path: Path) -> list[str]:
    """Words of a template that reach a reader without passing a translation."""
    text = path.read_text(encoding="utf-8")
    for gone in (
        r"\{#.*?#\}",
        r"\{% comment.*?endcomment %\}",
        r"\{% blocktranslate.*?endblocktranslate %\}",
        r'<(\w+)[^>]* translate="no".*?</\1>',  # a file's own words, the same in every language
        r"\{% block \w+_class %\}.*?\{% endblock %\}",
        r"\{%.*?%\}",
        r"\{\{.*?\}\}",
        r"<(script|style|code)\b.*?</\1>",
    ):
        text = re.sub(gone, "\n", text, flags=re.DOTALL)
    labels = re.findall(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"', text)
    words = [word for piece in [*TAG.sub("\n", text).split("\n"), *labels] for word in piece.split()]
    return [word for word in words if re.search(r"[^\W\d_]{2}", word) and word not in SPEAKS_FOR_ITSELF]
