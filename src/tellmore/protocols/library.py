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
from tellmore.protocols.domain import probes as palettes
from tellmore.protocols.domain.linter import RULES
from tellmore.protocols.domain.rule_examples import ProtocolExample, of_rule
from tellmore.protocols.models import OwnQuestion, Question, Version
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
    """A question of the bank; `own` is the id of one that a team of this organisation keeps."""

    key: str
    text: str
    tags: tuple[str, ...]
    own: str = ""


@dataclass(frozen=True, slots=True)
class Palette:
    """What stands beside the questions for one audience: ways to begin and ways to ask for more."""

    icebreakers: tuple[tuple[str, int], ...]
    probes: tuple[tuple[str, tuple[str, ...]], ...]


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
    study: Study,
    *,
    reader: str,
    q: str = "",
    topic: str = "",
    audience: str = "",
    part: str = "",
    kind: str = "",
    whose: str = "",
) -> list[ShownQuestion]:
    """Questions of the bank that fit, the organisation's own first, with their tags in words."""
    own = [_as_bank(one) for one in selectors.own_questions_of(study)] if whose != "ready" else []
    ready = bank.questions() if whose != "ours" else ()
    found = bank.found(q, topic=topic, audience=audience, part=part, kind=kind, among=(*own, *ready))
    return [_in_words(one, reader) for one in found]


OWN = "own-"


def _as_bank(one: OwnQuestion) -> bank.BankQuestion:
    """Where a team wrote one language only, readers of the other see that one."""
    return bank.BankQuestion(
        f"{OWN}{one.pk}",
        one.topic,
        tuple(one.audiences),
        one.part,
        one.kind,
        one.text or one.text_es,
        one.text_es or one.text,
    )


def _in_words(one: bank.BankQuestion, reader: str) -> ShownQuestion:
    tags = [str(Question.Part(one.part).label), _for_whom(one.audiences)]
    if one.topic != "general":
        tags.append(str(TOPICS[one.topic]))
    if one.kind != Question.Kind.NEUTRAL:
        tags.append(str(Question.Kind(one.kind).label))
    own = one.id.removeprefix(OWN) if one.id.startswith(OWN) else ""
    return ShownQuestion(one.id, one.text(reader), tuple(tags), own)


_STUDENTS = ("elementary", "middle", "high")


def _for_whom(audiences: tuple[str, ...]) -> str:
    if set(_STUDENTS) <= set(audiences):
        audiences = ("students", *(name for name in audiences if name not in _STUDENTS))
    return ", ".join(
        str(_("students of every age") if name == "students" else AUDIENCES[name]) for name in audiences
    )


@transaction.atomic
def add_from_bank(*, by: Person, study: Study, key: str) -> bool:
    """Append one question of the bank to the draft; False when there is no such question."""
    values = _values_of(study, key)
    if values is None:
        return False
    draft = services.draft_version(by=by, study=study, start=selectors.published_of(study))
    minutes = _MINUTES[values["part"]]
    services.add_questions(by=by, version=draft, questions=[{**values, "minutes": minutes}])
    return True


def _values_of(study: Study, key: str) -> dict[str, str] | None:
    if key.startswith(OWN):
        own = next((one for one in selectors.own_questions_of(study) if f"{OWN}{one.pk}" == key), None)
        return own and {"part": own.part, "kind": own.kind, "text": own.text, "text_es": own.text_es}
    ready = bank.by_id().get(key)
    return ready and {"part": ready.part, "kind": ready.kind, "text": ready.en, "text_es": ready.es}


_USES = {
    "open": _("To hear more"),
    "detail": _("To see it"),
    "example": _("To come to one day"),
    "feeling": _("To hear how it was"),
    "meaning": _("To understand why it mattered"),
    "help": _("To hear what helped"),
    "clarify": _("To be sure you understood"),
    "contrast": _("To hear the other side"),
    "silence": _("To wait"),
}


def palette(audience: str, reader: str) -> Palette:
    """Openers of a few minutes for an audience, and the probes in the address that fits it."""
    formal = audience in {"family", "staff"}
    by_use: dict[str, list[str]] = {}
    for probe in palettes.probes():
        by_use.setdefault(probe.use, []).append(probe.text(reader, formal=formal))
    return Palette(
        tuple((one.text(reader, formal=formal), one.minutes) for one in palettes.icebreakers(audience)),
        tuple((str(_USES[use]), tuple(said)) for use, said in by_use.items()),
    )


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
