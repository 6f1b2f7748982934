"""`tellmore lint-headlines`: the headline coach at the command line; needs no database and no Django."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from tellmore.analysis.domain.headline_linter import lint
from tellmore.command.stream import Record, each_line


def answer(record: Record) -> Record:
    source, language = record.get("source") or "", record.get("lang") or ""
    if not isinstance(source, str) or not isinstance(language, str):
        raise ValueError('"source" and "lang" must be text')
    findings = lint(record["text"], source=source, language=language[:2].lower())
    return {
        "id": record.get("id"),
        "issues": sorted({finding.code for finding in findings}),
        "findings": [asdict(finding) for finding in findings],
    }


@click.command("lint-headlines")
@click.option(
    "--jsonl", is_flag=True, help='Read {"id","text","source"?,"lang"?} lines, answer each at once.'
)
@click.option("--reader", type=click.Choice(("en", "es")), default="en", help="Explain in this language.")
def command(jsonl: bool, reader: str) -> None:
    """Check headlines for verdicts, guesses, fixes, topics and names.

    Reads standard input, one headline a line.
    """
    if jsonl:
        sys.exit(each_line(answer))
    found = False
    for line in sys.stdin:
        text = line.rstrip("\n")
        for finding in lint(text, reader=reader):
            found = True
            click.echo(f"{text}\n  {finding.code}: “{text[finding.start : finding.end]}”")
            click.echo(f"  {finding.reason} {finding.proposal}\n")
    if not found:
        click.echo({"en": "Nothing to look at again.", "es": "Nada que revisar."}[reader])
