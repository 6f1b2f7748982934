"""The command `tellmore`: one click group whose parts are only imported when they are called."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import click

from tellmore import __version__
from tellmore.kernel.errors import Refusal

# name → (module that holds `command`, one line for the list)
COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "up": ("up", "Start everything and print the address."),
        "import": ("bring_in", "Bring notes or a study into a study."),
        "export": ("hand_out", "Hand out a study as JSON, CSV or XLSX."),
        "report": ("report", "Write a study's report as PDF or HTML."),
        "redact": ("redact", "Find what names people in text, and mask it."),
        "lint-questions": ("lint_questions", "Say what keeps a question from opening a story."),
        "lint-headlines": ("lint_headlines", "Say what keeps a headline from being descriptive."),
        "backup": ("backup", "Write an encrypted backup of everything."),
        "restore": ("restore", "Bring a backup back."),
        "rotate-keys": ("rotate_keys", "Give studies new keys, and destroy the old ones."),
        "doctor": ("doctor", "Check that everything is well, and say what to do."),
        "sign-in-link": ("sign_in_link", "Print a link that signs one person in once."),
        "bench": ("bench", "Measure the program on this machine."),
        "test": ("test", "Run all tests."),
    }
)


class Lazy(click.Group):
    """Loads a command's module when it is named, so that text filters start without Django."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"tellmore.command.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="tellmore")
def tellmore() -> None:
    """Empathy interviews from purpose to circle back.

    Begin with `tellmore up`. Every command explains itself: `tellmore import --help`.
    """


def use_data(folder: str | None) -> None:
    """Choose the data folder and load Django; for commands that need the database."""
    if folder:
        os.environ["TELLMORE_DATA"] = folder
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tellmore.config.settings")
    import django

    django.setup()


def main(arguments: list[str] | None = None) -> None:
    """Exit codes: 0 done, 1 the input has problems named on standard error, 2 wrong use."""
    try:
        code: Any = tellmore.main(args=arguments, prog_name="tellmore", standalone_mode=False)
    except click.exceptions.Exit as done:
        code = done.exit_code
    except click.ClickException as problem:
        problem.show()
        code = problem.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        code = 130
    except Refusal as refusal:
        click.echo(str(refusal), err=True)
        code = 1
    sys.exit(code if isinstance(code, int) else 0)
