"""Details by which somebody at this school could be recognised.

The small circle that matters is the school community: a quote tells who said it when "a reasonable person
in the school community, who does not have personal knowledge of the relevant circumstances" could work it
out (34 CFR 99.3, "personally identifiable information", f). Names are found before, in clearing; here it is
what remains: the only goalie, a twin, a move, an injury. A rule finds, a person decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from tellmore.kernel.spans import Span
from tellmore.reports.domain.hallway import frames_en, frames_es, places, rules_en, rules_es
from tellmore.reports.domain.hallway.marks import Detail, Kind
from tellmore.reports.domain.hallway.shapes import details_by_shape
from tellmore.reports.domain.hallway.wordlists import details_by_word

LONGEST = 20_000
"""Code points that are looked at; a quote is far shorter."""

_MASK = re.compile(r"\[[^\[\]\n]{1,60}\]")
_RULES = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (*rules_en.RULES, *rules_es.RULES, *frames_en.RULES, *frames_es.RULES)
)
_COUNTRY = re.compile(rf"\b{places.FROM} (?P<d>(?:{places.COUNTRIES}))\b", re.IGNORECASE)
_LANGUAGE = re.compile(rf"\b(?:{places.LANGUAGES})(?!\w)", re.IGNORECASE)
_SURE_LANGUAGE = re.compile(r"(?:mam|lao|karen|twi|creole|criollo haitiano)", re.IGNORECASE)
_STUDIED = re.compile(
    r"\b(?:books?|story|stories|movie|film|article|chapter|unit|lesson|essay|poem|report|documentary|history|class|"
    r"libros?|cuento|novela|pel[ií]cula|art[ií]culo|cap[ií]tulo|unidad|lecci[oó]n|ensayo|poema|historia|clase)"
    r" (?:we read )?(?:about|on|of|from|de|del|sobre)(?: (?!(?:my|our|i|me|mi|mis|nuestr[oa])\b)\w{1,20}){0,4} ?$"
    r"|\b(?:talk(?:ing|ed)?|learn(?:ing|ed)?|read(?:ing)?|taught|hablamos|hablando|aprendimos|le[ií]mos)(?: us)? (?:about|de|sobre)"
    r"(?: (?!(?:my|our|i|me|mi|mis|nuestr[oa])\b)\w{1,20}){0,4} ?$",
    re.IGNORECASE,
)
"""What a class studies is nobody's life: "a unit on cancer", "a book about a girl from Peru"."""
_STUDIABLE = frozenset({Kind.PLACE, Kind.LAW, Kind.HEALTH, Kind.FAITH, Kind.EVENT, Kind.LANGUAGE})
_CASED = re.compile(r"[A-ZÁÉÍÓÚÑ]")


def details_in(text: str, groups: Mapping[str, int] | None = None, *, minimum: int = 0) -> tuple[Detail, ...]:
    """Telling details of a quote, in order, none overlapping another. English and Spanish, also mixed.

    `groups` are names of categories with how many people of the population are in each: a word that names a
    group of `minimum` people or more is no detail here, and one that names a smaller group is.
    """
    text = text[:LONGEST]
    masks = [Span(*found.span()) for found in _MASK.finditer(text)]
    counts = {name.casefold(): count for name, count in (groups or {}).items() if len(name) > 2}
    common = {name for name, count in counts.items() if count >= minimum}
    found = [
        one
        for one in (
            *_by_rule(text),
            *details_by_word(text),
            *details_by_shape(text),
            *_by_name(text, counts, minimum),
        )
        if text[one.start : one.end].casefold() not in common
        and not any(mask.overlaps(one.span) for mask in masks)
        and not (one.kind in _STUDIABLE and _STUDIED.search(text, max(0, one.start - 60), one.start))
    ]
    return _apart(found)


def _by_rule(text: str) -> Iterator[Detail]:
    for kind, rule in _RULES:
        for found in rule.finditer(text):
            start, end = found.span("d" if "d" in rule.groupindex else 0)
            if start < end:
                yield Detail(start, end, kind, one=kind is Kind.ONLY)
    for found in _COUNTRY.finditer(text):
        yield Detail(*found.span("d"), Kind.PLACE)
    for found in _LANGUAGE.finditer(text):
        # "mam" and "karen" are also a mother and a name: written small they count after a verb of speech only
        if not _SURE_LANGUAGE.fullmatch(found.group()) or _is_spoken(text, found.start()):
            yield Detail(*found.span(), Kind.LANGUAGE)


def _is_spoken(text: str, at: int) -> bool:
    before = text[max(0, at - 12) : at].casefold()
    return bool(_CASED.match(text[at])) and bool(re.search(r"(?:speak|spoke|habl\w{1,5}|in|en) $", before))


def _by_name(text: str, counts: Mapping[str, int], minimum: int) -> Iterator[Detail]:
    folded = text.casefold()
    if len(folded) != len(text):  # a letter that grows when folded would shift the ranges
        folded = text.lower() if len(text.lower()) == len(text) else text
    for name, count in counts.items():
        if count < minimum:
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", folded):
                yield Detail(*found.span(), Kind.GROUP)


def _apart(found: Iterable[Detail]) -> tuple[Detail, ...]:
    """The widest where several overlap; what says "only one" before what does not."""
    kept: list[Detail] = []
    for one in sorted(found, key=lambda d: (not d.one, d.start - d.end, d.start)):
        at = bisect_left(kept, one)
        near = kept[max(0, at - 1) : at + 1]  # those that are kept overlap none of each other
        if not any(one.span.overlaps(other.span) for other in near):
            kept.insert(at, one)
    return tuple(kept)
