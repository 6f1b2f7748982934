"""Capitalised words that are no names, names that open sentences, and titles before names."""

from __future__ import annotations

from tellmore.analysis.domain.headline_rules.lexicon import words

TITLES = words("names.txt", "titles")
NOT_NAMES = words("names.txt", "not_names")
FIRST_NAMES = words("names.txt", "first_names")

# Words that open a sentence before "said" without being a name.
ORDINARY_STARTS = words("names.txt", "ordinary_starts")
