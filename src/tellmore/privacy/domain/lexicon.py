"""What the finder knows about a single word: name lists, dictionary, and cues for what stands beside it.

Everything is looked up without case and accents; the lists are read once, from the `data` folder.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

DELETED_MARKS = {
    ord(c): None for c in "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030c\u0327\u0328"
}


def folded(word: str) -> str:
    """The word in small letters, without accents, with a straight apostrophe."""
    low = word.lower()
    if low.isascii():
        return low
    plain = unicodedata.normalize("NFD", low.replace("’", "'").replace("ʼ", "'")).translate(DELETED_MARKS)
    return plain.replace("ı", "i").replace("đ", "d").replace("ł", "l").replace("ø", "o")


# First and second word of a place name → all its words but the first, and whether it is a country or state.
Phrases = dict[tuple[str, str], tuple[tuple[tuple[str, ...], bool], ...]]
SHORTENED = {"saint": "st", "fort": "ft", "mount": "mt", "north": "n", "south": "s", "east": "e", "west": "w"}
# Cue words that may be names; the others name nobody.
NO_VOCABULARY = (
    "toponym",
    "toponym-before",
    "particles",
    "no-initials",
    "sign-platform",
    "sign-month",
    "no-school",
    "family-behind-title",
    "word-names",
    "clause-before",
    "person-verb-after",
    "person-object-before",
    "person-object-after",
    "seasons",
    "companies",
    "generic-workplace",
    "workplace-head",
    "place-doubtful",
    "anywhere",
    "speakers",
    "speaks-to",
    "before-plain-heads",
    "spelled-numbers",
    "denominations",
    "syllables",
    "trades",
    "churches",
    "plain-before",
    "colours",
    "leaves-work",
    "plain-street",
    "no-crossing",
    "nicknames-with-article",
    "landscape-strong",
    "sign-heads",
    "plain-head",
    "school-adjectives",
    "no-town",
    "school-things",
    "school-names",
    "school-names-bare",
    "nickname-not",
    "no-initial-behind-title",
    "landscape-before",
    "not-explained",
    "belongings",
    "not-after-modals",
    "not-of-times",
    "not-of-virtues",
    "not-people",
    "offices",
    "shift-words",
    "times",
    "verbs-of-two",
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists as sets of folded words; `phrases` are place names of several words."""

    given: frozenset[str]
    family: frozenset[str]
    rare_given: frozenset[str]
    own: frozenset[str]
    mostly: frozenset[str]
    words: frozenset[str]
    common: frozenset[str]
    spanish: frozenset[str]
    leave: frozenset[str]
    towns: frozenset[str]
    small_towns: frozenset[str]
    regions: frozenset[str]
    phrases: Phrases
    first_words: frozenset[str]
    business_heads: frozenset[str]
    businesses: tuple[str, ...]
    everyday_businesses: tuple[str, ...]
    lone_businesses: frozenset[str]
    first_pairs: frozenset[tuple[str, str]]
    cues: dict[str, frozenset[str]]

    def is_word(self, word: str) -> bool:
        """A dictionary word in its own right, also with a plain ending the lists leave out."""
        if word in self.mostly:
            return False
        return word in self.words


def text_of(name: str) -> str:
    return files(__package__).joinpath("data", name).read_text(encoding="utf-8")


def _lines(name: str) -> list[str]:
    return [line for line in text_of(name).splitlines() if line and not line.startswith("#")]


def _words(name: str) -> frozenset[str]:
    return frozenset(" ".join(map(folded, _lines(name))).split())


def _sections(name: str) -> dict[str, list[str]]:
    """A list in parts: "[part]", then its lines."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _lines(name):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        else:
            current.append(line)
    return sections


def _cues() -> dict[str, frozenset[str]]:
    return {
        name: frozenset(word for line in lines for word in folded(line).split())
        for name, lines in _sections("cues.txt").items()
    }


def _plain_words(name: str) -> tuple[str, ...]:
    return tuple(word.removesuffix("'s") for word in folded(name).replace("-", " ").split() if word != "&")


def _phrases(*lists: tuple[list[str], bool]) -> Phrases:
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], bool]]] = {}
    for lines, wide in lists:
        for line in lines:
            words = folded(line).split()
            if len(words) > 1:
                found.setdefault((words[0], words[1]), []).append((tuple(words[1:]), wide))
                if words[0] in SHORTENED:
                    found.setdefault((SHORTENED[words[0]], words[1]), []).append((tuple(words[1:]), wide))
    return {words: tuple(sorted(rest, key=lambda r: -len(r[0]))) for words, rest in found.items()}


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lists, read at first use."""
    small, regions = _lines("towns-small.txt"), _lines("regions.txt")
    towns = [*_lines("towns.txt"), *small]
    cues = _cues()
    phrases = _phrases((towns, False), (regions, True))
    own = _words("own-names.txt")
    rare = _words("given-names-us-rare.txt")
    leave = _words("leave.txt")
    spanish = _words("words-es.txt")
    words = _words("words-en.txt") | spanish | leave
    cue_words = frozenset().union(*(cues[section] for section in cues.keys() - NO_VOCABULARY))
    words |= cue_words
    long_towns = [t for t in map(folded, towns) if " " in t]
    glued = frozenset(t.replace(" ", "") for t in long_towns) - words  # "yubacity", as hurried people write
    chains = _sections("chains.txt")
    businesses = (*_lines("businesses.txt"), *chains["anywhere"])
    everyday = tuple(chains["in-capitals"])
    heads = [_plain_words(name) for name in (*businesses, *everyday)]
    return Lexicon(
        given=_words("given-names.txt") | _words("given-names-us.txt") | rare | own,
        rare_given=rare,
        family=_words("family-names.txt") | own,
        own=own,
        mostly=_words("mostly-names.txt"),
        words=words,
        spanish=spanish,
        common=(_words("words-common.txt") | cue_words) & words,
        leave=leave,
        towns=frozenset(map(folded, towns)).difference(long_towns) | glued,
        small_towns=frozenset(map(folded, small)),
        regions=frozenset(r for r in map(folded, regions) if " " not in r),
        phrases=phrases,
        businesses=businesses,
        everyday_businesses=everyday,
        lone_businesses=frozenset(words[0] for words in heads if len(words) == 1),
        first_pairs=frozenset((words[0], words[1]) for words in heads if len(words) > 1) | phrases.keys(),
        first_words=frozenset(first for first, _ in phrases),
        business_heads=frozenset(words[0] for words in heads),
        cues=cues,
    )


@cache
def cue(name: str) -> frozenset[str]:
    """One section of the cue words."""
    return lexicon().cues[name]
