"""`tellmore bench clearing`: how much the finder finds in marked notes, how fast, and what others find in the same notes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import click

SETS = (
    "bayou",
    "timber",
    "prairie",
    "delta",
    "coast",
    "ridge",
    "mesa",
    "east",
    "north",
    "plaza",
    "island",
    "meadow",
    "harbor",
    "canyon",
    "south",
    "west",
    "final",
    "everyday",
    "last",
    "second",
    "blind",
    "fresh",
    "test",
    "dev",
)
SOURCE = Path(__file__).parents[3]
START = "import time; a = time.perf_counter(); import tellmore.command.redact as r; r.find('x'); print(time.perf_counter() - a)"


@click.command("clearing")
@click.option(
    "--set", "name", type=click.Choice(SETS), default="final", show_default=True, help="Which marked notes."
)
@click.option(
    "--errors", is_flag=True, help="Print what was missed and what was wrong, with its surroundings."
)
@click.option(
    "--beside",
    default=sys.executable,
    metavar="PYTHON",
    help="A Python that has Presidio with an English spaCy model, or scrubadub; the default is this one.",
)
def command(name: str, errors: bool, beside: str) -> None:
    """Recall, precision, untouched notes, notes without a leak, speed, memory and start of the finder.

    Needs the source tree, where the marked notes are. Software alone is never enough: a person reads every note.
    """
    bench = clearing_bench()
    notes = bench.read(bench.NOTES / f"{name}.jsonl")
    result = bench.score(notes)
    click.echo(f'{len(notes)} notes of the set "{name}"\n\n{bench.table(result)}')
    rate, memory = bench.speed(notes), bench.memory()
    click.echo(f"notes of 150 words a second, one core: {rate:,.0f}")
    click.echo(f"memory: {memory:.0f} MB; start until the first answer: {_start():.2f} s")
    if errors:
        click.echo(bench.errors(result))
    click.echo("\n" + _compared(bench, notes, result, rate, memory, beside))


def clearing_bench() -> ModuleType:
    """The module that measures; it lives beside the sources, not in the installed program."""
    if not (SOURCE / "bench" / "clearing.py").exists():
        raise click.ClickException("The marked notes are in the source tree: run this from a clone.")
    if str(SOURCE) not in sys.path:
        sys.path.insert(0, str(SOURCE))
    return import_module("bench.clearing")


def _start() -> float:
    """Seconds of a new process to load the lists and answer once, the interpreter's own start left out."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", START],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(SOURCE / "src")},
    )
    return min(float(done.stdout), time.perf_counter() - begun)


def _compared(bench: ModuleType, notes: list[Any], ours: Any, rate: float, memory: float, beside: str) -> str:
    path = SOURCE / "bench" / "clearing" / f"{notes[0]['id'].rsplit('-', 1)[0]}.jsonl"
    done = subprocess.run(
        [beside, str(SOURCE / "bench" / "others.py"), str(path)], capture_output=True, text=True, check=False
    )
    others = json.loads(done.stdout) if done.returncode == 0 else {}
    if not others:
        return (
            "Beside it: neither Presidio nor scrubadub is installed there (see docs/explanation/clearing.md)."
        )
    words = sum(len(note["text"].split()) for note in notes)
    lines = [
        "| finder | recall | people | precision | clean notes untouched | notes without a leak | notes/s of 150 words | MB |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
        _line("tellmore", ours, rate, memory),
    ]
    for name, figures in others.items():
        given = iter(figures["spans"])
        result = bench.score(
            notes, lambda _text, _language, given=given: [bench.Span(*span) for span in next(given)]
        )
        lines.append(_line(name, result, words / 150 / max(figures["seconds"], 1e-9), figures["memory"]))
    return "\n".join(lines)


def _line(name: str, result: Any, rate: float, memory: float) -> str:
    everything, people = result.group("all"), result.group("PERSON")
    clean = f"{result.untouched} of {result.clean}"
    tight = f"{result.tight} of {result.named}"
    return (
        f"| {name} | {everything.recall:.3f} | {people.recall:.3f} | {everything.precision:.3f} "
        f"| {clean} | {tight} | {rate:,.0f} | {memory:.0f} |"
    )
