"""The palette beside the questions: probes, neutral responses, group norms, posture, icebreakers by age."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing to say or to keep in mind; `es_formal` is for families and staff."""

    en: str
    es: str
    es_formal: str = ""
    id: str = ""
    use: str = ""

    def text(self, language: str, *, formal: bool = False) -> str:
        if language != "es":
            return self.en
        return self.es_formal if formal and self.es_formal else self.es


@dataclass(frozen=True, slots=True)
class Icebreaker:
    """A few minutes before the questions, for the ages it suits."""

    id: str
    ages: tuple[str, ...]
    minutes: int
    en: str
    es: str
    es_formal: str = ""

    def text(self, language: str, *, formal: bool = False) -> str:
        if language != "es":
            return self.en
        return self.es_formal if formal and self.es_formal else self.es


def probes() -> tuple[Saying, ...]:
    """In palette order: first the widest, last the silence."""
    return _sayings("probe")


def neutral_responses() -> tuple[Saying, ...]:
    return _sayings("response")


def group_norms() -> tuple[Saying, ...]:
    return _sayings("norm")


def posture_cues() -> tuple[Saying, ...]:
    return _sayings("posture")


def icebreakers(age: str = "") -> tuple[Icebreaker, ...]:
    """Those for one age ("elementary", "high", "family" …), or all."""
    return tuple(each for each in _icebreakers() if not age or age in each.ages)


@cache
def _sayings(kind: str) -> tuple[Saying, ...]:
    return tuple(Saying(**entry) for entry in _raw()[kind])


@cache
def _icebreakers() -> tuple[Icebreaker, ...]:
    return tuple(
        Icebreaker(
            each["id"],
            tuple(each["ages"]),
            each["minutes"],
            each["en"],
            each["es"],
            each.get("es_formal", ""),
        )
        for each in _raw()["icebreaker"]
    )


@cache
def _raw() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(
        resources.files(__package__).joinpath("data/probes.toml").read_text(encoding="utf-8")
    )
