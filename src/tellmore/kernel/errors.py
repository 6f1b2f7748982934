"""The one family of expected refusals: each carries a sentence for people."""

from __future__ import annotations


class Refusal(Exception):
    """Something a person asked for cannot be done; `str()` says why and what to do instead."""
