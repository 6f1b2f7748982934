"""Where the headline coach's words, phrases and texts are: `data/`, one file a rule and language."""

from __future__ import annotations

from importlib.resources import files

from tellmore.kernel.rule_files import RuleFiles, read_rule

FOLDER = files(__package__).joinpath("data")


def files_of(code: str) -> RuleFiles:
    """The files of one rule, or of `reading` and `linter`."""
    return read_rule(FOLDER, code)
