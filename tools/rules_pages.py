"""Writes docs/reference/question-rules.md and headline-rules.md from the rules: python tools/rules_pages.py"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from tellmore.analysis.domain import headline_linter  # noqa: E402
from tellmore.kernel.findings import Rule  # noqa: E402
from tellmore.protocols.domain import linter  # noqa: E402
from tellmore.protocols.domain.rule_examples import ProtocolExample, of_rule  # noqa: E402

FOLDER = ROOT / "docs" / "reference"
LANGUAGES = ("en", "es")


def pages() -> dict[str, str]:
    """File name → what stands in it."""
    return {
        "question-rules.md": _page(
            "# Question rules",
            "What the question coach looks at again, and why: first in each question, then in the protocol as a "
            "whole. It never blocks, and every rule can be switched off for a study.",
            linter.RULES,
        ),
        "headline-rules.md": _page(
            "# Headline rules",
            "What the headline coach looks at again, and why. It never blocks.",
            headline_linter.RULES,
        ),
    }


def _page(title: str, lead: str, rules: Sequence[Rule]) -> str:
    made = "This page is made from the rules themselves by `python tools/rules_pages.py`."
    return f"{title}\n\n{lead} {made}\n" + "".join("\n" + "\n".join(_section(rule)) + "\n" for rule in rules)


def _section(rule: Rule) -> Iterator[str]:
    yield f"## `{rule.code}`: {rule.title['en']} / {rule.title['es']}\n"
    for language in LANGUAGES:
        yield f"{rule.why[language]}\n"
    if rule.weak:
        yield "| weaker | stronger |\n|---|---|"
        for language in LANGUAGES:
            for weak, better in rule.pairs(language):
                yield f"| {weak} | {better} |"
        yield ""
    for fits in (False, True):
        for example in of_rule(rule.code, fits=fits):
            yield from _outline(example)
    yield f"Source: {rule.source}"


def _outline(example: ProtocolExample) -> Iterator[str]:
    verdict = "Stronger" if example.fits else "Weaker"
    yield f"{verdict}: {example.said['en']} / {example.said['es']} ({example.minutes} min)\n"
    for english, spanish in zip(example.lines("en"), example.lines("es"), strict=True):
        yield f"1. {english[0]}: {english[1]} / {spanish[1]}"
    yield ""


if __name__ == "__main__":
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
