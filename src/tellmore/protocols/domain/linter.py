"""The coach at the elbow: what it says about one question. It explains and proposes, and never blocks.

A finding is gentle when it is a matter of taste; `issues` leaves those out. The reason is in the
reader's language, the proposal in the language of the question, so that it can be put in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from tellmore.kernel.findings import Finding, Rule
from tellmore.protocols.domain import rewording
from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.protocol_linter import PROTOCOL_RULES, lint_protocol
from tellmore.protocols.domain.reading import Reading, read
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rule_data import files_of
from tellmore.protocols.domain.rules import (
    closed,
    double_barreled,
    hypothetical,
    jargon,
    leading,
    not_story,
    presumptive,
    protected_topic,
    reading_level,
    too_long,
)

__all__ = ["CODES", "PROTOCOL_RULES", "QUESTION_RULES", "RULES", "Asked", "issues", "lint", "lint_protocol"]

_Reasons = Mapping[str, Mapping[str, str]]
_Check = Callable[[Reading], Iterator[Remark]]

_CHECKS: tuple[tuple[Rule, _Reasons, _Check], ...] = tuple(
    (module.RULE, module.REASONS, module.remarks)
    for module in (
        closed,
        leading,
        presumptive,
        double_barreled,
        jargon,
        not_story,
        hypothetical,
        protected_topic,
        too_long,
        reading_level,
    )
)
# What a graver fault explains is not said again as a lesser one: lesser → graver.
_SAID_BETTER_BY: Mapping[str, list[str]] = files_of("linter").files["both"]["said_better_by"]
QUESTION_RULES: tuple[Rule, ...] = tuple(rule for rule, _, _ in _CHECKS)
RULES: tuple[Rule, ...] = QUESTION_RULES + PROTOCOL_RULES
CODES: tuple[str, ...] = tuple(rule.code for rule in RULES)


def lint(
    text: str, *, language: str = "", reader: str = "en", off: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """What is worth a second look in one question, in the order of the rules; `off` names silent rules."""
    reading = read(text, language)
    if not reading.sentences:
        return ()
    voice = "es" if reader[:2] == "es" else "en"
    remarked = [
        (rule, reasons, remark)
        for rule, reasons, check in _CHECKS
        if rule.code not in off
        for remark in check(reading)
    ]
    if not remarked:
        return ()
    story = rewording.story_question(reading)
    found = [_finding(rule, reasons, remark, story, voice) for rule, reasons, remark in remarked]
    calmed = _calmed(found)
    # A mended word or half helps only where nothing else is wrong; else the whole question is offered anew.
    return calmed if len(calmed) < 2 else tuple(replace(each, proposal=story) for each in calmed)


def issues(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The codes that count as problems, each once, in order: matters of taste are not among them."""
    return tuple(dict.fromkeys(finding.code for finding in findings if not finding.gentle))


def _calmed(found: list[Finding]) -> tuple[Finding, ...]:
    """One remark at a time: what a graver fault explains is not said again as a lesser one."""
    codes = {each.code for each in found if not each.gentle}
    return tuple(each for each in found if codes.isdisjoint(_SAID_BETTER_BY.get(each.code, ())))


def _finding(rule: Rule, reasons: _Reasons, remark: Remark, story: str, voice: str) -> Finding:
    return Finding(
        code=rule.code,
        start=remark.start,
        end=remark.end,
        reason=reasons[remark.reason][voice],
        source=rule.source,
        proposal=remark.proposal or story,
        gentle=remark.gentle,
    )
