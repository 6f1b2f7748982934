"""The closed word classes both languages are read with: reporting verbs, persons, hints."""

from __future__ import annotations

from tellmore.analysis.domain.headline_rules.lexicon import words


def _both(heading: str) -> dict[str, frozenset[str]]:
    return {language: words("reading.txt", f"{heading}.{language}") for language in ("en", "es")}


ABBREVIATIONS = words("reading.txt", "abbreviations")
HINTS = _both("hints")
FIRST_PERSON = _both("first_person")

# Verbs that say whose words follow. Feelings and wishes count: "wished…", "felt…" report the person's own.
REPORTING = _both("reporting")

# After these a sentence stops reporting and the team begins to speak.
REPORT_BREAKS = _both("report_breaks")

# A reporting verb after one of these is the team's own: "we think", "this suggests", "silence says".
TEAM_WORDS = _both("team")

# "would like", "would tell a new student": a wish or advice of the person's own.
WISH_AFTER_WOULD = words("reading.txt", "wish_after_would")
