"""Chains and employers that are known by name everywhere, whatever their case; `data/businesses.txt` lists them."""

from __future__ import annotations

from functools import lru_cache

from tellmore.privacy.domain.dictionary import Dictionary
from tellmore.privacy.domain.lexicon import text_of
from tellmore.privacy.domain.tokens import Hit, Tokens


@lru_cache(maxsize=1)
def known() -> Dictionary:
    lines = text_of("businesses.txt").splitlines()
    return Dictionary.of(f"organization: {line}" for line in lines if line and not line.startswith("#"))


def business(t: Tokens, i: int) -> Hit | None:
    """The listed business that begins at word i."""
    hit = known().at(t, i)
    return Hit(hit.start, hit.end, hit.type, True, "business") if hit else None
