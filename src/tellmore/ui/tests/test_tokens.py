"""House rules of the look: literals live in the tokens, styles and scripts never live in a template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2]
STYLES = PACKAGE / "ui/static/ui/css"

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(")
# Named colours people reach for; the system colours of forced-colors mode are what a person chose.
NAMED = re.compile(r":[^;{}]*\b(?:white|black|gr[ae]y|red|green|blue|orange|yellow|purple)\b(?!-)", re.I)
SIZE = re.compile(r"(?<![\w#.-])-?(\d*\.?\d+)(px|rem|pt|ch|ex|cm|mm|in|pc|vw|vh|vi|vb|ms|s)\b")
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)"
    r"|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:|text-align:\s*(?:left|right)"
    r"|float:\s*(?:left|right)"
)
FONT = re.compile(
    r"font-family:(?!\s*(?:var\(|inherit))|\bfont:(?!\s*inherit)(?![^;]*var\(--(?:ui|said|mono)\))"
)


def without_comments(text: str) -> str:
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def conditions_removed(text: str) -> str:
    """A media or container condition cannot read a custom property, so its length may stand there."""
    return re.sub(r"@(?:media|container|supports)[^{]*\{", "{", text)


def sheets() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.glob("*/static/**/*.css")):
        if path.name != "tokens.css" and "vendor" not in path.parts:
            yield path.relative_to(PACKAGE).as_posix(), without_comments(path.read_text())


def sizes_in(text: str) -> list[str]:
    """Everything but a hairline, a nudge of two pixels, paper in millimetres and type for paper in points."""
    found = []
    for match in SIZE.finditer(conditions_removed(text)):
        number, unit = float(match.group(1)), match.group(2)
        if number == 0 or (unit == "px" and number <= 3) or unit in {"mm", "pt"}:
            continue
        found.append(match.group())
    return found


def test_only_tokens_hold_a_colour():
    assert [
        (name, COLOUR.findall(text) + NAMED.findall(text))
        for name, text in sheets()
        if COLOUR.search(text) or NAMED.search(text)
    ] == []


def test_only_tokens_hold_a_size():
    assert [(name, sizes_in(text)) for name, text in sheets() if sizes_in(text)] == []


def test_only_tokens_hold_a_typeface():
    assert [(name, FONT.findall(text)) for name, text in sheets() if FONT.search(text)] == []


def test_every_side_is_named_by_reading_direction():
    assert [
        (name, PHYSICAL.findall(conditions_removed(text)))
        for name, text in sheets()
        if PHYSICAL.search(conditions_removed(text))
    ] == []


def test_every_token_is_defined_and_used():
    tokens = without_comments((STYLES / "tokens.css").read_text())
    everything = tokens + "".join(text for _, text in sheets())
    defined = set(re.findall(r"(--[a-z0-9-]+):", everything))
    used = set(re.findall(r"var\((--[a-z0-9-]+)", everything))

    assert used - defined == set()
    assert defined - used == set()


def test_one_sheet_names_every_other():
    imported = re.findall(r'@import url\("([^"]+)"\)', (STYLES / "tellmore.css").read_text())
    files = [
        path.relative_to(STYLES).as_posix() for path in STYLES.rglob("*.css") if path.name != "tellmore.css"
    ]

    assert sorted(imported) == sorted(files)


def test_no_sheet_grows_too_long():
    assert [name for name, text in sheets() if text.count("\n") > 200] == []


def test_rules_notice_what_they_forbid():
    bad = ".x { color: #fff; background: white; margin-left: 4px; font-family: Arial; inline-size: 12rem; }"

    assert COLOUR.search(bad)
    assert NAMED.search(bad)
    assert PHYSICAL.search(bad)
    assert FONT.search(bad)
    assert sizes_in(bad) == ["4px", "12rem"]


INLINE = re.compile(
    r"<style\b|<script\b(?![^>]*\bsrc=)(?![^>]*type=\"application/(?:ld\+)?json\")|<[^>]*\s(?:style|on[a-z]+)\s*=",
    re.I,
)


def templates() -> Iterator[Path]:
    yield from sorted(PACKAGE.glob("*/templates/**/*.html"))


def markup_of(path: Path) -> str:
    """The markup without the template's own comments and tags, which may hold any sign."""
    text = re.sub(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", "", path.read_text(), flags=re.S)
    return re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.S)


# A report as one file carries its style with it, under a policy of its own; it is no page of ours.
ONE_FILE = "reports/templates/reports/edition_file.html"


def test_no_template_holds_a_style_or_a_script():
    found = [path.relative_to(PACKAGE).as_posix() for path in templates() if INLINE.search(markup_of(path))]

    assert found == [ONE_FILE]


def test_inline_rule_notices_what_it_forbids():
    assert INLINE.search('<p style="color:red">')
    assert INLINE.search("<button type='button' onclick='go()'>")
    assert INLINE.search("<script>go()</script>")
    assert not INLINE.search('<script type="module" src="/a.js"></script>')
