"""`tellmore report`: the newest published edition as a file, as it may be read today."""

from __future__ import annotations

from pathlib import Path

import click

from tellmore.command import data as folders

FORMATS = ("pdf", "html")


@click.command("report")
@click.argument("study")
@click.option("--format", "form", default="pdf", show_default=True, help="pdf or html (one file).")
@click.option("--language", type=click.Choice(("en", "es")), default="en", show_default=True)
@click.option("--edition", type=click.IntRange(1), help="Number of an earlier edition.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="FILE to write; - for standard output.",
)
@folders.option
def command(
    study: str, form: str, language: str, edition: int | None, output: Path | None, data: str | None
) -> None:
    """Write the published report of STUDY to a file.

    pdf is tagged for screen readers; html is one file with its letters and colours inside, which you
    can mail or put on a website. Words that somebody took back after publication are left out, and
    masks laid since are laid here too.
    """
    form = form.lower()
    if form not in FORMATS:
        raise click.UsageError(
            f"A report can be written as {' or '.join(FORMATS)}, not as {form}. A word processor opens the html."
        )
    folders.open_data(data)
    found = folders.study_named(study)
    from tellmore.reports import paper, selectors

    row = selectors.standing_edition(found, language, edition)
    if row is None or row.language != language:
        wanted = f"edition {edition}" if edition else "report"
        raise click.ClickException(
            f"No {wanted} of “{study}” is published in this language. Publish it on the study's report page."
        )
    made = paper.edition_pdf(row) if form == "pdf" else paper.edition_html(row).encode()
    if str(output) == "-":
        click.get_binary_stream("stdout").write(made)
        return
    target = output or Path(f"{study}-report-{row.number}-{language}.{form}")
    try:
        target.write_bytes(made)
    except OSError as problem:
        raise click.ClickException(f"{target} cannot be written: {problem.strerror}.") from problem
    click.echo(f"Wrote {target}: edition {row.number}, {len(made) / 1e6:.1f} MB.", err=True)
