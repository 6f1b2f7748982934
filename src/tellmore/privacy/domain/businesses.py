"""Chains and employers that are known by name everywhere: `data/businesses.txt` and `data/chains.txt` list them."""

from __future__ import annotations

from functools import lru_cache

from tellmore.privacy.domain import kinds as k
from tellmore.privacy.domain.dictionary import Dictionary
from tellmore.privacy.domain.lexicon import lexicon
from tellmore.privacy.domain.tokens import Hit, Tokens


@lru_cache(maxsize=1)
def known() -> Dictionary:
    """Names that are nothing else, whatever their case."""
    return Dictionary.of(f"organization: {name}" for name in lexicon().businesses)


@lru_cache(maxsize=1)
def possessive() -> frozenset[str]:
    """ "domino", since only "Domino's" is listed."""
    names = lexicon().businesses
    return frozenset(name.removesuffix("'s") for name in names if name.endswith("'s")) - frozenset(names)


@lru_cache(maxsize=1)
def everyday() -> Dictionary:
    """Names of everyday words alone ("hobby lobby"), which count when written in capitals."""
    return Dictionary.of(f"organization: {name}" for name in lexicon().everyday_businesses)


def business(t: Tokens, i: int) -> Hit | None:
    """The listed business that begins at word i."""
    hit = known().at(t, i)
    if hit and (t.possessive(i) or hit.end > t.end(i) or t.forms[i] not in possessive()):
        return Hit(hit.start, hit.end, hit.type, True, "business")
    if not t.kinds[i] & k.CAP or t.loud(i):
        return None
    hit = everyday().at(t, i)
    if hit is None or not all(
        word[:1].isupper() or len(word) < 4 for word in t.text[hit.start : hit.end].split()
    ):
        return None
    return Hit(hit.start, hit.end, hit.type, True, "business")
