"""`tellmore bench coaching`: how right the two coaches are on the labelled sets, and how fast."""

from __future__ import annotations

import sys
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[3]


@click.command("coaching")
@click.option(
    "--counselling",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="AnnoMI-full.csv, if you have it: open or closed in counselling talks.",
)
@click.option(
    "--telephone",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of Switchboard dialogue acts, if you have it: the same in telephone talks.",
)
@click.option("--figures-only", is_flag=True, help="Leave out speed, start and memory.")
def command(counselling: Path | None, telephone: Path | None, figures_only: bool) -> None:
    """Measure the question coach and the headline coach on the labelled sets.

    "Right" is the share of texts that were rightly said to have a problem or none; "false alarms" are
    good texts with a finding. Sets marked (unseen) never taught a rule anything.
    """
    if not (ROOT / "bench" / "coaching").is_dir():
        raise click.UsageError(
            "The labelled sets are in a clone of the repository: ./tellmore bench coaching"
        )
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    from bench import coaching_table, coaching_talk

    for coach in coaching_table.COACHES:
        for line in coaching_table.report(coach):
            click.echo(line)
        if not figures_only:
            click.echo(coaching_table.cost(coach))
        click.echo("")
    for line in coaching_talk.report(counselling, telephone):
        click.echo(line)
