"""The closed word classes both languages are read with: reporting verbs, persons, hints."""

from __future__ import annotations

from tellmore.analysis.domain.headline_rules.rule_data import files_of

_FILES = files_of("reading")

ABBREVIATIONS = _FILES.words_in("both", "abbreviations")
HINTS = _FILES.words("hints")
FIRST_PERSON = _FILES.words("first_person")

# Verbs that say whose words follow. Feelings and wishes count: "wished…", "felt…" report the person's own.
REPORTING = _FILES.words("reporting")

# After these a sentence stops reporting and the team begins to speak.
REPORT_BREAKS = _FILES.words("report_breaks")

# A reporting verb after one of these is the team's own: "we think", "this suggests", "silence says".
TEAM_WORDS = _FILES.words("team")

# "would like", "would tell a new student": a wish or advice of the person's own.
WISH_AFTER_WOULD = _FILES.words_in("both", "wish_after_would")

# Words that carry no content of their own; a cause is not in the note because "the" is.
EMPTY = _FILES.words_in("both", "empty")
