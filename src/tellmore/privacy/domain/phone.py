"""What the small finder on the phone needs of the large one's rules: the same lists and expressions, thinned.

A phone cannot carry 150,000 dictionary words to ask what is none. What they would have answered is asked
here, once: the names that go out are those that no dictionary knows, and the names that are everyday words
go apart, to count only where a person can stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tellmore.privacy.domain.lexicon import lexicon
from tellmore.privacy.domain.patterns import PATTERNS

CUES = (
    "title-strict",
    "title-loose",
    "kin",
    "named-before",
    "said-strong",
    "with",
    "school-after",
    "school-before",
    "street-after",
    "street-before",
    "organization-after",
    "organization-before",
    "function",
    "particles",
    "no-initials",
    "no-school",
    "school-weak",
    "family-behind-title",
    "person-verb-after",
    "word-names",
    "seasons",
    "rarely-name",
    "works",
    "companies",
    "place-before",
    "lives",
    "moved",
)
# `(?-i:…)` is younger than many phones; the few expressions that need it stay with the large finder.
_NOT_EVERYWHERE = re.compile(r"\(\?-i:")
_NEEDLESS = re.compile(r"\\([\"'“”: ,@#%=<>!&~])")


def rules() -> dict[str, Any]:
    """Plain data: `names` (lists of folded words in one text each), `cues` (section → words), `patterns`."""
    lists = lexicon()
    known = lists.words | lists.leave | lists.regions
    given = {name for name in lists.given | lists.mostly if name in lists.mostly or name not in known}
    family = {name for name in lists.family if name not in known} - given
    return {
        "names": {
            "given": _text(given),
            "family": _text(family),
            "also_words": _text((lists.given | lists.family) & lists.words - lists.cues["function"] - given),
            "own": _text(lists.own & lists.words - lists.cues["function"]),
        },
        "places": {
            "towns": _text(lists.towns - lists.words),
            "towns_also": _text(lists.towns & lists.words - lists.cues["function"]),
            "regions": _text(lists.regions),
        },
        "leave": _text(lists.leave),
        "cues": {name: _text(lists.cues.get(name, ())) for name in CUES},
        "patterns": [
            {"type": p.type, "rule": p.rule, "group": p.group, "expression": _plain(p.expression.pattern)}
            for p in PATTERNS
            if not _NOT_EVERYWHERE.search(p.expression.pattern)
        ],
    }


def _text(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _plain(expression: str) -> str:
    """Without escapes that Python allows and a browser's strict reading refuses."""
    return _NEEDLESS.sub(r"\1", expression)
