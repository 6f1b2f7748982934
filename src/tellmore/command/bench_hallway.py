"""`tellmore bench hallway`: how much of what tells who speaks the hallway test finds in marked quotes."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import click

SOURCE = Path(__file__).parents[3]
SETS = ("others", "told", "talk", "plainly", "stories", "test", "dev")
LANGUAGES = {"en": "English", "es": "Spanish", "mx": "mixed"}


@click.command("hallway")
@click.option("--set", "names", type=click.Choice(SETS), multiple=True, help="Which marked quotes; all.")
@click.option("--errors", is_flag=True, help="Print what was missed and what was marked falsely.")
def command(names: tuple[str, ...], errors: bool) -> None:
    """Telling details found, plain quotes falsely marked, and speed of the hallway test.

    Needs the source tree, where the marked quotes are. Software alone is never enough: a person reads every quote.
    """
    bench = hallway_bench()
    click.echo("| set | quotes | details | found | plain | falsely marked | marks that were right |")
    click.echo("|---|--:|--:|--:|--:|--:|--:|")
    chosen = names or SETS
    for name in chosen:
        quotes = bench.quotes(name)
        click.echo(_row(name, len(quotes), bench.score(quotes)))
        for code, language in LANGUAGES.items():
            some = [quote for quote in quotes if quote.language == code]
            click.echo(_row(f"{name}, {language}", len(some), bench.score(some)))
    if errors:
        for name in chosen:
            result = bench.score(bench.quotes(name))
            for kind, lines in (("missed", result.missed), ("falsely marked", result.wrong)):
                for line in lines:
                    click.echo(f"{name}, {kind}: {line}")
    click.echo(f"\nquotes a second, one core: {bench.speed(bench.quotes('test')):,.0f}")


def hallway_bench() -> ModuleType:
    """The module that measures; it lives beside the sources, not in the installed program."""
    if not (SOURCE / "bench" / "hallway.py").exists():
        raise click.ClickException("The marked quotes are in the source tree: run this from a clone.")
    if str(SOURCE) not in sys.path:
        sys.path.insert(0, str(SOURCE))
    return import_module("bench.hallway")


def _row(name: str, quotes: int, result: Any) -> str:
    return (
        f"| {name} | {quotes} | {result.details} | {result.found} ({result.recall:.2f}) | {result.plain} "
        f"| {result.false} ({result.falsely:.2f}) | {result.right} of {result.marks} |"
    )
