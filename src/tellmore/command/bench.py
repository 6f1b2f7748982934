"""`tellmore bench`: how fast the program is on this machine, measured, without a verdict."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any

import click

from tellmore.command import bench_clearing, bench_coaching, bench_hallway
from tellmore.command import data as folders

RUNS = 40
WARM = 3
PAGES = (
    "study_home",
    "whose_stories",
    "sessions",
    "clearing_queue",
    "headlines",
    "theme_board",
    "report",
    "circle_back",
)
Row = tuple[str, str, str, str]


@click.group("bench", invoke_without_command=True)
@click.option(
    "--scale",
    type=click.Choice(("school",)),
    default="school",
    show_default=True,
    help="How much data: one school's demo study.",
)
@click.option(
    "--runs",
    default=RUNS,
    show_default=True,
    type=click.IntRange(5, 1_000),
    help="How often each page is asked for.",
)
@click.pass_context
def command(context: click.Context, scale: str, runs: int) -> None:
    """Measure pages, the finder and the two coaches, and print a table.

    Builds the demo study in a folder of its own that is removed afterwards. Times are server time,
    measured in this process: the same work a request costs, without a network.
    """
    if context.invoked_subcommand:
        return
    with tempfile.TemporaryDirectory(prefix="tellmore-bench-", ignore_cleanup_errors=True) as place:
        os.environ.pop("TELLMORE_DATABASE_URL", None)
        folders.begin_data(place)
        owner = folders.owner()
        rows = [("what", "median", "95th", "")]
        rows.append(_demo(owner))
        rows += _pages(owner, runs)
        rows += _lines()
        _close()
    _print(rows, scale)


command.add_command(bench_clearing.command)
command.add_command(bench_coaching.command)
command.add_command(bench_hallway.command)


def _demo(owner: Any) -> Row:
    from tellmore.interop import demo

    click.echo("Building the demo study …", err=True)
    started = time.perf_counter()
    demo.load(by=owner)
    return "demo study, built", _seconds(time.perf_counter() - started), "", "once"


def _pages(owner: Any, runs: int) -> Iterator[Row]:
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.urls import reverse

    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()
    client.force_login(owner)
    for route in PAGES:
        address = reverse(route, args=["demo"])
        _measured(lambda: client.get(address), WARM)  # noqa: B023
        times = _measured(lambda: client.get(address), runs)  # noqa: B023
        with CaptureQueriesContext(connection) as caught:
            status = client.get(address).status_code
        note = f"{len(caught)} queries" if status == 200 else f"answered {status}"
        yield f"page {route}", *_middle(times), note


def _measured(work: Callable[[], object], runs: int) -> list[float]:
    times = []
    for _run in range(runs):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return times


def _middle(times: list[float]) -> tuple[str, str]:
    late = statistics.quantiles(times, n=20)[-1]
    return f"{statistics.median(times) * 1000:.1f} ms", f"{late * 1000:.1f} ms"


def _lines() -> Iterator[Row]:
    """Lines a second through each of the text filters, over the demo's own words."""
    from tellmore.analysis.domain.headline_linter import lint as lint_headline
    from tellmore.interop.demo import reading
    from tellmore.privacy.domain.identifiers import find
    from tellmore.protocols.domain.linter import lint as lint_question

    told = reading.read()
    said = [line.text for session in told.sessions for line in session.lines]
    headlines = [one.text for one in told.headlines]
    questions = [text for one in told.protocol.questions for text in (one.text.en, one.text.es)] * 20
    for name, work, texts in (
        ("finder", find, said),
        ("headline coach", lint_headline, headlines),
        ("question coach", lint_question, questions),
    ):
        work(texts[0])  # word lists are read on first use
        started = time.perf_counter()
        for text in texts:
            work(text)
        rate = len(texts) / (time.perf_counter() - started)
        yield name, f"{rate:,.0f} lines/s", "", f"{len(texts)} lines"


def _seconds(value: float) -> str:
    return f"{value:.1f} s"


def _close() -> None:
    """SQLite lets go of its files before the folder is removed."""
    from django.db import connections

    connections.close_all()


def _print(rows: list[Row], scale: str) -> None:
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    click.echo(
        f"tellmore bench, scale {scale}, Python {sys.version.split()[0]}, {os.cpu_count()} processors\n"
    )
    for row in rows:
        name, *figures, note = row
        numbers = "  ".join(f"{figure:>{width}}" for figure, width in zip(figures, widths[1:3], strict=True))
        click.echo(f"{name:<{widths[0]}}  {numbers}  {note}".rstrip())
