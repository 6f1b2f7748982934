"""Writes docs/reference/roles.md from the one table in accounts/domain/roles.py; `--check` compares."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
PAGE = ROOT / "docs/reference/roles.md"


def page() -> str:
    from tellmore.accounts.domain.roles import ADMIN_MAY, MAY, Need

    heads = [*MAY, "organisation admin"]
    rows = [
        f"| {need.value.replace('_', ' ')} | "
        + " | ".join("yes" if need in may else "" for may in [*MAY.values(), ADMIN_MAY])
        + " |"
        for need in Need
    ]
    return "\n".join(
        [
            "# Who may what",
            "",
            "Written by `tools/roles_page.py` from `accounts/domain/roles.py`; a test compares.",
            "A part is held per study. Raw notes: their writer (while an interviewer) and privacy stewards,",
            "nobody else. Whoever lacks a right gets “not found”, like a stranger.",
            "",
            "| may | " + " | ".join(str(getattr(head, "value", head)) for head in heads) + " |",
            "|---" * (len(heads) + 1) + "|",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text() == page() else "docs/reference/roles.md is not what the table says")
    PAGE.write_text(page())
