"""Enough verbs to tell a sentence from a topic; the regular English forms are built, not listed."""

from __future__ import annotations

from tellmore.analysis.domain.headline_rules.lexicon import words
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


_BARE = words("reading.txt", "verbs.en")
_SEVERAL = frozenset(["they", "we", "you", "people", "kids", "children", "parents", "women", "men", "who"])
_BUILT = frozenset(form for base in _BARE for form in _forms(base))
_ENGLISH = (_BUILT | words("reading.txt", "irregular_verbs.en") | REPORTING["en"]) - words(
    "reading.txt", "nouns_like_verbs.en"
)
_SPANISH = words("reading.txt", "verbs.es") | REPORTING["es"]
_SPANISH_NOUNS = words("reading.txt", "nouns_like_verbs.es")
_ENDINGS = tuple(sorted(words("reading.txt", "verb_endings.es")))


def is_verb(word: str, before: str, language: str) -> bool:
    """True for a verb that makes a sentence; a bare English form is one only after several people or things."""
    if language == "es":
        return word in _SPANISH or (len(word) > 3 and word.endswith(_ENDINGS) and word not in _SPANISH_NOUNS)
    if word in _BARE and (before in _SEVERAL or (before.endswith("s") and not before.endswith("ss"))):
        return True
    return word in _ENGLISH or (len(word) > 4 and word.endswith("ed"))
