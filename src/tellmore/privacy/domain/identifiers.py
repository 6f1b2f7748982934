"""Finds what could name a student in a note: people, schools, places, numbers, in English and Spanish.

Recall comes first: a capitalised word nobody knows is taken for a name, and a name found once is found
everywhere in the text. What it returns is a proposal; a person decides.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tellmore.privacy.domain import (
    agreement,
    businesses,
    employers,
    mentions,
    patterns,
    people,
    places,
    scripts,
    signs,
    stations,
    streets,
    titles,
)
from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.dictionary import Dictionary
from tellmore.privacy.domain.lexicon import lexicon
from tellmore.privacy.domain.tokens import Hit, Tokens, read

TYPES = (
    "PERSON",
    "SCHOOL",
    "LOCATION",
    "ADDRESS",
    "PHONE",
    "EMAIL",
    "HANDLE",
    "URL",
    "ID",
    "DATE_OF_BIRTH",
    "ORGANIZATION",
)
# What is written for everybody may name a school; whoever spoke, and how to reach them, stays out of it.
TELLS_WHO = frozenset({"PERSON", "ADDRESS", "PHONE", "EMAIL", "HANDLE", "ID", "DATE_OF_BIRTH"})
NO_WORDS = Dictionary()


class Found(NamedTuple):
    """`text[start:end]` (code points, end excluded) could identify somebody; `rule` says what gave it away.

    `sure` is false where a steward should look first.
    """

    start: int
    end: int
    type: str
    sure: bool
    rule: str


def find(
    text: str,
    *,
    language: str = "",
    dictionary: Dictionary = NO_WORDS,
) -> tuple[Found, ...]:
    """Everything in the text that could identify somebody, in order and without overlaps.

    `language` ("en", "es" or "") is a hint; notes mix both, so all rules always run.
    """
    if unicodedata.is_normalized("NFC", text):
        return _find(text, dictionary)
    composed, starts, ends = _composed(text)
    found: list[Found] = []
    for f in _find(composed, dictionary):
        start, end = starts[f.start], ends[f.end - 1]
        if not found or start >= found[-1].end:
            found.append(Found(start, end, f.type, f.sure, f.rule))
    return tuple(found)


def find_in_lines(
    lines: Sequence[str], *, language: str = "", dictionary: Dictionary = NO_WORDS
) -> tuple[tuple[Found, ...], ...]:
    """The same for a note of several lines, which agree with one another: found once, found everywhere."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    result: list[list[Found]] = [[] for _ in lines]
    for found in find("\n".join(lines), language=language, dictionary=dictionary):
        at = bisect_left(starts, found.start + 1) - 1
        while at < len(lines) and starts[at] < found.end:
            start = max(found.start - starts[at], 0)
            end = min(found.end - starts[at], len(lines[at]))
            if start < end:
                result[at].append(Found(start, end, found.type, found.sure, found.rule))
            at += 1
    return tuple(map(tuple, result))


def _find(text: str, dictionary: Dictionary) -> tuple[Found, ...]:
    t = read(text)
    hits = _settled(
        [*dictionary.hits(t), *patterns.hits(t), *streets.without_street_word(t), *scripts.hits(text)]
    )
    named = _named(t, hits)
    hits = dictionary.without_left(
        t,
        _settled(
            [
                *hits,
                *signs.owned(t),
                *mentions.syllables(t),
                *named,
                *mentions.explained(t),
                *signs.pairs(t),
                *stations.hits(t),
                *mentions.nicknames(t),
                *mentions.speakers(t),
                *mentions.between_commas(t),
            ]
        ),
    )
    hits = agreement.retyped(t, hits)
    hits = dictionary.without_left(t, _settled([*hits, *agreement.hits(t, hits)]))
    return tuple(Found(h.start, h.end, h.type, h.sure, h.rule) for h in hits)


def _named(t: Tokens, taken: Sequence[Hit]) -> list[Hit]:
    """People and places, left to right, skipping what is taken already."""
    pairs = lexicon().first_pairs
    starts = [h.start for h in taken]
    result: list[Hit] = []
    done = -1
    for i, kind in enumerate(t.kinds):
        if not kind & k.ACTIVE:
            continue
        start = t.starts[i]
        if start < done or (starts and _is_taken(starts, taken, start)):
            continue
        listed = bool(kind & k.LONE)
        if not listed and kind & (k.PHRASE | k.BUSINESS):
            listed = (t.forms[i], t.forms[i + 1]) in pairs
            if not listed and kind & k.PAIR_ONLY:
                continue
        hit = _at(t, i, listed)
        if hit is None:
            continue
        while result and result[-1].end > hit.start:
            if result[-1].type in ("SCHOOL", "ADDRESS"):
                hit = Hit(result[-1].end, hit.end, hit.type, hit.sure, hit.rule)
                break
            result.pop()
        if hit.start < hit.end:
            result.append(hit)
            done = hit.end
    return result


def _is_taken(starts: list[int], taken: Sequence[Hit], start: int) -> bool:
    before = bisect_right(starts, start)
    return bool(before) and taken[before - 1].end > start


def _at(t: Tokens, i: int, listed: bool) -> Hit | None:
    kind = t.kinds[i]
    if listed and kind & k.BUSINESS and (hit := businesses.business(t, i)):
        return hit
    if kind & k.WORKS and (hit := employers.employer(t, i)):
        return hit
    if kind & k.MOVED and (hit := places.former_school(t, i)):
        return hit
    if kind & k.NICKNAMED and (hit := people.nicknamed(t, i)):
        return hit
    if kind & k.TITLE and (hit := titles.titled(t, i)):
        return hit
    if kind & (k.HEADS | k.PLACE | k.UNKNOWN | k.FAMILY | k.TOPONYM | k.CAPS) and (
        hit := places.place(t, i, listed)
    ):
        return hit
    if kind & (k.NAME | k.UNKNOWN | k.INITIAL | k.LEAVE | k.WORD_NAME):
        return people.person(t, i)
    return None


def _settled(hits: Iterable[Hit]) -> list[Hit]:
    """In order, without overlaps: what was given first stays, a later one yields."""
    kept: list[Hit] = []
    starts: list[int] = []
    for hit in hits:
        at = bisect_left(starts, hit.start)
        if (at and kept[at - 1].end > hit.start) or (at < len(kept) and kept[at].start < hit.end):
            continue
        kept.insert(at, hit)
        starts.insert(at, hit.start)
    return kept


def _composed(text: str) -> tuple[str, list[int], list[int]]:
    """The text with letters and accents joined; where each of its letters began and ended in the original."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]) and end - at < 30:
            end += 1
        piece = unicodedata.normalize("NFC", text[at:end])
        pieces.append(piece)
        starts.extend([at] * len(piece))
        ends.extend([end] * len(piece))
        at = end
    return "".join(pieces), starts, ends
