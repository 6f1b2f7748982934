"""The program's own words exist in English and Spanish; anything else is answered in English."""

from __future__ import annotations


def tongue(language: str) -> str:
    """The one of our two languages that is nearest to a reader's."""
    return "es" if language.casefold().startswith("es") else "en"
