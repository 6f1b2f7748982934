"""Reads the tokens as a browser would and computes WCAG contrast in every theme a person can choose."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parent.parent / "static/ui/css/tokens.css").read_text()

TEXT = (
    *((ink, ground) for ink in ("ink", "ink-soft", "act", "stop") for ground in ("ground", "sheet", "sunk")),
    *((ink, wash) for ink in ("ink", "ink-soft") for wash in ("act-wash", "voice-wash", "stop-wash")),
    ("voice-ink", "ground"),
    ("voice-ink", "sheet"),
    ("voice-ink", "sunk"),
    ("voice-ink", "voice-wash"),
    ("act", "act-wash"),
    ("act", "voice-wash"),
    ("act", "stop-wash"),
    ("stop", "stop-wash"),
    ("on-act", "act"),
    ("on-act", "act-more"),
    ("on-voice", "voice"),
    ("mask", "mask-wash"),
    ("mask", "sheet"),
    ("ground", "ink"),
)
# What bounds a control or carries a state: WCAG 1.4.11 and 2.4.13.
SHAPES = (
    *(
        (edge, ground)
        for edge in ("edge", "act", "stop")
        for ground in ("ground", "sheet", "sunk", "act-wash")
    ),
    ("edge", "voice-wash"),
    ("ring", "voice"),
    ("voice-ink", "voice-wash"),
)


def colours(theme: str, contrast: str) -> dict[str, tuple[float, float, float]]:
    """Token name → lightness, chroma, hue; the blocks are read in the order in which they cascade."""
    blocks = re.split(r"(?=@media \(prefers-contrast: more\))|(?=:root\[data-contrast)", TOKENS)
    plain, _, chosen = blocks
    found: dict[str, tuple[float, float, float]] = {}
    pair = r"--([a-z-]+): light-dark\(oklch\(([^)/]+)\), oklch\(([^)/]+)\)\)"
    for block in (plain, chosen) if contrast == "more" else (plain,):
        for name, light, dark in re.findall(pair, block):
            lightness, chroma, hue = (light if theme == "light" else dark).split()
            found[name] = (float(lightness), float(chroma), float(hue))
    return found


def luminance(colour: tuple[float, float, float]) -> float:
    """Oklch to relative luminance (Ottosson 2020; WCAG 2.2); what sRGB cannot show is clipped."""
    lightness, chroma, hue = colour
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    red, green, blue = (min(1.0, max(0.0, part)) for part in (red, green, blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(
    pairs: tuple[tuple[str, str], ...], least: float, theme: str, contrast: str
) -> list[tuple[str, str, float]]:
    seen = colours(theme, contrast)
    measured = ((front, back, round(ratio(seen[front], seen[back]), 2)) for front, back in pairs)
    return [(front, back, value) for front, back, value in measured if value < least]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("contrast", "least"), [("as it is", 4.5), ("more", 7.0)])
def test_text_is_readable_on_every_ground(theme, contrast, least):
    assert too_weak(TEXT, least, theme, contrast) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("contrast", "least"), [("as it is", 3.0), ("more", 4.5)])
def test_edges_and_frames_stand_out(theme, contrast, least):
    assert too_weak(SHAPES, least, theme, contrast) == []


def test_more_contrast_is_the_same_chosen_or_asked():
    asked = re.search(r"@media \(prefers-contrast: more\) \{\s*:root \{(.*?)\}\s*\}", TOKENS, re.S)
    chosen = re.search(r':root\[data-contrast="more"\] \{(.*?)\}', TOKENS, re.S)

    assert asked
    assert chosen
    assert asked.group(1).split() == chosen.group(1).split()


def test_luminance_agrees_with_known_colours():
    black, white, sRGB_red = (0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.62796, 0.25768, 29.234)

    assert round(ratio(black, white), 2) == 21.0
    assert round(luminance(sRGB_red), 3) == 0.213
