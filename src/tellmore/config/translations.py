"""Compiles each room's `.po` into `.mo` where the `.mo` is missing or older; needs no gettext tools."""

from __future__ import annotations

from pathlib import Path

import polib

PACKAGE = Path(__file__).resolve().parent.parent


def catalogs() -> list[Path]:
    return sorted(PACKAGE.glob("*/locale/*/LC_MESSAGES/django.po"))


def stale_catalogs() -> list[Path]:
    """Those whose compiled twin is missing or older."""
    return [
        source
        for source in catalogs()
        if not (compiled := source.with_suffix(".mo")).exists()
        or compiled.stat().st_mtime < source.stat().st_mtime
    ]


def compile_catalogs() -> int:
    """How many catalogs were compiled."""
    stale = stale_catalogs()
    for source in stale:
        polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))
    return len(stale)
