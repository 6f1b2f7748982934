"""Where the question coach's words, patterns and texts are: `data/rules/`, one file a rule and language."""

from __future__ import annotations

from importlib.resources import files

from tellmore.kernel.rule_files import RuleFiles, read_rule

FOLDER = files(__package__).joinpath("data/rules")


def files_of(code: str) -> RuleFiles:
    """The files of one rule, or of `moves`, `language`, `reading`, `rewording` and `linter`."""
    return read_rule(FOLDER, code)
