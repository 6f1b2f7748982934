"""`tellmore export`: a study as a file that other programs read."""

from __future__ import annotations

import os
from pathlib import Path

import click

from tellmore.command import data as folders


@click.command("export")
@click.argument("study")
@click.option(
    "--format", "form", default="json", show_default=True, help="json, csv (zipped tables) or xlsx."
)
@click.option("--sealed", is_flag=True, help="Add the raw notes; only with json, recorded in the audit log.")
@click.option("--language", type=click.Choice(("en", "es")), default="en", help="Language of the tables.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="FILE to write; - for standard output.",
)
@folders.option
def command(
    study: str, form: str, sealed: bool, language: str, output: Path | None, data: str | None
) -> None:
    """Write STUDY to a file: cleared text under pseudonyms, without anybody's name.

    json holds everything and comes back with `tellmore import`; csv and xlsx hold sessions,
    transcripts, headlines, themes and actions as tables. Who has the data folder's keys may add the
    raw notes with --sealed; keep such a file as you keep the notes.
    """
    folders.open_data(data)
    found = folders.study_named(study)
    from django.utils import translation

    from tellmore.interop import services

    with translation.override(language):
        made = services.hand_out(
            by=folders.owner(), study=found, format=form.lower(), sealed=sealed, language=language
        )
    if str(output) == "-":
        click.get_binary_stream("stdout").write(made.data)
        return
    target = output or Path(made.name)
    _write_privately(target, made.data)
    notes = f", {made.notes} raw notes" if sealed else ""
    click.echo(
        f"Wrote {target}: {made.sessions} sessions, {made.transcripts} cleared transcripts{notes}.", err=True
    )


def _write_privately(target: Path, data: bytes) -> None:
    """Whole or not at all, and readable by its owner only."""
    part = target.with_name(target.name + ".part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
        part.replace(target)
    except OSError as problem:
        raise click.ClickException(f"{target} cannot be written ({problem.strerror}).") from problem
    finally:
        part.unlink(missing_ok=True)
