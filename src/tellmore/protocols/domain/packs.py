"""Topic packs: each makes a whole protocol in one step, from the welcome to the thanks."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from tellmore.kernel.errors import Refusal
from tellmore.protocols.domain import bank, probes, scripts
from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.bank import BankQuestion
from tellmore.protocols.domain.probes import Saying
from tellmore.protocols.domain.scripts import ScriptLine

_MINUTES = {"opener": 3, "story": 3, "closing": 2}


class UnknownPack(Refusal):
    """Nobody wrote a pack of that name."""


@dataclass(frozen=True, slots=True)
class Pack:
    """`purpose_*` completes the sentence "we want to …"; questions are ids of the bank, in order."""

    id: str
    topic: str
    audience: str
    minutes: int
    title_en: str
    title_es: str
    purpose_en: str
    purpose_es: str
    question_ids: tuple[str, ...]

    def title(self, language: str) -> str:
        return self.title_es if language == "es" else self.title_en

    def purpose(self, language: str) -> str:
        return self.purpose_es if language == "es" else self.purpose_en

    @property
    def questions(self) -> tuple[BankQuestion, ...]:
        return tuple(bank.by_id()[each] for each in self.question_ids)

    @property
    def asked(self) -> tuple[Asked, ...]:
        """The questions as a protocol holds them, with the minutes set aside for each."""
        return tuple(
            Asked(each.part, each.en, each.es, each.kind, _MINUTES[each.part]) for each in self.questions
        )

    @property
    def opening(self) -> tuple[ScriptLine, ...]:
        return scripts.opening(self.audience)

    @property
    def closing(self) -> tuple[ScriptLine, ...]:
        return scripts.closing(self.audience)

    @property
    def probes(self) -> tuple[Saying, ...]:
        return probes.probes()


@cache
def packs() -> tuple[Pack, ...]:
    text = resources.files(__package__).joinpath("data/packs.toml").read_text(encoding="utf-8")
    return tuple(
        Pack(**{**entry, "question_ids": tuple(entry["question_ids"])})
        for entry in tomllib.loads(text)["pack"]
    )


def pack(pack_id: str) -> Pack:
    for each in packs():
        if each.id == pack_id:
            return each
    raise UnknownPack(
        f"There is no topic pack “{pack_id}”. Choose one of: {', '.join(p.id for p in packs())}."
    )
