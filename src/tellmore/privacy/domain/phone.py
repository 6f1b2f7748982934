"""What the small finder on the phone needs of the large one's rules: the same lists, cues and expressions.

A phone cannot carry 150,000 dictionary words. Of the names it is told which are everyday words; the rest of the
dictionary goes out as a filter of bits (Burton Bloom, 1970), which takes about one unknown word in thirty for
a word. So the phone finds less, never more.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from typing import Any

from tellmore.privacy.domain.identifiers import TELLS_WHO
from tellmore.privacy.domain.kinds import CUES
from tellmore.privacy.domain.lexicon import Lexicon, lexicon
from tellmore.privacy.domain.patterns import PATTERNS, SEEN, WORDED
from tellmore.privacy.domain.roles import BY_NEIGHBOUR, BY_TITLE, PLACE_WORDS, ROLE_WORDS

GIVEN, FAMILY, OWN, TOWN, REGION, WORD = (1 << n for n in range(6))
FILTER_BITS = 1 << 20
FILTER_PROBES = 5
BASIS, PRIME, MASK = 0x811C9DC5, 0x01000193, 0xFFFFFFFF
# `(?-i:…)` is younger than many phones; the few expressions that need it stay with the large finder.
_NOT_EVERYWHERE = re.compile(r"\(\?-i:")
_NEEDLESS = re.compile(r"\\([\"'“”: ,@#%=<>!&~])")
_NOT_ON_THE_PHONE = (
    "companies",
    "generic-workplace",
    "workplace-head",
    "shift-words",
    "works",
    "place-doubtful",
)


def rules() -> dict[str, Any]:
    """Plain data; `names`: bits of what is known → words; `cues`: section → words; `words`: the filter, base64;
    `roles`: what stands in the place of a name."""
    lists = lexicon()
    cue_of_bit = {bit: name for name, bit in CUES.items()}
    ends = ((first, rest) for (first, _), known in lists.phrases.items() for rest, _ in known)
    return {
        "names": _names(lists),
        "cues": {name: _text(words) for name, words in lists.cues.items() if name not in _NOT_ON_THE_PHONE},
        "leave": _text(lists.leave),
        "places": sorted({" ".join((first, *rest)) for first, rest in ends} - lists.small_towns),
        "words": base64.b64encode(bloom(lists.words - _listed(lists))).decode(),
        "seen": {sign: _plain(seen.pattern) for sign, (seen, _, _) in SEEN.items()},
        "worded": {sign: cue_of_bit[bit] for sign, (bit, _, _) in WORDED.items()},
        "patterns": [
            {
                "type": p.type,
                "rule": p.rule,
                "sign": p.sign,
                "group": p.group,
                "sure": p.sure,
                "expression": _plain(p.expression.pattern),
            }
            for p in PATTERNS
            if not _NOT_EVERYWHERE.search(p.expression.pattern)
        ],
        "tells_who": sorted(TELLS_WHO),
        "roles": {"title": BY_TITLE, "neighbour": BY_NEIGHBOUR, "words": ROLE_WORDS, "places": PLACE_WORDS},
    }


def _text(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _plain(expression: str) -> str:
    """Without escapes that Python allows and a browser's strict reading refuses."""
    return _NEEDLESS.sub(r"\1", expression)


def _listed(lists: Lexicon) -> frozenset[str]:
    """The names a phone carries: all but rarely given ones and small towns."""
    given, towns = lists.given - (lists.rare_given - lists.own), lists.towns - lists.small_towns
    return given | lists.mostly | lists.family | towns | lists.regions


def _names(lists: Lexicon) -> dict[str, str]:
    kinds: dict[int, list[str]] = {}
    for form in _listed(lists):
        bits = GIVEN if form in lists.given or form in lists.mostly else 0
        bits |= FAMILY if form in lists.family else 0
        bits |= OWN if form in lists.own else 0
        bits |= TOWN if form in lists.towns else 0
        bits |= REGION if form in lists.regions else 0
        bits |= WORD if lists.is_word(form) else 0
        kinds.setdefault(bits, []).append(form)
    return {str(bits): _text(forms) for bits, forms in sorted(kinds.items())}


def bloom(words: Iterable[str]) -> bytes:
    """A filter that knows every one of the words, and now and then one that is not among them."""
    bits = bytearray(FILTER_BITS // 8)
    for word in words:
        for place in places_in_filter(word):
            bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def places_in_filter(word: str) -> tuple[int, ...]:
    """Which bits stand for a word: FNV-1a over its characters, and steps from a second mixing of it."""
    one = BASIS
    for sign in word:
        one = ((one ^ (ord(sign) & 0xFFFF)) * PRIME) & MASK
    two = one ^ (one >> 15)
    two = (two * 0x85EBCA6B) & MASK
    two = (two ^ (two >> 13)) | 1
    return tuple(((one + n * two) & MASK) % FILTER_BITS for n in range(FILTER_PROBES))
