"""Whole protocols that show what the rules about a protocol mean; the other rules carry sentences of their own.

A test runs each through its rule: a weak one must be found, a better one must pass every rule.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from tellmore.protocols.domain import bank
from tellmore.protocols.domain.asked import Asked

_MINUTES = {"opener": 3, "story": 3, "closing": 2}


@dataclass(frozen=True, slots=True)
class ProtocolExample:
    """`fits` says whether the rule `code` has nothing to say about these questions in `minutes`."""

    code: str
    fits: bool
    minutes: int
    said: Mapping[str, str]
    asked: tuple[Asked, ...]

    def lines(self, language: str) -> tuple[tuple[str, str], ...]:
        """Part and words of each question; a dash where the language has none."""
        spanish = language == "es"
        return tuple((one.part, (one.text_es if spanish else one.text) or "—") for one in self.asked)


@cache
def protocol_examples() -> tuple[ProtocolExample, ...]:
    text = resources.files(__package__).joinpath("data/rule_examples.toml").read_text(encoding="utf-8")
    return tuple(_example(entry) for entry in tomllib.loads(text)["example"])


def of_rule(code: str, *, fits: bool) -> tuple[ProtocolExample, ...]:
    return tuple(one for one in protocol_examples() if one.code == code and one.fits is fits)


def _example(entry: Mapping[str, Any]) -> ProtocolExample:
    return ProtocolExample(
        entry["code"],
        entry["fits"],
        entry["minutes"],
        {"en": entry["en"], "es": entry["es"]},
        tuple(_asked(each) for each in entry["questions"]),
    )


def _asked(each: str | Mapping[str, Any]) -> Asked:
    if isinstance(each, str):
        taken = bank.by_id()[each]
        return Asked(taken.part, taken.en, taken.es, taken.kind, _MINUTES[taken.part])
    return Asked(each["part"], each["en"], each["es"], each["kind"], each["minutes"])
