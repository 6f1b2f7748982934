"""Capitalised words that are no names, names that open sentences, and titles before names."""

from __future__ import annotations

from tellmore.analysis.domain.headline_rules.rule_data import files_of

_FILES = files_of("identifying")
TITLES = _FILES.words_in("both", "titles")
NOT_NAMES = _FILES.words_in("both", "not_names")
FIRST_NAMES = _FILES.words_in("both", "first_names")
# Words that open a sentence before "said" without being a name.
ORDINARY_STARTS = _FILES.words_in("both", "ordinary_starts")
