"""Enough verbs to tell a sentence from a topic; the regular English forms are built, not listed."""

from __future__ import annotations

from tellmore.analysis.domain.headline_rules.rule_data import files_of
from tellmore.analysis.domain.headline_rules.words import REPORTING


def _forms(base: str) -> tuple[str, ...]:
    """The third person and the past; a bare form is often also a noun (play, work), so it does not count."""
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return (base + "es", base + "ed")
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base[:-1] + "ies", base[:-1] + "ied")
    if base.endswith("e"):
        return (base + "s", base + "d")
    return (base + "s", base + "ed", base + base[-1] + "ed")


_FILES = files_of("reading")
_BARE = _FILES.words_in("en", "verbs")
_SEVERAL = _FILES.words_in("en", "several")
_BUILT = frozenset(form for base in _BARE for form in _forms(base))
_ENGLISH = (_BUILT | _FILES.words_in("en", "irregular_verbs") | REPORTING["en"]) - _FILES.words_in(
    "en", "nouns_like_verbs"
)
_SPANISH = _FILES.words_in("es", "verbs") | REPORTING["es"]
_SPANISH_NOUNS = _FILES.words_in("es", "nouns_like_verbs")
_ENDINGS = tuple(sorted(_FILES.words_in("es", "verb_endings")))


def is_verb(word: str, before: str, language: str) -> bool:
    """True for a verb that makes a sentence; a bare English form is one only after several people or things."""
    if language == "es":
        return word in _SPANISH or (len(word) > 3 and word.endswith(_ENDINGS) and word not in _SPANISH_NOUNS)
    if word in _BARE and (before in _SEVERAL or (before.endswith("s") and not before.endswith("ss"))):
        return True
    return word in _ENGLISH or (len(word) > 4 and word.endswith("ed"))
