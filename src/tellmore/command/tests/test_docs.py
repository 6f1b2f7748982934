"""The page about the command line knows every command and every option."""

import re
from pathlib import Path

import click
import pytest

from tellmore.command.main import COMMANDS, tellmore

PAGE = Path(__file__).parents[4] / "docs/reference/command-line.md"


def sections():
    parts = re.split(r"^## `tellmore ([a-z-]+)[^`]*`$", PAGE.read_text(encoding="utf-8"), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_page_has_one_section_for_each_command_in_order():
    assert list(sections()) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_section_names_every_option_and_no_other(name):
    command = tellmore.get_command(click.Context(tellmore), name)
    real = {
        word
        for one in command.params
        if isinstance(one, click.Option)
        for word in one.opts
        if word.startswith("--")
    }

    told = set(re.findall(r"^\| `(--[a-z-]+)", sections()[name], flags=re.M))

    assert told == real
