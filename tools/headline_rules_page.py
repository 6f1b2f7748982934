"""Writes docs/reference/headline-rules.md from the rules themselves: python tools/headline_rules_page.py"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tellmore.analysis.domain.headline_linter import RULES
from tellmore.kernel.findings import Rule

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "headline-rules.md"


def page() -> str:
    head = "# Headline rules\n\nWhat the headline coach looks at again, and why. It never blocks.\n"
    return head + "".join("\n" + "\n".join(_section(rule)) + "\n" for rule in RULES)


def _section(rule: Rule) -> Iterator[str]:
    yield f"## `{rule.code}`: {rule.title['en']} / {rule.title['es']}\n"
    for language in ("en", "es"):
        yield f"{rule.why[language]}\n"
    yield "| look again | better |\n|---|---|"
    for language in ("en", "es"):
        yield f"| {'<br>'.join(rule.weak[language])} | {'<br>'.join(rule.better[language])} |"
    yield f"\nSource: {rule.source}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
