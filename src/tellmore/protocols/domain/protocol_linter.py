"""What a whole protocol lacks. Here a finding's range counts questions, not letters: 2..3 is the third."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tellmore.kernel.findings import Finding, Rule
from tellmore.protocols.domain.asked import Asked
from tellmore.protocols.domain.remark import Remark
from tellmore.protocols.domain.rules import (
    count,
    missing_translation,
    no_positive,
    no_time_slack,
    no_universal_opener,
)

_Check = Callable[[Sequence[Asked], int, Sequence[str]], Iterator[Remark]]

_CHECKS: tuple[tuple[Rule, Mapping[str, Mapping[str, str]], _Check], ...] = tuple(
    (module.RULE, module.REASONS, module.remarks)
    for module in (count, no_positive, no_universal_opener, no_time_slack, missing_translation)
)
PROTOCOL_RULES: tuple[Rule, ...] = tuple(rule for rule, _, _ in _CHECKS)


def lint_protocol(
    questions: Sequence[Asked],
    *,
    minutes: int,
    reader: str = "en",
    languages: Sequence[str] = ("en", "es"),
    off: frozenset[str] = frozenset(),
) -> tuple[Finding, ...]:
    """What is worth a second look in the protocol as a whole; each question has `linter.lint`."""
    voice = "es" if reader[:2] == "es" else "en"
    return tuple(
        Finding(rule.code, remark.start, remark.end, reasons[remark.reason][voice], rule.source)
        for rule, reasons, check in _CHECKS
        if rule.code not in off
        for remark in check(questions, minutes, languages)
    )
