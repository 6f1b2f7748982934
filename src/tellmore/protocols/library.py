"""The shelf of ready texts: topic packs, the question bank and the coach's rules, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tellmore.accounts.models import Person
from tellmore.protocols import selectors, services
from tellmore.protocols.domain import bank
from tellmore.protocols.domain import packs as shelf
from tellmore.protocols.domain.linter import RULES
from tellmore.protocols.domain.rule_examples import ProtocolExample, of_rule
from tellmore.protocols.models import Question, Version
from tellmore.studies.models import Study

TOPICS = {
    "general": _("any topic"),
    "ninth_grade": _("starting ninth grade"),
    "college": _("going to college"),
    "mathematics": _("mathematics"),
    "belonging": _("belonging"),
    "attendance": _("attendance"),
    "advising": _("advising"),
    "families": _("families"),
    "meals_and_bus": _("meals and the bus"),
    "technology": _("technology"),
    "discipline": _("discipline"),
}
AUDIENCES = {
    "elementary": _("elementary students"),
    "middle": _("middle school students"),
    "high": _("high school students"),
    "family": _("families"),
    "staff": _("staff"),
}
_MINUTES = {"opener": 3, "story": 4, "closing": 2}
_PROBES_A_QUESTION = 3


@dataclass(frozen=True, slots=True)
class ShownPack:
    key: str
    title: str
    about: str
    questions: tuple[str, ...]
    welcome: str


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    key: str
    text: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownOutline:
    """A whole protocol as an example of a rule: part and words of each question."""

    fits: bool
    said: str
    minutes: int
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A rule as people read it; each pair is a weaker sentence and a stronger one in its place."""

    code: str
    title: str
    why: str
    source: str
    pairs: tuple[tuple[str, str], ...]
    outlines: tuple[ShownOutline, ...]


def packs(reader: str) -> tuple[ShownPack, ...]:
    return tuple(_shown(one, reader) for one in shelf.packs())


def pack(key: str, reader: str) -> ShownPack | None:
    return next((_shown(one, reader) for one in shelf.packs() if one.id == key), None)


def _shown(one: shelf.Pack, reader: str) -> ShownPack:
    return ShownPack(
        one.id,
        one.title(reader),
        one.purpose(reader),
        tuple(question.text(reader) for question in one.questions),
        "\n".join(line.text(reader) for line in one.opening),
    )


@transaction.atomic
def use_pack(*, by: Person | None, study: Study, key: str) -> Version:
    """Make the pack the study's draft; the questions of an earlier draft go, its version number stays."""
    one = shelf.pack(key)
    draft = services.draft_version(by=by, study=study)
    draft.questions.all().delete()
    purposes = {"en": one.purpose_en, "es": one.purpose_es}
    services.write_scripts(
        by=by,
        version=draft,
        values={
            "pack": one.id,
            "minutes": one.minutes,
            "welcome": "\n".join(line.en for line in one.opening).replace("{purpose}", purposes["en"]),
            "welcome_es": "\n".join(line.es for line in one.opening).replace("{purpose}", purposes["es"]),
            "thanks": "\n".join(line.en for line in one.closing),
            "thanks_es": "\n".join(line.es for line in one.closing),
            "dismissed": [],
        },
    )
    formal = one.audience in {"family", "staff"}
    probes = [
        {"en": probe.text("en"), "es": probe.text("es", formal=formal)}
        for probe in one.probes[:_PROBES_A_QUESTION]
    ]
    services.add_questions(
        by=by,
        version=draft,
        questions=[
            {
                "part": asked.part,
                "kind": asked.kind,
                "text": asked.text,
                "text_es": asked.text_es,
                "minutes": asked.minutes,
                "probes": probes if asked.part == Question.Part.STORY else [],
            }
            for asked in one.asked
        ],
    )
    return draft


def topics() -> list[tuple[str, Any]]:
    return list(TOPICS.items())


def audiences() -> list[tuple[str, Any]]:
    return list(AUDIENCES.items())


def search(
    *, reader: str, q: str = "", topic: str = "", audience: str = "", part: str = ""
) -> list[ShownQuestion]:
    """Questions of the bank that fit, with their tags in words."""
    return [
        ShownQuestion(
            one.id,
            one.text(reader),
            (str(Question.Part(one.part).label), str(TOPICS[one.topic]), str(Question.Kind(one.kind).label)),
        )
        for one in bank.found(q, topic=topic, audience=audience, part=part)
    ]


@transaction.atomic
def add_from_bank(*, by: Person, study: Study, key: str) -> bool:
    """Append one question of the bank to the draft; False when there is no such question."""
    one = bank.by_id().get(key)
    if one is None:
        return False
    draft = services.draft_version(by=by, study=study, start=selectors.published_of(study))
    values = {"part": one.part, "kind": one.kind, "text": one.en, "text_es": one.es}
    services.add_questions(by=by, version=draft, questions=[{**values, "minutes": _MINUTES[one.part]}])
    return True


def rules(reader: str) -> tuple[ShownRule, ...]:
    return tuple(
        ShownRule(
            rule.code,
            rule.title[reader],
            rule.why[reader],
            rule.source,
            rule.pairs(reader),
            tuple(_outline(one, reader) for fits in (False, True) for one in of_rule(rule.code, fits=fits)),
        )
        for rule in RULES
    )


def _outline(one: ProtocolExample, reader: str) -> ShownOutline:
    lines = tuple((str(Question.Part(part).label), words) for part, words in one.lines(reader))
    return ShownOutline(one.fits, one.said[reader], one.minutes, lines)
